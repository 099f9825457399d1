/** A sample of candidate pairs for clerical review, the same number of each band of weights; records by name, fields by what agrees, no values. */
import type pg from 'pg';
import { levelIn } from '../../linking/link-model.ts';
import { personModel } from '../../linking/person-model.ts';

/** Bits at which the bands of a sample part. */
const bands = [-10, -3, 0, 2.5, 10, 20] as const;

export interface SampledPair {
  readonly one: string;
  readonly other: string;
  readonly band: string;
  /** Pairs of the band for each that was sampled. */
  readonly standsFor: number;
  readonly weight: number;
  /** The hub has the two as one person. */
  readonly linked: boolean;
  readonly agrees: readonly string[];
}

/** The same pairs are drawn whenever the same stand. */
export async function samplePairs(client: pg.ClientBase, pairs: number): Promise<SampledPair[]> {
  const { rows } = await client.query<{
    one: string;
    other: string;
    band: number;
    standsFor: number;
    weight: number;
    linked: boolean;
    pattern: number;
  }>(
    `select ra.department || ':' || ra.stream || ':' || ra.key as one, rb.department || ':' || rb.stream || ':' || rb.key as other,
       s.band, s.size::float8 / least(s.size, $2) as "standsFor", s.weight, x.person = y.person as linked, s.pattern
     from (
       select p.*, row_number() over (partition by band order by hashint8extended(a, b)) as place, count(*) over (partition by band) as size
       from (select a, b, pattern, weight, width_bucket(weight, $1::real[]) as band from vault.person_pair) p
     ) s
     join hub.record ra on ra.record = s.a join hub.record rb on rb.record = s.b
     join hub.person_link x on x.record = s.a and x.until_edition = 2147483647 join hub.person_link y on y.record = s.b and y.until_edition = 2147483647
     where s.place <= $2 order by s.band, s.place`,
    [bands, Math.ceil(pairs / (bands.length + 1))],
  );
  return rows.map(({ pattern, band, ...row }) => ({
    ...row,
    band: `${String(bands[band - 1] ?? 'below')} to ${String(bands[band] ?? 'above')}`,
    agrees: personModel.comparisons.flatMap(({ name, levels }, at) => (levels[levelIn(pattern, at) - 1]?.agrees === true ? [name] : [])),
  }));
}
