/** Encodes one source row for COPY into stage.raw_row; what cannot be stored as it came is kept readable and marked as a reject. */
import { copyText } from './copy-lines.ts';
import type { RawRow } from './raw-row.ts';
import { maybeUnstorable, storableText, storableValue } from './storable-text.ts';

export const rawRowTarget = 'stage.raw_row (run, stream, seq, key, op, version, hash, origin, raw, fault, fault_column)';

/** Characters; an index entry holds 2,704 bytes. */
const keyAtMost = 600;
/** Characters of JSON; no contract's row comes near. Keeps a batch's memory bounded. */
const rawAtMost = 1_000_000;
/** Of a row that is too large this much is kept for a person to look at. */
const excerptLength = 4_000;

export interface RawLineContext {
  readonly run: number;
  readonly stream: string;
  readonly hash: (raw: unknown) => string;
}

export function rawLine(context: RawLineContext, row: RawRow, seq: number): string {
  let json = JSON.stringify(row.raw) ?? 'null';
  let fault = row.fault?.reason;
  let column = row.fault?.column;
  if (maybeUnstorable(json)) {
    const storable = storableValue(row.raw);
    if (storable.column !== undefined) {
      json = JSON.stringify(storable.value) ?? 'null';
      fault ??= 'unstorable_text';
      column ??= storable.column === '' ? undefined : storable.column;
    }
  }
  if (json.length > rawAtMost) {
    json = JSON.stringify({ text: storableText(json.slice(0, excerptLength)) });
    fault ??= 'row_too_large';
  }
  let key = row.key;
  if (key !== null) {
    const storable = storableText(key).slice(0, keyAtMost);
    if (storable !== key) fault ??= key.length > keyAtMost ? 'key_too_long' : 'unstorable_text';
    key = storable === '' ? null : storable;
  }
  if (key === null) fault ??= 'missing_key';
  const hash = fault === undefined && row.op === 'upsert' ? context.hash(row.raw) : null;
  const version = row.version === null ? null : storableText(row.version);
  const place = `${context.run}\t${copyText(context.stream)}\t${seq}\t${field(key)}\t${row.op === 'delete' ? 'D' : 'U'}`;
  return `${place}\t${field(version)}\t${hash ?? '\\N'}\t${field(storableText(row.origin))}\t${copyText(json)}\t${field(fault)}\t${field(column)}\n`;
}

function field(text: string | null | undefined): string {
  return text === null || text === undefined ? '\\N' : copyText(text);
}
