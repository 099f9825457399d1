/** Turns a filter of cases into conditions of a composed statement over `c`, hub.case_version. */
import type { CaseKind, CaseStage } from '../../core/records.ts';
import { areaCondition, areaLevelOf } from './area-condition.ts';
import { overdue } from './columns.ts';
import type { Conditions } from './conditions.ts';
import { stands, visibleCase, visibleParty, visiblePersonRecord } from './visibility.ts';

type Maybe<T> = T | null | undefined;

export interface CaseFilter {
  readonly departments?: Maybe<readonly string[]>;
  readonly kinds?: Maybe<readonly CaseKind[]>;
  readonly stages?: Maybe<readonly CaseStage[]>;
  readonly open?: Maybe<boolean>;
  readonly overdue?: Maybe<boolean>;
  readonly category?: Maybe<{ readonly system: string; readonly code: string }>;
  readonly openedFrom?: Maybe<Date>;
  readonly openedBefore?: Maybe<Date>;
  readonly area?: Maybe<string>;
  readonly handler?: Maybe<string>;
  readonly linkedTo?: Maybe<readonly string[]>;
  readonly placeKnownTo?: Maybe<readonly string[]>;
  readonly partyKnownTo?: Maybe<readonly string[]>;
}

const closed = `c.stage in ('CLOSED', 'WITHDRAWN')`;

function linkedTo(department: string): string {
  const other = (near: string, far: string) =>
    `exists (select from hub.case_link l join hub.case_version o on o.record = l.${far} and ${stands('o')}
      where l.${near} = c.record and ${stands('l')} and o.department = ${department} and ${visibleCase('o')})`;
  return `(${other('source', 'target')} or ${other('target', 'source')})`;
}

function placeKnownTo(department: string): string {
  return `exists (select from hub.case_version o where o.place = c.place and ${stands('o')} and o.department = ${department} and ${visibleCase('o')})`;
}

/** One party of whom each department has a record; records and parties that the viewer may not see do not count. */
function partyKnownTo(departments: string): string {
  return `exists (select from hub.case_party cp where cp.case_record = c.record and ${stands('cp')} and ${visibleParty('cp', 'c')}
    and not exists (select from unnest(${departments}::text[]) d(department) where not exists (
      select from hub.person_link pl join hub.record pr on pr.record = pl.record
      where pl.person = cp.person and ${stands('pl')} and pr.department = d.department and ${visiblePersonRecord('pr')})))`;
}

export function addCaseFilter(conditions: Conditions, filter: CaseFilter): void {
  const { value, add } = conditions;
  if (filter.departments != null) add('dept', `c.department = any(${value(filter.departments)}::text[])`);
  if (filter.kinds != null) {
    // One kind keeps to the index on (case_kind, opened_at).
    if (filter.kinds.length === 1) add('kind', `c.case_kind = ${value(filter.kinds[0])}`);
    else add('kinds', `c.case_kind = any(${value(filter.kinds)}::text[])`);
  }
  if (filter.stages != null) add('stages', `c.stage = any(${value(filter.stages)}::text[])`);
  if (filter.open != null) add(filter.open ? 'open' : 'closed', filter.open ? `not ${closed}` : closed);
  if (filter.overdue != null) add(filter.overdue ? 'overdue' : 'intime', filter.overdue ? overdue : `not ${overdue}`);
  if (filter.category != null) {
    const { system, code } = filter.category;
    add(
      code.endsWith('.') ? 'categories' : 'category',
      `c.category_system = ${value(system)} and ${code.endsWith('.') ? `starts_with(c.category, ${value(code)})` : `c.category = ${value(code)}`}`,
    );
  }
  if (filter.openedFrom != null) add('from', `c.opened_at >= ${value(filter.openedFrom)}::timestamptz`);
  if (filter.openedBefore != null) add('before', `c.opened_at < ${value(filter.openedBefore)}::timestamptz`);
  if (filter.area != null) add(areaLevelOf(filter.area), areaCondition('c', `${value(filter.area)}::text`, filter.area));
  if (filter.handler != null) add('handler', `c.handler_code = ${value(filter.handler)}`);
  if (filter.linkedTo != null) {
    const placeholders = [...new Set(filter.linkedTo)].map((department) => `${value(department)}::text`);
    if (placeholders.length > 0) add(`linked${placeholders.length}`, placeholders.map(linkedTo).join(' and '));
  }
  if (filter.placeKnownTo != null) {
    const placeholders = [...new Set(filter.placeKnownTo)].map((department) => `${value(department)}::text`);
    if (placeholders.length > 0) add(`place${placeholders.length}`, placeholders.map(placeKnownTo).join(' and '));
  }
  if (filter.partyKnownTo != null && filter.partyKnownTo.length > 0) add('party', partyKnownTo(value(filter.partyKnownTo)));
}
