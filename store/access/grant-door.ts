/** What a viewer does with grants, bound to one request. */
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import type { Reader } from '../read/reader.ts';
import type { Viewer } from '../read/viewer.ts';
import type { GrantRow } from './grant-row.ts';
import { grantRefused, openGrant } from './open-grant.ts';
import type { GrantRequest } from './open-grant.ts';
import { approveGrant, closeGrant, listGrants, reviewGrant } from './settle-grant.ts';

/** Every refusal is the same HubError GRANT_REFUSED. */
export interface GrantDoor {
  open(request: GrantRequest): Promise<GrantRow>;
  /** `id`: with or without `grant_` before it. */
  close(id: string): Promise<GrantRow>;
  approve(number: number, given: boolean): Promise<GrantRow>;
  review(number: number, justified: boolean): Promise<GrantRow>;
  /** Empty without a viewer. */
  list(): Promise<readonly GrantRow[]>;
}

const uuid = /^(?:grant_)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The secret in an id of a grant, as the header and `closeGrant` take it; null for what is none. */
export function grantSecretOf(id: string): string | null {
  return uuid.exec(id.trim())?.[1] ?? null;
}

export function grantInvalid(): HubError {
  return new HubError('GRANT_INVALID', {
    problem: 'The grant of this request is not in force',
    fix: 'Open a grant with `openGrant`, or leave the header x-hub-grant out',
  });
}

/** `onEmergency`: told of each grant that went without case and consent, by number. */
export function makeGrantDoor(database: Pick<Database, 'pool'>, reader: Reader, onEmergency: (grant: number) => void): GrantDoor {
  const asViewer = async (work: (viewer: Viewer) => Promise<GrantRow>): Promise<GrantRow> => {
    if (reader.viewer === null) throw grantRefused();
    return work(reader.viewer);
  };
  return {
    async open(request) {
      const grant = await openGrant(database, reader, request);
      if (grant.breakGlass) onEmergency(grant.number);
      return grant;
    },
    close: (id) =>
      asViewer((viewer) => {
        const secret = grantSecretOf(id);
        if (secret === null) throw grantRefused();
        return closeGrant(database, viewer, secret);
      }),
    approve: (number, given) => asViewer((viewer) => approveGrant(database, viewer, number, given)),
    review: (number, justified) => asViewer((viewer) => reviewGrant(database, viewer, number, justified ? 'justified' : 'unjustified')),
    list: () => (reader.viewer === null ? Promise.resolve([]) : listGrants(database, reader.viewer)),
  };
}
