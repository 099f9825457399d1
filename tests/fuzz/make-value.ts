/** Values for arguments and variables: most are good, some are what an attacker would try. */
import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import type { Random } from './random.ts';

/** Ids and cursors that the API has given out, so that questions meet something. */
export interface Harvest {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
}

const hostile: readonly unknown[] = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00x',
  '\u001b[2J',
  '\u202e',
  '%',
  "' or 1=1 --",
  '\\',
  '{}',
  '__proto__',
  'constructor',
  'x'.repeat(1_001),
  '张'.repeat(3_000),
  '😀'.repeat(100),
  -1,
  0,
  1,
  101,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  1e308,
  1.5,
  true,
  null,
  [],
  [[]],
  [[[[[[1]]]]]],
  {},
  { name: null },
  { constructor: { prototype: 1 } },
  Array.from({ length: 150 }, (_, index) => String(index)),
];

const words = [
  'police',
  'housing',
  'hotline',
  'health',
  'reference',
  '王芳',
  '王',
  '张伟',
  'wangfang',
  'wf',
  '3601',
  '360103',
  '360103010000',
  '朝阳洲路',
  '锦绣家园',
  '13870000001',
  '11010519491231002X',
  'J1',
];
const instants = [
  '2026-01-18T00:00:00+08:00',
  '2025-06-01T12:00:00Z',
  '1999-12-31T23:59:59.999Z',
  '2026-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  'now',
];

function scalar(random: Random, type: string, harvest: Harvest): unknown {
  switch (type) {
    case 'Int':
      return random.pick([1, 2, 3, 5, 10, 20, 50, 51, 100, 101, 0, -1, 1978, 2_147_483_647]);
    case 'Float':
      return random.pick([115.9, 28.67, 0, -180, 90, 500, 20_000_000, 1e300, -1e300, 1e-300]);
    case 'Boolean':
      return random.chance(0.5);
    case 'ID':
      return random.pick([...harvest.ids, 'x', '5']);
    case 'DateTime':
      return random.pick(instants);
    case 'Date':
      return random.pick(['2026-01-18', '2026-02-30', '18.1.2026']);
    default:
      return random.pick([...words, ...harvest.cursors]);
  }
}

/** @param share of values that are hostile. */
export function makeValue(random: Random, type: GraphQLInputType, harvest: Harvest, share: number, level = 0): unknown {
  if (random.chance(share)) return random.pick(hostile);
  if (isNonNullType(type)) return makeValue(random, type.ofType, harvest, share, level);
  if (random.chance(0.05)) return null;
  if (isListType(type)) {
    const { ofType } = type;
    return Array.from({ length: random.whole(4) }, () => makeValue(random, ofType, harvest, share, level + 1));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || random.chance(level > 3 ? 0 : 0.35));
    return Object.fromEntries(fields.map((field) => [field.name, makeValue(random, field.type, harvest, share, level + 1)]));
  }
  return scalar(random, type.name, harvest);
}

/** A value as it stands in a document; enumerations are names there. */
export function printValue(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return printValue(value, type.ofType);
  if (Array.isArray(value)) return `[${value.map((one) => printValue(one, isListType(type) ? type.ofType : type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    return `{${Object.entries(value)
      .map(([key, one]) => `${/^\w+$/.test(key) ? key : 'odd'}: ${printValue(one, fields[key]?.type ?? type)}`)
      .join(', ')}}`;
  }
  if (isEnumType(type) && typeof value === 'string' && /^[A-Za-z_]\w*$/.test(value)) return value;
  // JSON writes NUL and lone surrogates as escapes, which GraphQL reads as well.
  return typeof value === 'string' ? JSON.stringify(value).slice(0, 4_000) : String(JSON.stringify(value));
}
