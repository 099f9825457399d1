/** The scalars of the promise: instants, calendar dates and JSON. */
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function readInstant(value: unknown): Date {
  const read = typeof value === 'string' && instant.test(value) ? new Date(value) : null;
  if (read === null || Number.isNaN(read.getTime()))
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
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
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

export const jsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
