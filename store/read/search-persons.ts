/** A page of people found by tokens of their names, citizen ids and phones; whole names before beginnings of names. */
import { HubError } from '../../core/hub-error.ts';
import { clearValues, personColumns } from './columns.ts';
import { makeConditions } from './conditions.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { PersonRow } from './rows.ts';
import { stands, visiblePerson } from './visibility.ts';

export type TokenKind = 'name' | 'pinyin' | 'initials' | 'citizen_id' | 'phone';

/** One thing that was typed: any of its tokens may meet. Names meet by their beginning, numbers exactly. */
export interface SearchTerm {
  readonly tokens: readonly { readonly kind: TokenKind; readonly token: string }[];
}

export interface PersonSearchRequest extends PageRequest {
  /** All terms must meet; a term without tokens (a number that cannot be one) meets nobody. */
  readonly terms: readonly SearchTerm[];
  readonly sex?: 'MALE' | 'FEMALE' | null | undefined;
  readonly birthYear?: number | null | undefined;
}

const mostPeople = 50;
/** Without a grant a search gives a few masked candidates to choose from, not a register to leaf through. */
const candidates = 10;
const exact: ReadonlySet<TokenKind> = new Set(['citizen_id', 'phone', 'initials']);

/** @throws HubError BAD_INPUT when there is nothing to look for. */
export async function searchPersons(reader: Reader, request: PersonSearchRequest): Promise<Page<PersonRow>> {
  const asked = openPage(reader, scopeOf('people', request.terms, request.sex, request.birthYear), request, mostPeople);
  const limited = reader.viewer?.role === 'officer' && reader.sight.subjects.length === 0;
  const opened = limited ? { ...asked, first: Math.min(asked.first, candidates) } : asked;
  if (request.terms.length === 0) {
    throw new HubError('BAD_INPUT', {
      problem: 'The search has no name, pinyin, citizen id or phone',
      fix: 'Give one of them; sex and birth year only narrow down',
    });
  }
  if (!reader.sight.candidates || request.terms.some((term) => term.tokens.length === 0))
    return makePage<PersonRow>(reader, opened, [], () => []);
  // A page after the first would be candidates eleven and on.
  if (limited && opened.key !== null) return makePage<PersonRow>(reader, opened, [], () => []);
  const conditions = makeConditions();
  const { value, add } = conditions;
  const terms = request.terms.map((term, index) => {
    const kinds = value(term.tokens.map(({ kind }) => kind));
    const tokens = value(term.tokens.map(({ token }) => token));
    const prefixes = value(term.tokens.map(({ kind }) => !exact.has(kind)));
    return `access.find_persons(${kinds}::text[], ${tokens}::text[], ${prefixes}::boolean[], :edition) t${String(index)}`;
  });
  const kinds = [...new Set(request.terms.flatMap((term) => term.tokens.map(({ kind }) => kind)))].sort();
  const rank = terms.map((_, index) => `t${index}.rank`).join(' + ');
  if (request.sex != null) add('sex', `v.sex = ${value(request.sex)}`);
  if (request.birthYear != null) add('year', `v.birth_year = ${value(request.birthYear)}::int`);
  if (opened.key !== null) add('after', `(${rank}, v.person) > (${value(opened.key[0])}::bigint, ${value(opened.key[1])}::bigint)`);
  const joins = terms.map((term, index) => (index === 0 ? term : `join ${term} on t${index}.person = t0.person`)).join('\n  ');
  const { statement, values } = conditions.statement(
    `search_persons_${kinds.join('_')}_${terms.length}`,
    `select ${personColumns}, ${rank} as rank
  from ${joins}
  join hub.person_version v on v.person = t0.person and ${stands('v')} join hub.person p on p.person = v.person ${clearValues}
  where ${visiblePerson('v.person')}${conditions.sql()}
  order by ${rank}, v.person limit ${value(request.first + 1)}`,
  );
  const found = await reader.rows<PersonRow & { readonly rank: number }>(statement, values);
  const rows = limited ? found.slice(0, opened.first) : found;
  return makePage(reader, opened, rows, (row) => [row.rank, row.person]);
}
