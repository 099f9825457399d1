/** The scalars of the promise: instants, calendar dates, counts of people and JSON. */
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { PeopleCount } from '../store/statistics/people-count.ts';

/** A surrogate without its other half: under `u`, pairs are one code point each. */
const loneSurrogate = /\p{Surrogate}/u;
/** C0 but tab and newline, delete, C1. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

export interface TextRule {
  /** Whether newlines and tabs may stand in it. */
  readonly lines: boolean;
  /** Characters (UTF-16 units) at most. */
  readonly most: number;
}

/** What is wrong with a text of a client, as the end of a sentence; null when nothing is. */
export function textFault(text: string, { lines, most }: TextRule): string | null {
  if (text.length > most) return `is longer than ${most} characters`;
  if (loneSurrogate.test(text)) return 'holds half a character';
  if (control.test(text) || (!lines && /[\n\t]/.test(text))) return 'holds a control character';
  return null;
}

/** Years that a city's records can speak of; PostgreSQL and JavaScript disagree on those far outside. */
const isPlausible = (year: number) => year >= 1800 && year <= 2200;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text && isPlausible(day.getUTCFullYear());
}

function readInstant(value: unknown): Date {
  const read = typeof value === 'string' && instant.test(value) ? new Date(value) : null;
  // `2026-02-30` would roll over into March.
  if (read === null || Number.isNaN(read.getTime()) || !isDay(String(value).slice(0, 10)))
    throw new GraphQLError('A DateTime is an ISO 8601 instant with offset, such as 2026-01-18T00:00:00+08:00.');
  return read;
}

export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  // Rows carry Date; details and evidence carry the text that cleaning wrote.
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
});

function readDate(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !isDay(value)) {
    throw new GraphQLError('A Date is a calendar date, YYYY-MM-DD.');
  }
  return value;
}

export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

function refuseInput(): never {
  throw new GraphQLError('A PeopleCount is answered, never asked with.');
}

/** Sends nothing but what came through the statistics guard. */
export const peopleCountScalar = new GraphQLScalarType<never, number>({
  name: 'PeopleCount',
  serialize(count) {
    const value = PeopleCount.valueOf(count);
    if (value === undefined) throw new GraphQLError('A count of people did not come through the statistics guard.');
    return value;
  },
  parseValue: refuseInput,
  parseLiteral: refuseInput,
});

/** Levels and values of a JSON value that a client sends. */
const jsonLevels = 8;
const jsonValues = 1_000;
const jsonText: TextRule = { lines: true, most: 2_000 };

function readJson(value: unknown): unknown {
  let values = 0;
  const check = (one: unknown, level: number): void => {
    values += 1;
    if (level > jsonLevels || values > jsonValues) throw new GraphQLError('A JSON value is too large.');
    if (typeof one === 'string' && textFault(one, jsonText) !== null) throw new GraphQLError('A JSON value holds a text that is none.');
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inner] of Object.entries(one)) {
      if (key === '__proto__' || textFault(key, { lines: false, most: 200 }) !== null)
        throw new GraphQLError('A key of a JSON value is not allowed.');
      check(inner, level + 1);
    }
  };
  check(value, 1);
  return value;
}

export const jsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: readJson,
  parseLiteral: (node, variables) => readJson(valueFromASTUntyped(node, variables)),
});
