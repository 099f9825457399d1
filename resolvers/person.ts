/** A person. Which values are clear was decided where the row was read: those that the request's grant opens. */
import { toId } from './node-id.ts';
import { personFacts } from './person-fact.ts';
import type { PersonResolvers } from './types.generated.ts';

export const personResolvers: PersonResolvers = {
  id: (person) => toId('person', person.uid),
  phones: (person) => person.phones.map((number) => ({ number })),
  async residences(person, { current }, { loaders }) {
    const residences = await loaders.residences.load(person.person);
    return current == null ? residences : residences.filter((residence) => residence.current === current);
  },
  household: (person, _, { loaders }) => loaders.households.load(person.person),
  cases: (person, request, { loaders }) => loaders.casesOfPerson.load(person.person, request),
  // Without the health department's eyes or a grant the statement would find nothing: it is not sent.
  careContacts: (person, _, { loaders, reader }) =>
    reader.sight.office === 'health' || reader.sight.special ? loaders.careContacts.load(person.person) : [],
  records: (person, _, { loaders }) => loaders.recordsOfPerson.load(person.person),
  facts: async (person, _, { loaders }) => personFacts(await loaders.personValues.load(person.person)),
  identity: (person) => person,
  timeline: (person, request, { loaders }) => loaders.timelines.load(person.person, request),
};
