/** The authorisation matrix over the whole graph: every viewer × purpose × field × form and path of at most four steps, against the policy. */
import { beforeAll, expect, test } from '@jest/globals';
import { fieldPolicy } from '../../core/policy/field-policy.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { createDatabase } from '../support/database.ts';
import { fillMatrixCity } from './matrix-city.ts';
import { casesOf, gapsOf, neverAsked } from './matrix-gaps.ts';
import { runMatrix } from './run-matrix.ts';
import type { Observation } from './run-matrix.ts';

let observations: readonly Observation[];

beforeAll(async () => {
  const borrowed = await createDatabase();
  try {
    await fillMatrixCity(borrowed.database);
    observations = await runMatrix(makeHubSchema(), borrowed.database);
  } finally {
    await borrowed.drop();
  }
}, 300_000);

test('0 gaps between what the policy says and what anybody is told', () => {
  expect(gapsOf(observations).slice(0, 20)).toEqual([]);
});

test('every field of the policy is asked for, on at least 20,000 ways', () => {
  const fields = Object.entries(fieldPolicy).flatMap(([type, rules]) => Object.keys(rules).map((field) => `${type}.${field}`));
  expect(neverAsked(observations, fields)).toEqual([]);
  expect(casesOf(observations)).toBeGreaterThanOrEqual(20_000);
});
