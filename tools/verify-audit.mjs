#!/usr/bin/env node
// Proves an exported log of disclosures without the hub: node tools/verify-audit.mjs ENTRIES.jsonl CHECKPOINTS.jsonl PUBLICKEY.pem
//
// ENTRIES      `hub audit export --out ENTRIES.jsonl`; a line is {"seq","at","line","previous","hash"}.
// CHECKPOINTS  the file that the database's administrator does not hold; a line is {"seq","hash","at","signature"}.
// PUBLICKEY    Ed25519, PEM.
//
// hash      = SHA-256 of `${seq}\n${at}\n${previous}\n${line}`, hexadecimal; `previous` is the hash of the entry before, zeros for the first.
// signature = Ed25519 of `hub audit checkpoint\n${seq}\n${hash}\n${at}`, base64.
//
// Found: an entry that was edited, deleted, inserted or moved; a log that was hashed anew from anywhere up to the last checkpoint; a log that was
// cut before the last checkpoint; a checkpoint that was forged. Not to be found by anybody: entries cut off behind the last checkpoint.
// Exit code 0: the log is whole; 1: it is broken; 2: it could not be read.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const hex = /^[0-9a-f]{64}$/;
const instant = /^\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The object of a line that has just these keys in this order and nothing else, or null. */
function parse(text, keys) {
  try {
    const value = JSON.parse(text);
    const exact = JSON.stringify(Object.fromEntries(keys.map((key) => [key, value[key]]))) === text;
    return exact && Number.isSafeInteger(value.seq) && value.seq > 0 && hex.test(value.hash) && instant.test(value.at) ? value : null;
  } catch {
    return null;
  }
}

function isSigned({ seq, hash, at, signature }, key) {
  const bytes = Buffer.from(String(signature), 'base64');
  return bytes.toString('base64') === signature && verify(null, Buffer.from(`hub audit checkpoint\n${seq}\n${hash}\n${at}`), key, bytes);
}

const broken = (seq, what) => ({ whole: false, seq, what });

/**
 * Lines without their line ends, from arrays or streams. The checkpoints are held in memory, the entries are not.
 * Resolves to { whole: true, entries, checkpoints, signedUntil } or to { whole: false, seq, what } with the first bad entry.
 */
export async function verifyAudit(entryLines, checkpointLines, publicKeyPem) {
  const key = createPublicKey(publicKeyPem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The public key is not of Ed25519');
  const signed = new Map();
  let signedUntil = 0;
  let checkpoints = 0;
  for await (const text of checkpointLines) {
    checkpoints += 1;
    const point = parse(text, ['seq', 'hash', 'at', 'signature']);
    if (point === null || !isSigned(point, key))
      return broken(signedUntil, `line ${checkpoints} of the checkpoints, behind the one of this entry, is forged`);
    const other = signed.get(point.seq);
    if (other !== undefined && (other.hash !== point.hash || other.at !== point.at))
      return broken(point.seq, 'two checkpoints sign different entries of this number: the log was hashed anew');
    signed.set(point.seq, point);
    signedUntil = Math.max(signedUntil, point.seq);
  }

  let entries = 0;
  let last = '0'.repeat(64);
  for await (const text of entryLines) {
    const due = entries + 1;
    const entry = parse(text, ['seq', 'at', 'line', 'previous', 'hash']);
    if (entry === null || typeof entry.line !== 'string' || entry.line.includes('\n')) return broken(due, 'its line cannot be read');
    if (entry.seq !== due) return broken(due, `entry ${entry.seq} stands in its place`);
    if (entry.previous !== last) return broken(due, 'it does not follow from the entry before it');
    const hash = createHash('sha256').update(`${entry.seq}\n${entry.at}\n${entry.previous}\n${entry.line}`).digest('hex');
    if (entry.hash !== hash) return broken(due, 'it is not what was hashed');
    const point = signed.get(due);
    if (point !== undefined && (point.hash !== hash || point.at !== entry.at))
      return broken(due, 'it is not what its checkpoint signed: the log was hashed anew at or before it');
    entries = due;
    last = hash;
  }
  if (signedUntil > entries) return broken(entries + 1, `it is gone: the log was signed up to entry ${signedUntil}`);
  if (entries > 0 && checkpoints === 0) return broken(1, 'no checkpoint signs the log');
  return { whole: true, entries, checkpoints, signedUntil };
}

/** Line feeds only end a line; Node's readline has other ideas. */
async function* linesOf(file) {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function main(files) {
  if (files.length !== 3) throw new Error('Usage: node tools/verify-audit.mjs ENTRIES.jsonl CHECKPOINTS.jsonl PUBLICKEY.pem');
  const [entries, checkpoints, key] = files;
  const proof = await verifyAudit(linesOf(entries), linesOf(checkpoints), readFileSync(key));
  console.log(
    proof.whole
      ? `The log is whole: ${proof.entries} entries, ${proof.checkpoints} checkpoints, signed up to entry ${proof.signedUntil}.`
      : `The log is broken at entry ${proof.seq}: ${proof.what}.`,
  );
  process.exitCode = proof.whole ? 0 : 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 2;
  });
