/** The log of disclosures as JSON lines, for a verifier that is not the hub's. */
import type pg from 'pg';
import { readChain } from './read-chain.ts';

/** Yields lines without their line end: `{"seq","at","line","previous","hash"}`. */
export async function* exportLog(pool: pg.Pool): AsyncGenerator<string> {
  for await (const { seq, at, line, previous, hash } of readChain(pool)) yield JSON.stringify({ seq, at, line, previous, hash });
}
