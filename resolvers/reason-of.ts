/** The reason of a mutation: nothing that a sentence of a person needs is left out, and an empty one would be none. */
import { HubError } from '../core/hub-error.ts';

/** @throws HubError BAD_INPUT. */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason === '' || reason.length > 500) {
    throw new HubError('BAD_INPUT', { problem: 'The reason is empty or over 500 characters', fix: 'Say in a sentence why' });
  }
  return reason;
}
