/** Seven ways to falsify an exported log of disclosures and its checkpoints; chance decides where and how. */
import { generateKeyPairSync } from 'node:crypto';
import type { Random } from '../../sandbox/city/random.ts';
import { sealCheckpoint } from '../../server/audit/checkpoint.ts';
import type { AuditEntry } from '../../store/audit/audit-entry.ts';
import { firstPrevious, hashOf } from '../../store/audit/chained-entry.ts';
import type { ChainedEntry } from '../../store/audit/chained-entry.ts';
import type { ChainHead } from '../../store/audit/read-head.ts';
import { uidOf } from './sample-entry.ts';

export interface ExportedLog {
  readonly entries: readonly ChainedEntry[];
  /** Lines of the checkpoint file; the last one signs the last entry. */
  readonly checkpoints: readonly string[];
}

export const tamperKinds = ['edit', 'delete', 'insert', 'swap', 're-hash', 'truncate', 'forge'] as const;
export type TamperKind = (typeof tamperKinds)[number];

const foreignKey = generateKeyPairSync('ed25519').privateKey;

function otherHex(random: Random, text: string): string {
  const at = random.int(text.length);
  const digit = (Number.parseInt(text[at] ?? '0', 16) + 1 + random.int(15)) % 16;
  return text.slice(0, at) + digit.toString(16) + text.slice(at + 1);
}

function editLine(random: Random, line: string): string {
  const entry = JSON.parse(line) as AuditEntry;
  const [subject = '', ...others] = Object.keys(entry.subjects);
  const changes: readonly Partial<AuditEntry>[] = [
    { principal: `${entry.principal}0` },
    { department: 'health' },
    { role: 'steward' },
    { grant: null },
    { purpose: 'MEDIATION' },
    { operation: otherHex(random, entry.operation) },
    { operationName: null },
    { subjects: Object.fromEntries(others.map((uid) => [uid, entry.subjects[uid] ?? []])) },
    { subjects: { ...entry.subjects, [subject]: ['Person.cover'] } },
    { subjects: { ...entry.subjects, [uidOf(900)]: ['Person.name'] } },
    { counts: { ...entry.counts, persons: 1 } },
    { decision: 'refused', code: 'BUDGET' },
    { policyVersion: '0' },
    { edition: null },
  ];
  return JSON.stringify({ ...entry, ...random.pick(changes) });
}

const laterAt = (random: Random, at: string) =>
  at.replace(/\d{6}Z$/, (digits) => `${String((Number(digits.slice(0, 6)) + 1 + random.int(999_998)) % 1_000_000).padStart(6, '0')}Z`);

function editEntry(random: Random, entry: ChainedEntry): ChainedEntry {
  const changes: readonly (() => Partial<ChainedEntry>)[] = [
    () => ({ line: editLine(random, entry.line) }),
    () => ({ line: editLine(random, entry.line) }),
    () => ({ at: laterAt(random, entry.at) }),
    () => ({ previous: otherHex(random, entry.previous) }),
    () => ({ hash: otherHex(random, entry.hash) }),
    () => ({ seq: entry.seq + 1 + random.int(100) }),
    // The forger hashes the entry that he changed, and not those behind it.
    () => {
      const changed = { ...entry, line: editLine(random, entry.line) };
      return { ...changed, hash: hashOf(changed) };
    },
  ];
  return { ...entry, ...random.pick(changes)() };
}

const renumber = (entries: readonly ChainedEntry[]) => entries.map((entry, at) => ({ ...entry, seq: at + 1 }));

function rehash(entries: readonly ChainedEntry[]): ChainedEntry[] {
  let previous = firstPrevious;
  return renumber(entries).map((entry) => {
    const linked = { ...entry, previous };
    previous = hashOf(linked);
    return { ...linked, hash: previous };
  });
}

function remove(random: Random, entries: readonly ChainedEntry[]): ChainedEntry[] {
  return entries.toSpliced(random.int(entries.length), 1 + random.int(3));
}

/** Never behind the last entry: whoever may append may append. */
function insert(random: Random, entries: readonly ChainedEntry[]): ChainedEntry[] {
  const at = random.int(entries.length);
  const line = editLine(random, random.pick(entries).line);
  const next = { seq: at + 1, at: entries[at]?.at ?? '', line, previous: entries[at - 1]?.hash ?? firstPrevious };
  return entries.toSpliced(at, 0, { ...next, hash: hashOf(next) });
}

function swap(random: Random, entries: readonly ChainedEntry[]): ChainedEntry[] {
  const one = random.int(entries.length);
  const two = (one + 1 + random.int(entries.length - 1)) % entries.length;
  const [first, second] = [entries[one], entries[two]];
  if (first === undefined || second === undefined) return [];
  // Whole entries, or what they say with their numbers left in place.
  return random.chance(0.5)
    ? entries.with(one, second).with(two, first)
    : entries.with(one, { ...first, line: second.line }).with(two, { ...second, line: first.line });
}

/** Entries that are changed in one of the ways above, before they are hashed anew. */
function change(random: Random, entries: readonly ChainedEntry[]): ChainedEntry[] {
  const at = random.int(entries.length);
  return random.pick([
    () => entries.map((entry, index) => (index === at ? { ...entry, line: editLine(random, entry.line) } : entry)),
    () => entries.map((entry, index) => (index === at ? { ...entry, at: laterAt(random, entry.at) } : entry)),
    () => remove(random, entries),
    () => insert(random, entries),
    () => swap(random, entries),
  ])();
}

function forge(random: Random, log: ExportedLog): ExportedLog {
  const at = random.int(log.checkpoints.length);
  const original = JSON.parse(log.checkpoints[at] ?? '') as ChainHead & { signature: string };
  const put = (line: string) => ({ ...log, checkpoints: log.checkpoints.with(at, line) });
  const edit = (changes: Partial<typeof original>) => put(JSON.stringify({ ...original, ...changes }));
  return random.pick([
    () => edit({ hash: otherHex(random, original.hash) }),
    () => edit({ seq: original.seq + 1 }),
    () => edit({ at: laterAt(random, original.at) }),
    () =>
      edit({
        signature: Buffer.from(otherHex(random, Buffer.from(original.signature, 'base64').toString('hex')), 'hex').toString('base64'),
      }),
    () => edit({ signature: '' }),
    () => put(sealCheckpoint(original, foreignKey)),
    () => put(log.checkpoints[at]?.slice(0, random.int(original.signature.length)) ?? ''),
    // A log that was hashed anew, with checkpoints that fit it and are signed with another key; the last entry among them.
    () => {
      const entries = rehash(change(random, log.entries));
      const heads = entries.filter(({ seq }) => seq === entries.length || seq % 12 === 0);
      return { entries, checkpoints: heads.map((head) => sealCheckpoint(head, foreignKey)) };
    },
  ])();
}

export function tamper(kind: TamperKind, random: Random, log: ExportedLog): ExportedLog {
  const { entries } = log;
  const maybeRenumbered = (changed: readonly ChainedEntry[]) => ({ ...log, entries: random.chance(0.5) ? renumber(changed) : changed });
  switch (kind) {
    case 'edit': {
      const at = random.int(entries.length);
      return { ...log, entries: entries.map((entry, index) => (index === at ? editEntry(random, entry) : entry)) };
    }
    case 'delete':
      return maybeRenumbered(remove(random, entries));
    case 'insert':
      return maybeRenumbered(insert(random, entries));
    case 'swap':
      return maybeRenumbered(swap(random, entries));
    case 're-hash':
      return { ...log, entries: rehash(change(random, entries)) };
    case 'truncate':
      return { ...log, entries: entries.slice(0, random.int(entries.length)) };
    case 'forge':
      return forge(random, log);
  }
}
