/** Holds the matter links that a hub derived against the truth of a sandbox city: which cases of different departments are one matter though nobody wrote it down. */
import path from 'node:path';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type pg from 'pg';

interface Matter {
  readonly case: string;
  readonly other: string;
  readonly written: string;
}

interface Found {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly evidence: readonly { readonly field: string; readonly level: string }[];
  readonly caller: string | null;
}

export interface JudgeMattersOptions {
  readonly truth: string;
  /** Show so many wrong and missed pairs. Default 0. */
  readonly examples?: number;
}

const department = (record: string): string => record.split(':')[0] ?? '';
const pairOf = (one: string, other: string): string => [one, other].sort().join(' ');

export async function judgeMatters(client: pg.ClientBase, { truth, examples = 0 }: JudgeMattersOptions): Promise<void> {
  const matters: Matter[] = [];
  const parser = createReadStream(path.join(truth, 'matters.csv')).pipe(parse({ columns: true }));
  for await (const row of parser as AsyncIterable<Matter>) matters.push(row);
  const matterOf = joined(matters);
  const { rows } = await client.query<Found>(
    `select s.department || ':' || s.stream || ':' || s.key as source, t.department || ':' || t.stream || ':' || t.key as target, l.weight, l.evidence, l.caller_level as caller
     from hub.matter_link l join hub.record s on s.record = l.source join hub.record t on t.record = l.target where l.until_edition = 2147483647`,
  );
  const found = new Map(rows.map((row) => [pairOf(row.source, row.target), row]));
  const unwritten = matters.filter((each) => each.written === 'false' && department(each.case) !== department(each.other));
  const missed = unwritten.filter((each) => !found.has(pairOf(each.case, each.other)));
  const wrong = rows.filter((row) => matterOf(row.source) !== matterOf(row.target));
  console.log(
    `matter links: ${rows.length}, of which ${rows.length - wrong.length} are one matter (precision ${share(rows.length - wrong.length, rows.length)}); ` +
      `${unwritten.length - missed.length} of ${unwritten.length} that nobody wrote down are found (recall ${share(unwritten.length - missed.length, unwritten.length)})`,
  );
  for (const row of wrong.slice(0, examples))
    console.log(
      `  wrong ${row.weight.toFixed(1)} ${row.source} ${row.target} ${[...row.evidence.map(({ field, level }) => `${field} ${level}`), `caller ${row.caller ?? '-'}`].join(', ')}`,
    );
  for (const { case: one, other } of missed.slice(0, examples)) console.log(`  missed ${one} ${other}`);
}

/** Cases that the truth joins, however far around, are one matter. */
function joined(matters: readonly Matter[]): (record: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (record: string): string => {
    const parent = parents.get(record);
    return parent === undefined || parent === record ? record : rootOf(parent);
  };
  for (const { case: one, other } of matters) parents.set(rootOf(one), rootOf(other));
  return rootOf;
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
