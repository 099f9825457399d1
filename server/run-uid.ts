/** Reads the id of a run as a person gives it on the command line: as `hub status` prints it, or as clients of the API have it. */
import { HubError } from '../core/hub-error.ts';
import { uidOf } from '../resolvers/node-id.ts';

/** @throws HubError BAD_INPUT for what is no id of a run. */
export function runUidOf(id: string): string {
  const uid = uidOf('run', id.trim().toLowerCase());
  if (uid !== null) return uid;
  throw new HubError('BAD_INPUT', { problem: 'This is no id of a run', fix: 'Copy the id from `hub status --json`' });
}
