/** The departments' own clock: the sandbox city's time, which moves when the city is advanced and never by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MINUTE, startOfDay } from '../city/calendar.ts';

const sandboxFile = z.looseObject({ today: z.iso.date() });

/**
 * Reads `sandbox.json` each time, because the city may have been advanced by another process since. The clock stands at 00:30 Asia/Shanghai of the
 * city's today, the instant up to which its rows have been written; a later one would let the hub step over what the next day brings. Without the
 * file: the machine's clock.
 */
export function makeCityClock(dir: string): () => Promise<Date> {
  return async () => {
    const text = await readFile(join(dir, 'sandbox.json'), 'utf8').catch(() => null);
    if (text === null) return new Date();
    return new Date(startOfDay(sandboxFile.parse(JSON.parse(text)).today) + 30 * MINUTE);
  };
}
