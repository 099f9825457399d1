/** Releases of the model of people: a candidate is learnt and judged without touching what stands, released or refused by its card, and taken back. */
import { describe, expect, test } from '@jest/globals';
import { figuresOf, findFalls } from '../../linking/accuracy-card.ts';
import type { AccuracyCard } from '../../linking/accuracy-card.ts';
import { cardOfReview } from '../../linking/reviewed-sample.ts';
import { goBack, judgeRelease, listReleases, putRelease, trainRelease } from '../../store/releases/keep-releases.ts';
import type { Truth } from '../../store/releases/judge-clusters.ts';
import { samplePairs } from '../../store/releases/sample-pairs.ts';
import { withDatabase } from '../support/database.ts';
import { person, personPartition, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

const people = 600;
const nameOf = (index: number): string => String.fromCodePoint(0x4e00 + (index % 40), 0x5e00 + (index % 150), 0x6e00 + (index % 97));

function city(): EditionContent {
  const content: Record<string, EditionContent[string]> = {};
  for (let index = 0; index < people; index += 1) {
    const vault = {
      name: nameOf(index),
      name_match: nameOf(index),
      birth_date: `19${String(50 + (index % 50))}-0${String(1 + (index % 9))}-1${String(index % 10)}`,
      phones: [`139${String(10_000_000 + index)}`],
    };
    content[`police:ry_jbxx:${String(index)}`] = [person({ vault })];
    content[`hotline:order:${String(index)}`] = [person({ vault: { ...vault, birth_date: null } })];
  }
  return content;
}

/** As files are read. */
async function* stream<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}

const truth = (digest = 'truth'): Truth => ({
  digest,
  records: stream(
    Array.from({ length: people }, (_, index) =>
      ['police:ry_jbxx:', 'hotline:order:'].map((stem) => ({ record: `${stem}${String(index)}`, person: `P${String(index)}` })),
    ).flat(),
  ),
  people: stream(
    Array.from({ length: people }, (_, index) => ({
      person: `P${String(index)}`,
      birthYear: 1950 + (index % 50),
      sex: 'MALE',
      groups: index % 3 === 0 ? ['minority'] : [],
    })),
  ),
});

describe('releases', () => {
  test('train, judge, release, refuse, override and go back', async () => {
    await withDatabase(async ({ database }) => {
      const client = await database.pool.connect();
      try {
        await publish(client, 1, city());
        const before = await personPartition(client);
        const standing = async () => (await client.query<{ pairs: number }>('select count(*)::int as pairs from vault.person_pair')).rows;
        const pairs = await standing();

        const made = await trainRelease(database, truth());
        expect(made).toMatchObject({ state: 'candidate', source: 'trained', nodes: 2 * people });
        const groups = made.card?.pairwise.map(({ group }) => group) ?? [];
        expect(groups[0]).toBe('all');
        expect(groups).toEqual(expect.arrayContaining(['minority', 'sex male', 'hotline and police', 'without id', 'age 60-79']));
        expect(made.card?.bCubed.find(({ group }) => group === 'all')?.of).toBe(2 * people);
        expect(await personPartition(client)).toEqual(before);
        expect(await standing()).toEqual(pairs);

        expect(await putRelease(database, { release: made.release, by: 'somebody', override: null })).toEqual({
          released: true,
          falls: [],
          why: null,
        });
        const counts = await publish(client, 2, {});
        expect(counts['person_records']).toBe(2 * people);
        const linked = await client.query<{ release: number }>('select release from hub.person_linking');
        expect(linked.rows).toEqual([{ release: made.release }]);
        const all = made.card?.pairwise[0];
        expect((await judgeRelease(database, null, truth())).pairwise[0]).toEqual(all);

        const second = await trainRelease(database, null);
        await client.query(`update hub.link_release set parameters = jsonb_set(parameters, '{match}', '1e-30') where release = $1`, [
          second.release,
        ]);
        await expect(putRelease(database, { release: second.release, by: 'somebody', override: null })).resolves.toMatchObject({
          released: false,
          why: 'it has no accuracy card',
        });
        await judgeRelease(database, second.release, truth('another'));
        await expect(putRelease(database, { release: second.release, by: 'somebody', override: null })).resolves.toMatchObject({
          why: expect.stringContaining('different truths'),
        });
        const worse = await judgeRelease(database, second.release, truth());
        expect(worse.pairwise[0]?.recall).toBeLessThan(0.5);
        const refused = await putRelease(database, { release: second.release, by: 'somebody', override: null });
        expect(refused.why).toMatch(/pairwise recall of all falls from [\d.]+ % to [\d.]+ %/);
        expect((await listReleases(database)).map(({ state }) => state)).toEqual(['refused', 'active']);

        const override = { steward: 'Li', reason: 'a trial' };
        expect(await putRelease(database, { release: second.release, by: 'somebody', override })).toMatchObject({ released: true });
        expect((await listReleases(database))[0]).toMatchObject({
          state: 'active',
          chosenBy: 'Li',
          reason: expect.stringContaining('a trial'),
        });
        await publish(client, 3, {});
        expect((await personPartition(client)).length).toBeGreaterThan(before.length);
        expect(await goBack(database, 'somebody')).toBe(made.release);
        await publish(client, 4, {});
        expect(await personPartition(client)).toEqual(before);

        const sample = await samplePairs(client, 70);
        expect(sample.length).toBeGreaterThanOrEqual(10);
        expect(JSON.stringify(sample)).not.toMatch(/139\d{8}|19\d\d-/);
      } finally {
        client.release();
      }
    });
  }, 120_000);

  test('a card falls where a figure of a group of some size is more than half a point lower', () => {
    const card = (recall: number, of: number): AccuracyCard => ({
      judgedBy: 'truth',
      records: 1_000,
      pairwise: [{ group: 'children', of, ...figuresOf(recall, recall, 1_000) }],
      bCubed: [],
    });
    expect(findFalls(card(990, 1_000), card(986, 1_000))).toEqual([]);
    expect(findFalls(card(990, 1_000), card(980, 1_000)).map(({ figure }) => figure)).toEqual(['recall', 'f1']);
    expect(findFalls(card(990, 100), card(900, 100))).toEqual([]);
  });

  test('a reviewed sample stands for its bands', () => {
    const pair = { linked: true, same: true, band: '20 to above', standsFor: 10 };
    const card = cardOfReview(
      [pair, { ...pair, same: false }, { ...pair, linked: false, standsFor: 5 }, { ...pair, same: null }],
      'sample',
    );
    expect(card.pairwise[0]).toMatchObject({ of: 3, precision: 0.5 });
    expect(card.pairwise[0]?.recall).toBeCloseTo(10 / 15);
  });
});
