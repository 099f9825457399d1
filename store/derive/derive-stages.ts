/** The derive step: what the hub believes of persons, homes and cases, for what this edition changed and what that touches. */
import type { EditionStages } from '../edition-part.ts';
import { deriveCaseLinks } from './derive-case-links.ts';
import { deriveCases } from './derive-cases.ts';
import { deriveParties } from './derive-parties.ts';
import { derivePersons } from './derive-persons.ts';
import { deriveResidences } from './derive-residences.ts';

/** All read the edition's links and none another's result. */
export const deriveStages: EditionStages = [
  [
    derivePersons,
    deriveResidences,
    deriveCases,
    async (client, edition) => ({ ...(await deriveParties(client, edition)), ...(await deriveCaseLinks(client, edition)) }),
  ],
];
