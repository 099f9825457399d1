/** The link step: who is who and what is where, for what this edition changed and what that touches. */
import { deriveCaseLinks } from '../derive/derive-case-links.ts';
import { deriveCases } from '../derive/derive-cases.ts';
import type { EditionStages } from '../edition-part.ts';
import { linkOrganizations } from './link-organizations.ts';
import { linkPersons } from './link-persons.ts';
import { linkPlaces } from './link-places.ts';

/**
 * Where a person lives is evidence of who it is, so places come first. An organisation stands where its address is. Cases need their places and nobody's person,
 * so they are derived already while persons, the longest part of all, are linked on one core.
 */
export const linkStages: EditionStages = [
  [
    async (client, edition) => {
      const places = await linkPlaces(client, edition);
      return { ...places, ...(await linkOrganizations(client, edition)) };
    },
  ],
  [linkPersons, async (client, edition) => ({ ...(await deriveCases(client, edition)), ...(await deriveCaseLinks(client, edition)) })],
];
