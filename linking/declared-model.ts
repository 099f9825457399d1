/** Makes a linking model of declared fields: their types give columns, comparisons, what is assumed before anything is learnt, and the keys that rules choose from. */
import type { Declaration } from './declared-file.ts';
import { fieldTypes } from './fields/field-types.ts';
import type { ColumnType, FieldColumns, FieldType, KeyPart } from './fields/field-type.ts';
import { crosswiseSql } from './fields/letters.ts';
import type { Comparison, LevelParameters, LinkModel } from './link-model.ts';

export interface DeclaredColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A key of a field, `surname.sound`. */
export interface FieldKey extends KeyPart {
  readonly field: string;
}

export interface DeclaredModel {
  /** Prepared columns of each field, in the order in which its type prepares them. */
  readonly columns: readonly (readonly DeclaredColumn[])[];
  readonly comparisons: LinkModel['comparisons'];
  readonly start: Readonly<Record<string, readonly LevelParameters[]>>;
  readonly keys: readonly FieldKey[];
}

export function makeDeclaredModel({ fields }: Declaration): DeclaredModel {
  const typeOf = fields.map((field): FieldType => fieldTypes[field.type]);
  const columnsOf = fields.map(
    (_, at): FieldColumns =>
      (node, column) =>
        `${node}.f${String(at)}_${column}`,
  );
  const partnerOf = fields.map(({ name, swaps }) => fields.findIndex((one) => one.name === swaps || one.swaps === name));
  const compared = fields.map(({ name, rarity }, at) => {
    const column = columnsOf[at] ?? ((node) => node);
    const partner = columnsOf[partnerOf[at] ?? -1];
    const own = typeOf[at]?.compare(
      column,
      (measure) => `m.f${String(at)}_${measure}`,
      partner === undefined ? null : crosswiseSql(column, partner),
    ) ?? { applies: 'false', levels: [] };
    const comparison: Comparison = {
      name,
      applies: own.applies,
      measures: Object.fromEntries(Object.entries(own.measures ?? {}).map(([measure, sql]) => [`f${String(at)}_${measure}`, sql])),
      levels: own.levels.map(({ start: _, rarity: bits, ...level }) => (rarity && bits !== undefined ? { ...level, rarity: bits } : level)),
    };
    return { comparison, start: own.levels.map(({ start: [m, u] }): LevelParameters => ({ m, u, kin: u })) };
  });
  const keys = fields.flatMap(({ name }, at): FieldKey[] => {
    const column = columnsOf[at] ?? ((node) => node);
    const partner = columnsOf[partnerOf[at] ?? -1];
    const own = typeOf[at]?.keys(column).map((part) => ({ ...part, field: name })) ?? [];
    if (partner === undefined || (partnerOf[at] ?? -1) < at) return own;
    const [one, other] = [column('n', 'v'), partner('n', 'v')];
    const both = `case when ${one} is not null and ${other} is not null then least(${one}, ${other}) || ' ' || greatest(${one}, ${other}) end`;
    return [...own, { name: 'either_order', values: [both], field: name }];
  });
  return {
    columns: typeOf.map(({ columns }, at) => Object.entries(columns).map(([name, type]) => ({ name: `f${String(at)}_${name}`, type }))),
    comparisons: compared.map(({ comparison }) => comparison),
    start: Object.fromEntries(compared.map(({ comparison, start }) => [comparison.name, start])),
    keys,
  };
}
