/** Entries a second that the log of disclosures takes from so many appenders at once, and that are proved. `node --import tsx bench/audit.ts [appenders] [seconds]`, default 256 and 10. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { makeAuditLog } from '../store/audit/make-audit-log.ts';
import { readHead } from '../store/audit/read-head.ts';
import { verifyLog } from '../store/audit/verify-log.ts';
import { withBenchHub } from './with-bench-hub.ts';

const appenders = Number(process.argv[2] ?? 256);
const seconds = Number(process.argv[3] ?? 10);

await withBenchHub(async ({ database }) => {
  const log = makeAuditLog(database);
  const persons = Array.from({ length: 10_000 }, () => randomUUID());
  const waits: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    Array.from({ length: appenders }, async (_, at) => {
      for (let turn = at; performance.now() < endsAt; turn += 7) {
        const askedAt = performance.now();
        const subjects = [persons[turn % persons.length] ?? '', persons[(turn * 31 + 1) % persons.length] ?? ''];
        await log.append({
          principal: `officer-${at}`,
          department: 'police',
          role: 'officer',
          grant: randomUUID(),
          purpose: 'CASE_HANDLING',
          operation: 'a'.repeat(64),
          operationName: 'PersonOfCase',
          subjects: Object.fromEntries(subjects.map((uid) => [uid, ['Person.birthDate', 'Person.name', 'Person.phones']])),
          counts: { persons: 2, fields: 6 },
          decision: 'answered',
          code: null,
          policyVersion: '1',
          edition: 1,
        });
        waits.push(performance.now() - askedAt);
      }
    }),
  );
  const took = (performance.now() - startedAt) / 1_000;
  await log.close();
  waits.sort((one, two) => one - two);
  const part = (share: number) => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(1);
  console.log(
    `${appenders} appenders: ${Math.round(waits.length / took)} entries/s committed, of two subjects each; p50 ${part(0.5)} ms, p95 ${part(0.95)} ms`,
  );
  const provedAt = performance.now();
  const { entries, fault } = await verifyLog(database, Readable.from([await readHead(database)]));
  console.log(
    `${fault === null ? 'whole' : fault.kind}: ${Math.round((entries / (performance.now() - provedAt)) * 1_000)} entries/s proved of ${entries}; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
  );
});
