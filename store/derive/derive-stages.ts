/** The derive step: what the hub believes of persons, their homes and their part in cases, for what this edition changed and what that touches. */
import type { EditionStages } from '../edition-part.ts';
import { deriveParties } from './derive-parties.ts';
import { derivePersons } from './derive-persons.ts';
import { deriveResidences } from './derive-residences.ts';

/** All read the edition's links and none another's result. Cases themselves are derived beside the linking of persons (store/link/link-stages.ts). */
export const deriveStages: EditionStages = [[derivePersons, deriveResidences, deriveParties]];
