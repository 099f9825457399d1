/** Reads the `error` files of an export's manifest: how many issues of which severity, without the server's free text. */
import { z } from 'zod';
import type { BulkExport, BulkFile } from './bulk-export.ts';
import { readNdjson } from './read-ndjson.ts';

export interface ExportProblem {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  /** FHIR issue-type code. */
  readonly code: string;
  readonly count: number;
}

const outcomeSchema = z.object({
  issue: z.array(
    z.object({
      severity: z.enum(['fatal', 'error', 'warning', 'information']).catch('error'),
      code: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .catch('unknown'),
    }),
  ),
});

const maxLineBytes = 1024 * 1024;
const maxLines = 10_000;

/** An `error` file that cannot be read counts as an error itself. */
export async function readExportProblems(
  bulk: BulkExport,
  files: readonly BulkFile[],
  signal: AbortSignal,
): Promise<readonly ExportProblem[]> {
  const counted = new Map<string, ExportProblem>();
  const count = (severity: ExportProblem['severity'], code: string): void => {
    const key = `${severity} ${code}`;
    counted.set(key, { severity, code, count: (counted.get(key)?.count ?? 0) + 1 });
  };
  for (const file of files) {
    const chunks = await bulk.open(file, signal);
    if (chunks === 'gone') {
      count('error', 'not-found');
      continue;
    }
    for await (const { number, text } of readNdjson(chunks, maxLineBytes)) {
      const outcome = text === null ? null : outcomeSchema.safeParse(parsed(text));
      if (outcome?.success !== true) count('error', 'unknown');
      else for (const { severity, code } of outcome.data.issue) count(severity, code);
      if (number >= maxLines) break;
    }
  }
  return [...counted.values()];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
