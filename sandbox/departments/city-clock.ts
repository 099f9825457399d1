/** The departments' own clock: the sandbox city's time, which moves when the city is advanced and never by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const sandboxFile = z.looseObject({ now: z.iso.datetime({ offset: true }).optional(), today: z.iso.date().optional() });

/**
 * Reads `sandbox.json` each time, because the city may have been advanced by another process since. Its `now` is an instant; with `today` alone
 * the clock stands at 02:00 Asia/Shanghai of that day, when the hub's night begins. Without the file: the machine's clock.
 */
export function makeCityClock(dir: string): () => Promise<Date> {
  return async () => {
    const text = await readFile(join(dir, 'sandbox.json'), 'utf8').catch(() => null);
    if (text === null) return new Date();
    const city = sandboxFile.parse(JSON.parse(text));
    if (city.now !== undefined) return new Date(city.now);
    return city.today === undefined ? new Date() : new Date(`${city.today}T02:00:00+08:00`);
  };
}
