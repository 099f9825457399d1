/** What one viewer was told of each field, read from an answer alone: absent, masked or clear. */
import { isAbstractType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { clear } from './clear-values.ts';
import type { Ask } from './matrix-document.ts';

/** `plain`: a value that has no mask. `clear` and `masked`: of a field that has. */
export type Told = 'plain' | 'clear' | 'masked';

export interface Observed {
  /** `Type.field`, with `@dwelling` where the place is one → what was told on any row of any path. */
  readonly told: Map<string, Set<Told>>;
  /** Type, field and path of everything that was asked. */
  readonly paths: Set<string>;
  /** Row and field → value: the same on every path, or a gap. */
  readonly values: Map<string, string>;
  readonly differing: Set<string>;
}

export const newObserved = (): Observed => ({ told: new Map(), paths: new Set(), values: new Map(), differing: new Set() });

/** Fields that tell of a dwelling what only some may know. */
const ofDwellings = new Set(['address', 'elements', 'location', 'parent', 'compound']);
const names = new Set(['Person.name', 'PersonFact.value', 'FactAlternative.value']);
const clearNames: ReadonlySet<unknown> = new Set([clear.name, clear.otherName]);

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function isThere(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (!isRow(value)) return true;
  // A page without rows tells nothing.
  const list = value['nodes'] ?? value['x_nodes'];
  return !Array.isArray(list) || list.length > 0;
}

function toldOf(ask: Ask, row: Row, value: unknown): readonly [string, Told | null] {
  const name = `${ask.on}.${ask.field}`;
  const there = isThere(value);
  if (row['kind'] === 'DWELLING' && ask.on === 'Place' && ofDwellings.has(ask.field)) {
    if (ask.field === 'address') return [`${name}@dwelling`, value === clear.address ? 'clear' : there ? 'masked' : null];
    if (ask.field !== 'elements') return [`${name}@dwelling`, there ? 'clear' : 'masked'];
    const exact =
      Array.isArray(value) && value.some((one) => isRow(one) && ['BUILDING', 'ROAD_NUMBER'].includes(String(one['type'] ?? one['x_type'])));
    return [`${name}@dwelling`, exact ? 'clear' : there ? 'masked' : null];
  }
  if (!there) return [name, null];
  if (names.has(name)) return [name, clearNames.has(value) ? 'clear' : 'masked'];
  return [name, 'plain'];
}

/** Prepares the places of everything that is asked, so that what is never reached is known as asked. */
export function noteAsked(asks: readonly Ask[], into: Observed): void {
  for (const ask of asks) {
    const name = `${ask.on}.${ask.field}`;
    if (!into.told.has(name)) into.told.set(name, new Set());
    if (ask.on === 'Place' && ofDwellings.has(ask.field) && !into.told.has(`${name}@dwelling`))
      into.told.set(`${name}@dwelling`, new Set());
    into.paths.add(ask.path);
    noteAsked(ask.inner, into);
  }
}

export function observe(schema: GraphQLSchema, asks: readonly Ask[], value: unknown, into: Observed): void {
  if (Array.isArray(value)) {
    for (const one of value) observe(schema, asks, one, into);
    return;
  }
  if (!isRow(value)) return;
  const type = String(value['__typename']);
  for (const ask of asks) {
    if (ask.on !== type && !isOf(schema, ask.on, type)) continue;
    const answer = value[ask.key];
    const [name, told] = toldOf(ask, value, answer);
    if (told !== null) into.told.get(name)?.add(told);
    if (ask.inner.length > 0) observe(schema, ask.inner, answer, into);
    else if (typeof value['id'] === 'string') {
      const place = `${value['id']} ${ask.field}`;
      const text = JSON.stringify(answer);
      const before = into.values.get(place);
      if (before === undefined) into.values.set(place, text);
      else if (before !== text) into.differing.add(`${ask.path}: ${type}.${ask.field}`);
    }
  }
}

function isOf(schema: GraphQLSchema, abstract: string, type: string): boolean {
  const one = schema.getType(abstract);
  return isAbstractType(one) && schema.getPossibleTypes(one).some(({ name }) => name === type);
}
