/** A page of cases: of the whole city, or for each of several persons, places or areas in one statement. */
import { areaCondition, areaLevelOf } from './area-condition.ts';
import { addCaseFilter } from './case-filter.ts';
import type { CaseFilter } from './case-filter.ts';
import { caseColumns } from './columns.ts';
import { makeConditions } from './conditions.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { CaseRow } from './rows.ts';
import { stands, visibleCase, visibleParty } from './visibility.ts';

export type CaseOrder = 'OPENED_DESC' | 'OPENED_ASC' | 'DEADLINE_ASC';

export interface CaseListRequest extends PageRequest {
  readonly filter?: CaseFilter | null | undefined;
  readonly orderBy: CaseOrder;
}

/** Whose cases. Areas of one call are all of one level. */
export type CaseOwner =
  | { readonly kind: 'person' | 'place' | 'inside'; readonly ids: readonly number[] }
  | { readonly kind: 'area'; readonly ids: readonly string[] };

const orders = {
  OPENED_DESC: { by: 'c.opened_at desc, c.record desc', after: '<', column: 'c.opened_at', needs: '' },
  OPENED_ASC: { by: 'c.opened_at, c.record', after: '>', column: 'c.opened_at', needs: '' },
  DEADLINE_ASC: { by: 'c.deadline, c.record', after: '>', column: 'c.deadline', needs: ' and c.deadline is not null' },
} as const;

const mostCases = 100;

type ListedCase = CaseRow & { readonly owner: number | string; readonly sortKey: string };

function ownerCondition(owner: CaseOwner): string {
  switch (owner.kind) {
    case 'person':
      return `c.record = any(array(select cp.case_record from hub.case_party cp join hub.case_version pc on pc.record = cp.case_record and ${stands('pc')}
        where cp.person = o.id and ${stands('cp')} and ${visibleParty('cp', 'pc')}))`;
    case 'place':
      return `c.place = o.id`;
    case 'inside':
      return `c.place = any(array(with recursive inside (place) as (
          select o.id union select v.place from inside i join hub.place_version v on v.parent = i.place and ${stands('v')}
            and (v.kind <> 'DWELLING' or :buildings))
        select place from inside))`;
    case 'area':
      return areaCondition('c', 'o.id', owner.ids[0] ?? '');
  }
}

/** @returns one page for each owner, in the order of `owner.ids`; one page alone without owner. */
export async function listCases(reader: Reader, request: CaseListRequest, owner: CaseOwner | null = null): Promise<Page<CaseRow>[]> {
  const order = orders[request.orderBy];
  const ids: readonly (number | string)[] = owner?.ids ?? [0];
  const scopes = ids.map((id) =>
    scopeOf('cases', owner?.kind ?? 'all', owner === null ? null : id, request.orderBy, request.filter ?? null),
  );
  // A cursor belongs to one owner; with several owners in one call there is a cursor for the first page only.
  const opened = scopes.map((scope) => openPage(reader, scope, request, mostCases));
  const key = opened[0]?.key ?? null;
  const conditions = makeConditions();
  const idsValue = owner === null ? '' : conditions.value(ids);
  addCaseFilter(conditions, request.filter ?? {});
  if (key !== null) {
    conditions.add(
      'after',
      `(${order.column}, c.record) ${order.after} (${conditions.value(key[0])}::timestamptz, ${conditions.value(key[1])}::bigint)`,
    );
  }
  const select = (owned: string) => `select ${caseColumns}, ${order.column}::text as "sortKey"
    from hub.case_version c join hub.record r on r.record = c.record
    where ${stands('c')} and ${visibleCase('c')}${order.needs}${owned}${conditions.sql()}
    order by ${order.by} limit ${conditions.value(request.first + 1)}`;
  const suffix = request.orderBy === 'OPENED_DESC' ? '' : `_${request.orderBy.toLowerCase()}`;
  const text =
    owner === null
      ? select('')
      : `select o.id as owner, x.* from unnest(${idsValue}::${owner.kind === 'area' ? 'text' : 'bigint'}[]) with ordinality o(id, n)
  cross join lateral (${select(`\n  and ${ownerCondition(owner)}`)}) x order by o.n`;
  const level = owner?.kind === 'area' ? `_${areaLevelOf(owner.ids[0] ?? '')}` : '';
  const { statement, values } = conditions.statement(`list_cases${owner === null ? '' : `_of_${owner.kind}`}${level}${suffix}`, text);
  const rows = await reader.rows<ListedCase>(statement, values);
  return opened.map((page, index) =>
    makePage(reader, page, owner === null ? rows : rows.filter((row) => row.owner === ids[index]), (row) => [row.sortKey, row.record]),
  );
}
