/** What a run did, as a command tells it: counts of each stream, seconds, rows a second. */
import type { RunReport } from '../store/runs/read-run.ts';

export interface RunSummary {
  readonly run: string;
  readonly department: string;
  readonly state: string;
  readonly edition: number | null;
  readonly seconds: number | null;
  readonly rowsPerSecond: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly guard: RunReport['guard'];
  readonly steps: readonly { readonly step: string; readonly seconds: number | null; readonly counts: Readonly<Record<string, unknown>> }[];
  readonly streams: readonly {
    readonly stream: string;
    readonly read: number;
    readonly stored: number;
    readonly unchanged: number;
    readonly rejected: number;
    readonly duplicates: number;
    readonly missing: number;
    readonly notes: readonly unknown[];
  }[];
}

function secondsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 10) / 100;
}

export function summariseRun(report: RunReport): RunSummary {
  const seconds = secondsBetween(report.startedAt, report.finishedAt);
  const read = report.streams.reduce((sum, stream) => sum + stream.read, 0);
  return {
    run: report.uid,
    department: report.department,
    state: report.state,
    edition: report.edition,
    seconds,
    rowsPerSecond: seconds === null || seconds === 0 ? null : Math.round(read / seconds),
    error: report.error === null ? null : { code: report.error.code, message: report.error.message },
    guard: report.guard,
    steps: report.steps.map(({ step, startedAt, finishedAt, detail }) => ({
      step,
      seconds: secondsBetween(startedAt, finishedAt),
      counts: detail,
    })),
    streams: report.streams.map(({ stream, read: rows, stored, unchanged, rejected, duplicates, missing, notes }) => ({
      stream,
      read: rows,
      stored,
      unchanged,
      rejected,
      duplicates,
      missing,
      notes,
    })),
  };
}

export function renderRun(run: RunSummary): readonly string[] {
  const outcome =
    run.error?.message ??
    (run.guard === null ? '' : `stopped by the guard ${run.guard.rule} on ${run.guard.stream}; approve or fix the source`);
  const head = `${run.department}: ${run.state}${run.edition === null ? '' : `, edition ${run.edition}`}${run.seconds === null ? '' : `, ${run.seconds} s`}${
    run.rowsPerSecond === null ? '' : `, ${run.rowsPerSecond} rows/s`
  }${outcome === '' ? '' : ` – ${outcome}`}`;
  const streams = run.streams.map(
    (one) =>
      `  ${one.stream.padEnd(14)} read ${one.read} = stored ${one.stored} + unchanged ${one.unchanged} + rejected ${one.rejected} + duplicates ${one.duplicates}${
        one.missing === 0 ? '' : `; ${one.missing} gone from the snapshot`
      }`,
  );
  return [
    head,
    ...streams,
    ...run.steps.flatMap(({ counts }) => Object.entries(counts).flatMap(([name, count]) => remarkOf(name, Number(count)))),
  ];
}

/** What somebody should look into. */
function remarkOf(name: string, count: number): readonly string[] {
  const [what = '', ...where] = name.split(':');
  switch (what) {
    case 'coordinates_off_metres':
      return [
        `  coordinates of ${where.join(':')} lie ${count} m from the places that its texts name and decide nothing; check the source's datum`,
      ];
    case 'coordinates_of_another_datum':
      return [`  ${count} points of ${where.join(':')} seem to be in another datum than the source's`];
    case 'person_record_flapping':
      return [
        `  ${where.join(':')} changed its person on each of the last ${count} nights; look at its source, or decide it with decideLink`,
      ];
    case 'person_records_contested':
      return count === 0 ? [] : [`  ${count} records have two equal claims and stand alone; they wait in reviewQueue`];
    case 'person_records_cut':
      return count === 0 ? [] : [`  ${count} records were kept out of a person whose other records speak against it`];
    case 'matter_blocks_capped':
      return [`  ${count} blocks of cases were too large to be held against each other: a default address, or a phone of thousands`];
    default:
      return what.startsWith('person_blocks_capped_')
        ? [
            `  ${count} values of ${what.slice('person_blocks_capped_'.length)} are shared by too many records to tell anything and were not compared`,
          ]
        : [];
  }
}
