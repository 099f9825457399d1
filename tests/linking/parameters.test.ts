/** Parameters are learnt without labels, and a waterfall adds up to the weight it explains. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimateParameters } from '../../linking/estimate-parameters.ts';
import { levelIn, mostComparisons, mostLevels, patternFactor } from '../../linking/link-model.ts';
import type { LinkModel, LinkParameters } from '../../linking/link-model.ts';
import { combinedWeight, patternWeight, waterfall } from '../../linking/match-weight.ts';
import { personModel } from '../../linking/person-model.ts';
import { shippedPersonParameters } from '../../linking/person-parameters.ts';

const field = (name: string, rarity = false): LinkModel['comparisons'][number] => ({
  name,
  applies: 'true',
  levels: [
    { name: 'exact', when: 'true', ...(rarity ? { rarity: '1' } : {}) },
    { name: 'other', when: 'true' },
  ],
});

describe('parameters', () => {
  test('patterns hold every level of every comparison', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: mostLevels }), { minLength: mostComparisons, maxLength: mostComparisons }),
        (levels) => {
          const pattern = levels.reduce((sum, level, at) => sum + level * patternFactor(at), 0);
          expect(levels.map((_, at) => levelIn(pattern, at))).toEqual(levels);
        },
      ),
    );
  });

  test('the shipped parameters fit the model: every level has a probability, and those of a comparison add up to 1', () => {
    expect(Object.keys(shippedPersonParameters.levels).sort()).toEqual(personModel.comparisons.map(({ name }) => name).sort());
    for (const { name, levels } of personModel.comparisons) {
      const known = shippedPersonParameters.levels[name] ?? [];
      expect(known).toHaveLength(levels.length);
      expect(known.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 2);
      for (const { m, u, kin } of known) expect(Math.min(m, u, kin)).toBeGreaterThan(0);
    }
    expect(personModel.comparisons.length).toBeLessThanOrEqual(mostComparisons);
    expect(personModel.blocking.length).toBeLessThanOrEqual(16);
  });

  test('expectation–maximisation finds the m and the share of matches that made the patterns', () => {
    const model: LinkModel = { blocking: [], comparisons: ['one', 'two', 'three', 'four'].map((name) => field(name)) };
    const truth = { one: [0.95, 0.01], two: [0.8, 0.05], three: [0.9, 0.1], four: [0.7, 0.02] } as const;
    const [totalPairs, matches] = [1e6, 2_000];
    const patterns = [...Array(16).keys()].map((bits) => {
      let [one, other] = [matches, totalPairs - matches];
      Object.values(truth).forEach(([m, u], at) => {
        const agrees = (bits >> at) % 2 === 1;
        one *= agrees ? m : 1 - m;
        other *= agrees ? u : 1 - u;
      });
      const pattern = Object.keys(truth).reduce((sum, _, at) => sum + ((bits >> at) % 2 === 1 ? 1 : 2) * patternFactor(at), 0);
      return { pattern, rarity: 0, pairs: one + other };
    });
    const start: LinkParameters = {
      match: 1e-4,
      kin: 0,
      levels: Object.fromEntries(
        Object.entries(truth).map(([name, [, u]]) => [
          name,
          [
            { m: 0.6, u, kin: u },
            { m: 0.4, u: 1 - u, kin: 1 - u },
          ],
        ]),
      ),
    };
    const { parameters, matches: found } = estimateParameters(model, patterns, { totalPairs, start, startPairs: 1 });
    expect(found / matches).toBeCloseTo(1, 1);
    for (const [name, [m]] of Object.entries(truth)) expect(parameters.levels[name]?.[0]?.m).toBeCloseTo(m, 1);
  });

  test('a waterfall adds up, and is the weight of its pattern', () => {
    const pattern = fc.tuple(...personModel.comparisons.map(({ levels }) => fc.integer({ min: 0, max: levels.length })));
    fc.assert(
      fc.property(pattern, fc.double({ min: 0, max: 20, noNaN: true }), (levels, rare) => {
        const number = levels.reduce((sum, level, at) => sum + level * patternFactor(at), 0);
        const shares = personModel.comparisons.some(({ levels: each }, at) => each[(levels[at] ?? 0) - 1]?.rarity !== undefined);
        const rarity = shares ? rare : 0;
        const bothNames = [1, 2].every((at) => (levels[at] ?? 0) > 0);
        fc.pre(!bothNames);
        const { prior, parts, kinship, total } = waterfall(personModel, shippedPersonParameters, number, rarity);
        expect(prior + parts.reduce((sum, { bits }) => sum + bits, 0) + kinship).toBeCloseTo(total, 6);
        const { stranger, kin } = patternWeight(personModel, shippedPersonParameters, number);
        expect(total).toBeCloseTo(combinedWeight(stranger + rarity, kin), 6);
        expect(kinship).toBeLessThanOrEqual(1e-9);
      }),
    );
  });
});
