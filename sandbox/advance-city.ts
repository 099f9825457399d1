/** Moves the city on by days: new matters, changes, deletions, a move, a birth, drops of each day, a repaired drop, added columns. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Logger } from '../core/logger.ts';
import { cityNow } from './build-city.ts';
import { DAY, addDays, compact } from './city/calendar.ts';
import { compoundAt } from './city/compound.ts';
import type { City } from './city/compound.ts';
import { writeDayDrop } from './city/day-drop.ts';
import { makeDayLedger, makeTruthChanges } from './city/day-ledger.ts';
import type { DayLedger, TruthChanges } from './city/day-ledger.ts';
import { drawMoves } from './city/day-moves.ts';
import { playMove } from './city/day-move.ts';
import type { Move } from './city/day-move.ts';
import { playBirth, playNewMatters, reuseKeys } from './city/day-news.ts';
import { changeHealth, changeOrders } from './city/day-office.ts';
import { changePolice } from './city/day-police.ts';
import { changeRegister } from './city/day-register.ts';
import { makeGeography } from './city/geography.ts';
import { householdsOf } from './city/household.ts';
import { makeNumbers } from './city/numbers.ts';
import type { Numbers } from './city/numbers.ts';
import { makeRandom } from './city/random.ts';
import { writeReference } from './city/reference-files.ts';
import { repairDrop } from './city/repaired-drop.ts';
import { policeNumbers } from './city/police-person.ts';
import { readSandboxFile, writeSandboxFile } from './city/sandbox-file.ts';
import type { SandboxFile } from './city/sandbox-file.ts';
import { makeScene } from './city/scene.ts';
import type { Scene } from './city/scene.ts';
import { recordsOf, rewriteTruth } from './truth/rewrite-truth.ts';

export interface AdvanceCityOptions {
  readonly dir: string;
  readonly policeUrl: string;
  readonly officeUrl: string;
  readonly days: number;
  /** Share of every department's rows that change each day; default 0.01. */
  readonly changeShare?: number;
  readonly log: Logger;
}

export interface AdvanceSummary {
  readonly today: string;
  /** Rows of all departments. */
  readonly changed: number;
  readonly deleted: number;
  readonly matters: number;
  readonly moves: number;
  readonly seconds: number;
}

interface Day {
  readonly city: City;
  readonly state: SandboxFile;
  readonly ledger: DayLedger;
  readonly numbers: Numbers;
  readonly police: pg.Pool;
  readonly office: pg.Pool;
  readonly day: string;
}

/** Drops are kept for 30 days, as the department does. */
const keptDays = 30;

export async function advanceCity(options: AdvanceCityOptions): Promise<AdvanceSummary> {
  const started = performance.now();
  const { dir, days, changeShare = 0.01 } = options;
  let state = readSandboxFile(dir);
  // Families and places are those of the day the city was built: the seed knows no other.
  const born = addDays(state.today, -state.advanced);
  const city: City = { seed: state.seed, people: state.wanted, today: born, geography: makeGeography(state.seed, state.wanted) };
  const police = new pg.Pool({ connectionString: options.policeUrl, max: 2 });
  const office = new pg.Pool({ connectionString: options.officeUrl, max: 2 });
  const truth = makeTruthChanges();
  const numbers = makeNumbers(state.numbers);
  const total = { changed: 0, deleted: 0, matters: 0, moves: 0 };
  try {
    // One column more from the first day on that the city moves.
    await police.query('alter table ry_jbxx add column if not exists bz varchar(100)');
    if (days > 0) repairDrop(join(dir, 'sftp'), state.today);
    const moves = drawMoves(city, state, days);
    const records = await recordsOf(join(dir, 'truth'), new Set(moves.flatMap((move) => move.household.people.map((person) => person.id))));
    for (let at = 0; at < days; at++) {
      const day = addDays(state.today, 1);
      const ledger = makeDayLedger(truth);
      const today: Day = { city, state, ledger, numbers, police, office, day };
      const result = await playDay(today, changeShare, moves, withNewRecords(records, truth));
      total.changed += result.changed;
      total.deleted += result.deleted;
      total.matters += result.matters;
      total.moves += moves.filter((move) => move.day === day).length;
      await ledger.flush(police, office);
      state = {
        ...state,
        today: day,
        advanced: state.advanced + 1,
        sequence: state.sequence + 1,
        freedKeys: result.freed,
        numbers: numbers.standing(''),
      };
      await writeDayDrop(join(dir, 'sftp'), office, ledger, day, state.sequence);
      rmSync(join(dir, 'sftp', 'outgoing', compact(addDays(day, -keptDays))), { recursive: true, force: true });
    }
    state = { ...state, referenceSequence: state.referenceSequence + days };
    writeReference(join(dir, 'sftp'), city, state.today, state.referenceSequence, householdCounts(city, state.compounds));
    await rewriteTruth(join(dir, 'truth'), truth);
    writeSandboxFile(dir, state);
    const seconds = (performance.now() - started) / 1000;
    options.log.info({ today: state.today, ...total, seconds }, 'city advanced');
    return { today: state.today, ...total, seconds };
  } finally {
    await Promise.all([police.end(), office.end()]);
  }
}

async function playDay(
  today: Day,
  share: number,
  moves: readonly Move[],
  records: ReadonlyMap<string, readonly string[]>,
): Promise<{ changed: number; deleted: number; matters: number; freed: string[] }> {
  const { state, ledger, police, office, day } = today;
  const random = makeRandom(state.seed, 'day', day);
  const now = cityNow(day);
  const dayShare = { day, now, share };
  const changes = [
    await changePolice(police, ledger, dayShare),
    await changeOrders(office, ledger, dayShare),
    await changeHealth(office, ledger, dayShare),
  ];
  const register = await changeRegister(office, ledger, random, dayShare);
  // One scene a compound and day: a second one would repeat the first one's chances.
  const scenes = new Map<number, Promise<Scene>>();
  const sceneOf = (index: number): Promise<Scene> => {
    const scene = scenes.get(index) ?? openScene(today, index, now);
    scenes.set(index, scene);
    return scene;
  };
  for (const move of moves)
    if (move.day === day) await playMove(await sceneOf(move.to.compound.index), ledger, police, office, move, records);
  const matters = await playNewMatters(random, state, sceneOf);
  playBirth(await sceneOf(random.int(state.compounds)), random, state.advanced);
  reuseKeys(await sceneOf(random.int(state.compounds)), ledger, random, state.freedKeys, day);
  return {
    changed: changes.reduce((sum, change) => sum + change.changed, register.changed),
    deleted: changes.reduce((sum, change) => sum + change.deleted, register.freed.length),
    matters,
    freed: register.freed,
  };
}

/** A compound as it lives on that day, with what the police know of its people. */
async function openScene({ city, state, ledger, numbers, police, day }: Day, index: number, to: number): Promise<Scene> {
  const compound = compoundAt(city, index);
  const scene = makeScene({
    city,
    compound,
    households: householdsOf(city, compound),
    random: makeRandom(state.seed, 'scene', index, day),
    outlet: ledger,
    numbers,
    from: to - DAY,
    to,
    knownToPolice: new Map(),
  });
  await recallPolice(police, scene);
  return scene;
}

async function recallPolice(police: pg.Pool, scene: Scene): Promise<void> {
  const candidates = new Map(scene.people.flatMap((person) => policeNumbers(person).map((rybh) => [rybh, person.serial] as const)));
  const { rows } = await police.query<{ rybh: string }>('select rybh from ry_jbxx where rybh = any($1) order by rybh', [
    [...candidates.keys()],
  ]);
  for (const { rybh } of rows) {
    const serial = candidates.get(rybh) ?? 0;
    scene.knownToPolice.set(serial, [...(scene.knownToPolice.get(serial) ?? []), rybh]);
  }
}

/** Records of the days before within this advance come on top of those in the file. */
function withNewRecords(records: ReadonlyMap<string, readonly string[]>, truth: TruthChanges): ReadonlyMap<string, readonly string[]> {
  const all = new Map([...records].map(([person, list]) => [person, list.filter((record) => truth.identities.get(record) !== null)]));
  for (const [record, person] of truth.identities)
    if (person !== null && all.has(person)) all.set(person, [...new Set([...(all.get(person) ?? []), record])]);
  return all;
}

function householdCounts(city: City, compounds: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index < compounds; index++) {
    const compound = compoundAt(city, index);
    counts.set(compound.grid.code, (counts.get(compound.grid.code) ?? 0) + householdsOf(city, compound).length);
  }
  return counts;
}
