/** Makes rows with a value that no department means, for the contract suite. */
import fc from 'fast-check';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

export const poisonValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: anyText },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\0',
      '张\0三',
      '\ud800',
      '𠮷'.slice(1),
      '\ufffd',
      '1e400',
      '9'.repeat(400),
      '-1e-400',
      'NaN',
      'Infinity',
      '9999-12-31',
      '0000-00-00',
      '99991231',
      '10000-01-01 00:00:00',
      "'; drop table hub.run; --",
      '=cmd|calc',
      '<script>',
      '%s%n',
      '../../etc/passwd',
      '　',
      '*'.repeat(18),
      '号'.repeat(500),
      '栋单元室'.repeat(100),
      'a'.repeat(100_000),
      '__proto__',
      'constructor',
      'toString',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, undefined, true, 0, -0, 1e308, Number.MAX_VALUE, NaN, Infinity, [], {}, [[]], {
      a: { b: '\0' },
    }),
  },
);

/** Replaces the value of one field (`column` counts round the fields); for values that hold others, one inside as often as not. */
export function poisonedRow(raw: unknown, value: unknown, column: number): unknown {
  if (typeof raw !== 'object' || raw === null) return value;
  const fields = Object.keys(raw);
  if (fields.length === 0) return value;
  const field = fields[column % fields.length] ?? '';
  const old: unknown = (raw as Record<string, unknown>)[field];
  const inside = typeof old === 'object' && old !== null && column % 2 === 1;
  const replaced = { ...raw, [field]: inside ? poisonedRow(old, value, Math.floor(column / 2)) : value };
  return Array.isArray(raw) ? Object.values(replaced) : replaced;
}
