/** The log of disclosures as its readers may see it: an auditor and the citizen's desk by person, everybody their own. */
import { listAccessesOfPerson, listAccessesOfPrincipal } from '../audit/list-accesses.ts';
import type { Database } from '../database.ts';
import { makePage, openPage, scopeOf } from '../read/page.ts';
import type { Page, PageRequest } from '../read/page.ts';
import type { Reader } from '../read/reader.ts';
import { defineStatement } from '../read/statement.ts';
import { stands } from '../read/visibility.ts';
import type { LiveGrant } from './live-grant.ts';

export interface AccessRow {
  readonly seq: number;
  /** `2026-11-27T04:52:00.123456Z` */
  readonly at: string;
  readonly principal: string;
  readonly department: string | null;
  readonly role: string;
  readonly purpose: string | null;
  readonly fields: readonly string[];
  readonly people: number | null;
  readonly decision: 'answered' | 'refused';
}

export interface AccessDoor {
  /** `uid` null: an id that is none. Empty for everybody whom the report is not for. */
  ofPerson(uid: string | null, request: PageRequest): Promise<Page<AccessRow>>;
  /** Empty without a viewer. */
  own(request: PageRequest): Promise<Page<AccessRow>>;
}

const mostAccesses = 100;

/** Today's uid of a person and those of persons that were merged into it. */
const uidsOfPerson = defineStatement(
  'uids_of_person',
  `
  select p.person, p.uid from hub.person p where p.uid = $1::uuid
  union
  select d.into_person, former.uid from hub.person p join hub.person_redirect d on d.into_person = p.person and ${stands('d')} join hub.person former on former.person = d.person
  where p.uid = $1::uuid`,
);

export function makeAccessDoor(database: Pick<Database, 'pool'>, reader: Reader, grant: LiveGrant | null): AccessDoor {
  const before = (key: readonly unknown[] | null) => (key === null ? null : { seq: Number(key[0]), at: String(key[1]) });
  const keyOf = (row: AccessRow) => [row.seq, row.at];
  return {
    async ofPerson(uid, request) {
      const opened = openPage(reader, scopeOf('access_report', uid), request, mostAccesses);
      const found = uid === null || reader.viewer === null ? [] : await reader.rows<{ person: number; uid: string }>(uidsOfPerson, [uid]);
      const asked =
        reader.viewer?.role === 'auditor' ||
        (grant?.purpose === 'SUBJECT_REQUEST' && found.some(({ person }) => grant.subjects.includes(person)));
      const rows = asked
        ? await listAccessesOfPerson(
            database.pool,
            found.map((row) => row.uid),
            { first: request.first + 1, before: before(opened.key) },
          )
        : [];
      return makePage(
        reader,
        opened,
        rows.map((row) => ({ ...row, people: null })),
        keyOf,
      );
    },
    async own(request) {
      const opened = openPage(reader, scopeOf('my_accesses', reader.viewer?.subject), request, mostAccesses);
      const rows =
        reader.viewer === null
          ? []
          : await listAccessesOfPrincipal(database.pool, reader.viewer.subject, { first: request.first + 1, before: before(opened.key) });
      return makePage(
        reader,
        opened,
        rows.map((row) => ({
          ...row,
          fields: [...new Set(Object.values(row.subjects).flat())].sort(),
          people: Object.keys(row.subjects).length,
        })),
        keyOf,
      );
    },
  };
}
