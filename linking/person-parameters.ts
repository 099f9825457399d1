/**
 * What the hub knows of its model of people before it has seen a city: for {@link shippedNodes} records. Estimates from the contracts' stated shares of faults
 * and from how Chinese names, births and households are distributed; a city's own records replace them (`estimate-parameters.ts`).
 */
import type { LevelParameters, LinkParameters } from './link-model.ts';

/** Records for which rare agreements and the two priors are given; they fall with the number of records. */
export const shippedNodes = 1_000_000;

const levels = (...each: readonly (readonly [m: number, u: number, kin: number])[]): readonly LevelParameters[] =>
  each.map(([m, u, kin]) => ({ m, u, kin }));

export const shippedPersonParameters: LinkParameters = {
  match: 2e-6,
  kin: 6e-6,
  levels: {
    citizen_id: levels(
      [0.955, 1e-9, 3e-5],
      [0.004, 0.97, 0.98],
      [0.004, 1e-9, 1e-5],
      [0.02, 1e-7, 1e-4],
      [0.015, 5e-6, 1e-4],
      [0.002, 0.03, 0.0195],
    ),
    name: levels(
      [0.9405, 3e-5, 1e-3],
      [0.035, 3e-5, 1e-3],
      [0.008, 1e-4, 3e-3],
      [0.012, 1e-3, 0.05],
      [0.003, 1e-6, 2e-4],
      [0.001, 0.05, 0.42],
      [0.0005, 0.948, 0.523],
    ),
    surname: levels([0.998, 0.045, 0.5], [0.002, 0.955, 0.5]),
    birth_date: levels([0.97, 4e-5, 4e-3], [0.004, 1e-5, 1e-5], [0.012, 1e-3, 1e-3], [0.004, 0.014, 0.01], [0.01, 0.985, 0.985]),
    phone: levels([0.8, 2e-7, 0.25], [0.03, 5e-7, 0.1], [0.01, 1e-5, 0.1], [0.16, 0.99999, 0.55]),
    home: levels([0.62, 1e-6, 0.6], [0.05, 2e-5, 0.05], [0.06, 2e-4, 0.05], [0.05, 4e-4, 0.05], [0.02, 1e-3, 0.02], [0.2, 0.998, 0.23]),
    scene: levels([0.6, 1e-6, 0.5], [0.07, 2e-5, 0.06], [0.1, 2e-4, 0.1], [0.05, 4e-4, 0.06], [0.03, 1e-3, 0.03], [0.15, 0.998, 0.25]),
    sex: levels([0.99, 0.5, 0.45], [0.01, 0.5, 0.55]),
    caller_age: levels([0.999, 0.88, 0.82], [0.001, 0.12, 0.18]),
    health_card: levels([0.99, 1e-9, 1e-5], [0.01, 1, 0.99999]),
    document: levels([0.95, 1e-8, 1e-4], [0.05, 1, 0.9999]),
  },
};
