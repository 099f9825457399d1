/** A page of what waits for a steward: pairs of records of two persons of which the links are not sure, the least sure first. Empty for everybody else. */
import { personThresholds } from '../../linking/person-model.ts';
import { overdue } from './columns.ts';
import { explainPairs } from './link-evidence.ts';
import type { PairEvidence, StoredPair } from './link-evidence.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { ReviewPairRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleParty, visiblePersonRecord } from './visibility.ts';

const mostPairs = 50;

const counted = (condition: string): string => `(
  select count(distinct c.record)::int from hub.case_party party join hub.case_version c on c.record = party.case_record and ${stands('c')}
  where party.person in (q.one, q.other) and ${stands('party')} and ${visibleParty('party', 'c')} and ${condition})`;

// Of two persons the pair that speaks most for one: the others follow from it.
const text = (after: string): string => `
  with pair as materialized (
    select distinct on (least(p.one, p.other), greatest(p.one, p.other)) p.*, case when p.why = 'contested' then 0 else abs(p.weight) end as doubt
    from access.review_pairs($1::real, $2::real) p
    where :runs and :people
    order by least(p.one, p.other), greatest(p.one, p.other), p.weight desc, p.a, p.b
  ), page as materialized (
    select p.* from pair p join hub.record ra on ra.record = p.a join hub.record rb on rb.record = p.b
    where ${visiblePersonRecord('ra')} and ${visiblePersonRecord('rb')}${after}
    order by p.doubt, p.a, p.b limit $3
  )
  select q.a as "oneNumber", q.b as "otherNumber", q.one as "onePerson", q.other as "otherPerson", q.why, q.pattern, q.rarity, q.weight,
    (select l.release from hub.person_linking l limit 1) as release, q.doubt,
    ${counted('true')} as cases, ${counted(`c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null`)} as "openCases", ${counted(overdue)} as "overdueCases"
  from page q order by q.doubt, q.a, q.b`;

const first = defineStatement('list_review', text(''));
const next = defineStatement('list_review_after', text(' and (p.doubt, p.a, p.b) > ($4::real, $5::bigint, $6::bigint)'));

type Stored = Omit<ReviewPairRow, keyof PairEvidence> & StoredPair & { readonly doubt: number };

export async function listReview(reader: Reader, request: PageRequest): Promise<Page<ReviewPairRow>> {
  const opened = openPage(reader, scopeOf('review'), request, mostPairs);
  const values = [personThresholds.review, personThresholds.join, request.first + 1];
  const rows = opened.key === null ? await reader.rows<Stored>(first, values) : await reader.rows<Stored>(next, [...values, ...opened.key]);
  const explained = await explainPairs(reader, rows);
  return makePage(reader, opened, explained, (row) => [row.doubt, row.oneNumber, row.otherNumber]);
}
