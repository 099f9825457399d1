/** The link step: who is who and what is where, for what this edition changed and what that touches. */
import { deriveCaseLinks } from '../derive/derive-case-links.ts';
import { deriveCases } from '../derive/derive-cases.ts';
import { learnMatterCategories } from '../derive/matter-categories.ts';
import type { EditionStages } from '../edition-part.ts';
import { linkOrganizations } from './link-organizations.ts';
import { linkPersons } from './link-persons.ts';
import { linkPlaces } from './link-places.ts';

/**
 * Where a person lives is evidence of who it is, so places come first. An organisation stands where its address is. Cases need their places and nobody's person,
 * so they are derived already, and what their links teach is learnt, while persons, the longest part of all, are linked on one core.
 */
export const linkStages: EditionStages = [
  [
    async (client, edition) => {
      const places = await linkPlaces(client, edition);
      return { ...places, ...(await linkOrganizations(client, edition)) };
    },
  ],
  [
    linkPersons,
    async (client, edition) => {
      const cases = await deriveCases(client, edition);
      const links = await deriveCaseLinks(client, edition);
      await learnMatterCategories(client, edition);
      return { ...cases, ...links };
    },
  ],
];
