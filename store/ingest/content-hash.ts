/** The content hash of a raw row: equal for equal content whatever the order of fields, different when the stream's rules change. */
import { hash } from 'node:crypto';
import type { RawStream } from './raw-row.ts';

/** First 16 bytes of SHA-256 as 32 hexadecimal digits, which PostgreSQL reads as a uuid. */
export function makeContentHash(stream: RawStream): (raw: unknown) => string {
  const volatile = new Set(stream.volatile);
  const prefix = `${stream.name}\n${String(stream.rules)}\n`;
  return (raw) => hash('sha256', prefix + canonical(raw, volatile)).slice(0, 32);
}

const none: ReadonlySet<string> = new Set();

/** JSON with sorted keys; `omit` applies to the outermost object only. */
function canonical(value: unknown, omit: ReadonlySet<string>): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, none)).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value);
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key];
    if (omit.has(key) || item === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonical(item, none)}`;
  }
  return `${text}}`;
}
