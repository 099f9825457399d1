/** The derive step: what the hub believes of persons and cases, for what this edition changed and what that touches. */
import type { EditionStages } from '../edition-part.ts';
import { deriveCaseLinks } from './derive-case-links.ts';
import { deriveCases } from './derive-cases.ts';
import { deriveParties } from './derive-parties.ts';
import { derivePersons } from './derive-persons.ts';

export const deriveStages: EditionStages = [
  [
    derivePersons,
    async (client, edition) => {
      const cases = await deriveCases(client, edition);
      const parties = await deriveParties(client, edition);
      return { ...cases, ...parties, ...(await deriveCaseLinks(client, edition)) };
    },
  ],
];
