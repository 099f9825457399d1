/** Turns a filter of places into conditions of a composed statement over `v`, hub.place_version. */
import { HubError } from '../../core/hub-error.ts';
import { areaCondition, areaLevelOf } from './area-condition.ts';
import type { Conditions } from './conditions.ts';
import type { PlaceKind } from './rows.ts';
import { stands, visibleCase } from './visibility.ts';

type Maybe<T> = T | null | undefined;

export interface PlaceFilter {
  readonly kinds?: Maybe<readonly PlaceKind[]>;
  readonly area?: Maybe<string>;
  readonly station?: Maybe<string>;
  readonly casesOf?: Maybe<readonly string[]>;
  readonly minCases?: Maybe<number>;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Cases count at their place, at what it is part of, and at its compound. */
function withCases(conditions: Conditions, departments: readonly string[], least: number): string {
  const list = conditions.value(departments);
  const number = conditions.value(least);
  return `v.place = any(array(
    select at.place from hub.case_version c
    join hub.place_version cv on cv.place = c.place and ${stands('cv')} and (cv.kind <> 'DWELLING' or :buildings)
    cross join lateral (values (cv.place), (cv.parent), (cv.compound_place)) at(place)
    where ${stands('c')} and ${visibleCase('c')} and at.place is not null and (cardinality(${list}::text[]) = 0 or c.department = any(${list}::text[]))
    group by at.place
    having count(distinct c.department) >= cardinality(${list}::text[]) and count(distinct c.record) >= ${number}::int))`;
}

export function addPlaceFilter(conditions: Conditions, filter: PlaceFilter): void {
  const { value, add } = conditions;
  if (filter.kinds != null) add('kinds', `v.kind = any(${value(filter.kinds)}::text[])`);
  if (filter.area != null) add(areaLevelOf(filter.area), areaCondition('v', `${value(filter.area)}::text`, filter.area));
  if (filter.station != null) add('station', `v.station_code = ${value(filter.station)}`);
  if (filter.casesOf != null || filter.minCases != null) {
    add('cases', withCases(conditions, [...new Set(filter.casesOf ?? [])], filter.minCases ?? 1));
  }
}

/** @throws HubError BAD_INPUT when the box is turned inside out. */
export function addBox(conditions: Conditions, name: string, box: Box): void {
  if (![box.west, box.south, box.east, box.north].every(Number.isFinite) || box.west > box.east || box.south > box.north) {
    throw new HubError('BAD_INPUT', {
      problem: 'The box or circle is not one',
      fix: 'Give degrees, west before east and south before north, and a radius above 0',
    });
  }
  const { value, add } = conditions;
  add(
    name,
    `v.kind <> 'DWELLING' and v.longitude between ${value(box.west)}::float8 and ${value(box.east)}::float8
    and v.latitude between ${value(box.south)}::float8 and ${value(box.north)}::float8`,
  );
}
