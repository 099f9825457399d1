/** Why each record belongs to its person: the record that it meets best, and what each field of the two says. */
import { personModel } from '../../linking/person-model.ts';
import { shippedPersonParameters } from '../../linking/person-parameters.ts';
import { waterfall } from '../../linking/match-weight.ts';
import type { LinkParameters } from '../../linking/link-model.ts';
import { parametersSchema } from '../link/active-release.ts';
import type { Reader } from './reader.ts';
import type { FieldEvidence, IdentityLinkRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const links = defineStatement(
  'load_identity_links',
  `
  select l.person, l.record as "recordNumber", l.rule, l.other as "otherNumber", l.pattern, l.rarity, l.weight, l.release, l.note, e.published_at as since
  from hub.person_link l join hub.record r on r.record = l.record
  left join hub.edition e on e.edition = l.from_edition
  where l.person = any($1::bigint[]) and ${stands('l')} and ${visiblePersonRecord('r')}
  order by l.person, r.department, r.stream, r.key`,
);

const releases = defineStatement('load_link_releases', `select release, parameters from hub.link_release where release = any($1::int[])`);

interface StoredLink extends Omit<IdentityLinkRow, 'evidence' | 'prior' | 'kinship'> {
  readonly pattern: number | null;
  readonly rarity: number | null;
  readonly release: number | null;
}

export async function loadIdentityLinks(reader: Reader, persons: readonly number[]): Promise<IdentityLinkRow[]> {
  const rows = await reader.rows<StoredLink>(links, [persons]);
  const needed = [...new Set(rows.flatMap(({ release }) => (release === null ? [] : [release])))];
  const known = new Map<number | null, LinkParameters>([[null, shippedPersonParameters]]);
  if (needed.length > 0) {
    const found = await reader.rows<{ release: number; parameters: unknown }>(releases, [needed]);
    for (const { release, parameters } of found) known.set(release, parametersSchema.parse(parameters));
  }
  return rows.map(({ pattern, rarity, release, ...link }) => {
    const parameters = known.get(release);
    if (pattern === null || parameters === undefined) return { ...link, evidence: [], prior: null, kinship: null };
    const { prior, parts, kinship } = waterfall(personModel, parameters, pattern, rarity ?? 0);
    return { ...link, evidence: parts.flatMap(spoken), prior, kinship };
  });
}

function spoken({ comparison, level, agrees, bits }: ReturnType<typeof waterfall>['parts'][number]): FieldEvidence[] {
  return level === null ? [] : [{ field: comparison, level, agrees, weight: bits }];
}
