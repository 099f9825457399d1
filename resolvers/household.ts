/** The people of one dwelling. */
import { presentPlace } from './present.ts';
import type { HouseholdResolvers } from './types.generated.ts';

export const householdResolvers: HouseholdResolvers = {
  place: (household, _, context) => presentPlace(household.placeNumber, context),
  people: async (household, _, { loaders }) =>
    (await Promise.all(household.members.map((person) => loaders.persons.load(person)))).filter((person) => person !== null),
};
