/** That a person belongs to a place, as one record says. */
import { byKey } from './department-ref.ts';
import { recordOf } from './person-fact.ts';
import { presentPerson, presentPlace } from './present.ts';
import type { ResidenceResolvers } from './types.generated.ts';

export const residenceResolvers: ResidenceResolvers = {
  person: (residence, _, context) => presentPerson(residence.person, context),
  place: (residence, _, context) => presentPlace(residence.placeNumber, context),
  department: (residence) => byKey(residence.departmentKey),
  record: (residence, _, context) => recordOf(residence.recordNumber, context),
};
