/** The link step: who is who and what is where, for what this edition changed and what that touches. */
import type { EditionStages } from '../edition-part.ts';
import { linkOrganizations } from './link-organizations.ts';
import { linkPersons } from './link-persons.ts';
import { linkPlaces } from './link-places.ts';
import { linkResidences } from './link-residences.ts';

/** Where a person lives is evidence of who it is, so places come first. An organisation stands where its address is. */
export const linkStages: EditionStages = [
  [
    async (client, edition) => {
      const places = await linkPlaces(client, edition);
      return { ...places, ...(await linkOrganizations(client, edition)) };
    },
  ],
  [linkPersons],
  [linkResidences],
];
