/** The derive step: what the hub believes of persons, their homes and their part in cases, for what this edition changed and what that touches. */
import type { EditionStages } from '../edition-part.ts';
import { deriveMatters } from './derive-matters.ts';
import { deriveParties } from './derive-parties.ts';
import { derivePersons } from './derive-persons.ts';
import { deriveResidences } from './derive-residences.ts';

/**
 * All read the edition's links; only matters need another's result, the parties. Cases themselves are derived beside the linking of persons
 * (store/link/link-stages.ts).
 */
export const deriveStages: EditionStages = [
  [
    derivePersons,
    deriveResidences,
    async (client, edition) => {
      const parties = await deriveParties(client, edition);
      return { ...parties, ...(await deriveMatters(client, edition)) };
    },
  ],
];
