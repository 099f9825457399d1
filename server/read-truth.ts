/** Reads a truth that the sandbox or somebody else keeps: who each record is, and what groups the people belong to; and a sample that was reviewed. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { HubError } from '../core/hub-error.ts';
import type { ReviewedPair } from '../linking/reviewed-sample.ts';
import type { Truth, TruthPerson, TruthRow } from '../store/releases/judge-clusters.ts';

async function* rowsOf<Row>(file: string, row: z.ZodType<Row>): AsyncGenerator<Row> {
  const parser = createReadStream(file).pipe(parse({ columns: true, bom: true, relax_column_count: true }));
  for await (const found of parser as AsyncIterable<unknown>) {
    const parsed = row.safeParse(found);
    if (parsed.success) yield parsed.data;
    else
      throw new HubError('BAD_INPUT', {
        problem: `${path.basename(file)} has a row without ${String(parsed.error.issues[0]?.path[0] ?? 'its columns')}`,
        fix: 'Give the files as docs/linking.md describes them',
      });
  }
}

async function digestOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function present(file: string): string {
  if (existsSync(file)) return file;
  throw new HubError('BAD_INPUT', {
    problem: `There is no file ${file}`,
    fix: 'Name a folder with identities.csv and people.csv, or the file of a sample',
  });
}

const truthRow = z.object({ record: z.string().min(1), person: z.string().min(1) });
const truthPerson = z
  .object({ person: z.string().min(1), birth: z.string().optional(), sex: z.string().optional(), groups: z.string().optional() })
  .transform(({ person, birth, sex, groups }): TruthPerson => {
    const year = Number((birth ?? '').slice(0, 4));
    const known = Number.isInteger(year) && year > 1800;
    return {
      person,
      birthYear: known ? year : null,
      sex: /^\w+$/.test(sex ?? '') ? (sex ?? null) : null,
      groups: (groups ?? '').match(/[\w-]+/g) ?? [],
    };
  });

/** `identities.csv` (record, person) and `people.csv` (person, birth, sex, groups). @throws HubError BAD_INPUT. */
export async function readTruth(folder: string): Promise<Truth> {
  const files = { records: present(path.join(folder, 'identities.csv')), people: present(path.join(folder, 'people.csv')) };
  return {
    digest: await digestOf([files.records, files.people]),
    records: rowsOf<TruthRow>(files.records, truthRow),
    people: rowsOf<TruthPerson>(files.people, truthPerson),
  };
}

const verdicts: Readonly<Record<string, boolean>> = { same: true, different: false };
const reviewedRow = z
  .object({ band: z.string(), stands_for: z.coerce.number(), linked: z.string(), verdict: z.string() })
  .transform(({ band, stands_for, linked, verdict }): ReviewedPair => {
    return { band, standsFor: stands_for, linked: linked === 'true', same: verdicts[verdict.trim().toLowerCase()] ?? null };
  });

/** @throws HubError BAD_INPUT. */
export async function readReview(file: string): Promise<{ readonly digest: string; readonly pairs: readonly ReviewedPair[] }> {
  const pairs: ReviewedPair[] = [];
  for await (const pair of rowsOf<ReviewedPair>(present(file), reviewedRow)) pairs.push(pair);
  return { digest: await digestOf([file]), pairs };
}
