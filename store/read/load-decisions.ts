/** What stewards decided of people's records: by person, by number. Their reasons are the stewards' and integration staff's. */
import type { Reader } from './reader.ts';
import type { DecisionRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const columns = `d.decision, d.uid, d.kind, case when :runs then d.reason end as reason, case when :runs then d.decided_by end as "decidedBy", d.decided_at as "decidedAt",
  d.undone_at as "undoneAt", case when :runs then d.undone_by end as "undoneBy", case when :runs then d.undone_reason end as "undoneReason",
  (select bool_or(p.pending or p.edition > :edition) from hub.decided_pair p where p.decision = d.decision) as pending,
  array(select distinct t.record from hub.decided_pair p cross join lateral (values (p.a), (p.b)) t(record) join hub.record r on r.record = t.record
    where p.decision = d.decision and ${visiblePersonRecord('r')} order by t.record)::float8[] as "recordNumbers"`;

const ofPersons = defineStatement(
  'load_decisions_of_persons',
  `
  select o.person as owner, ${columns}
  from (
    select distinct l.person, p.decision
    from hub.person_link l join hub.record r on r.record = l.record
    join hub.decided_pair p on l.record in (p.a, p.b)
    where l.person = any($1::bigint[]) and ${stands('l')} and ${visiblePersonRecord('r')}
  ) o
  join hub.link_decision d on d.decision = o.decision
  order by o.person, d.decision`,
);

const byNumbers = defineStatement(
  'load_decisions',
  `select 0::bigint as owner, ${columns} from hub.link_decision d where d.decision = any($1::bigint[]) and :people order by d.decision`,
);

/** `owner`: the person. */
export function loadDecisionsOfPersons(reader: Reader, persons: readonly number[]): Promise<DecisionRow[]> {
  return reader.rows<DecisionRow>(ofPersons, [persons]);
}

export function loadDecisions(reader: Reader, decisions: readonly number[]): Promise<DecisionRow[]> {
  return reader.rows<DecisionRow>(byNumbers, [decisions]);
}
