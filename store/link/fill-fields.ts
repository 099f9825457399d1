/** Copies the prepared fields of a declared file into a temporary table of nodes. */
import type pg from 'pg';
import type { ColumnValue } from '../../linking/fields/field-type.ts';
import type { DeclaredColumn } from '../../linking/declared-model.ts';
import { copyLines, copyText, makeCopyWriter } from '../ingest/copy-lines.ts';

export interface FillFieldsOptions {
  /** Temporary table that is made: (record, the columns). */
  readonly into: string;
  readonly columns: readonly (readonly DeclaredColumn[])[];
  /** By field, then record, the values of the field's columns. */
  readonly prepared: readonly (readonly (readonly ColumnValue[])[])[];
  readonly records: number;
}

function encode(value: ColumnValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return copyText(value);
  return `{${value.join(',')}}`;
}

export async function fillFields(client: pg.PoolClient, { into, columns, prepared, records }: FillFieldsOptions): Promise<void> {
  const all = columns.flat();
  await client.query(
    `create temp table ${into} (record int not null, ${all.map(({ name, type }) => `${name} ${type}`).join(', ')}) on commit drop`,
  );
  const writer = makeCopyWriter();
  for (let record = 0; record < records; record += 1) {
    const values = prepared.flatMap((field) => field[record]?.map(encode) ?? []);
    writer.add(`${[String(record), ...values].join('\t')}\n`);
  }
  await copyLines(client, `${into} (record, ${all.map(({ name }) => name).join(', ')})`, writer.end());
  await client.query(`analyze ${into} (record)`);
}
