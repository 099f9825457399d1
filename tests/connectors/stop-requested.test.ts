/** Being stopped outranks whatever breaks because of it. */
import { expect, test } from '@jest/globals';
import type { ExtractRequest, SourceStream } from '../../connectors/connector.ts';
import { stoppable } from '../../connectors/stop-requested.ts';
import { HubError } from '../../core/hub-error.ts';

const broken = new HubError('SOURCE_CONTRACT', { problem: 'The file is broken', fix: 'Ask for another' });
const fenced = new HubError('RUN_FENCED', { problem: 'Another worker has the run', fix: 'Nothing' });

/** One page; then, with the signal aborted or not, a fault of the department or the end. */
function extraction(stop: (() => void) | null, fault: HubError | null): SourceStream['extract'] {
  return stoppable(async function* () {
    yield await Promise.resolve({ rows: [], resume: {} });
    stop?.();
    if (fault !== null) throw fault;
    return { cursor: {}, asOf: null, coverage: 'snapshot', notes: [] };
  });
}

async function outcome(extract: SourceStream['extract'], signal: AbortSignal): Promise<unknown> {
  const request: ExtractRequest = { cursor: null, resume: null, full: false, signal };
  try {
    const pages = extract(request);
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return step.value.coverage;
    }
  } catch (error) {
    return error instanceof HubError ? error.code : error;
  }
}

test.each([
  ['nobody stops it', false, undefined, null, 'snapshot'],
  ['the department is at fault', false, undefined, broken, 'SOURCE_CONTRACT'],
  ['a stop breaks the file that is being read', true, undefined, broken, 'RUN_STOPPED'],
  ['a stop comes before the end', true, undefined, null, 'RUN_STOPPED'],
  ['a stop has a reason of the hub’s own', true, fenced, broken, 'RUN_FENCED'],
])('%s', async (_, stops, reason, fault, told) => {
  const stopper = new AbortController();
  const extract = extraction(stops ? () => stopper.abort(reason) : null, fault);
  expect(await outcome(extract, stopper.signal)).toBe(told);
});
