/** Why records are one person. */
import { toId } from './node-id.ts';
import { recordOf } from './person-fact.ts';
import type { IdentityLinkResolvers, IdentityResolvers } from './types.generated.ts';

export const identityResolvers: IdentityResolvers = {
  links: (person, _, { loaders }) => loaders.identityLinks.load(person.person),
  decisions: async (person, _, { loaders }) =>
    (await loaders.decisionsOfPerson.load(person.person)).map((row) => ({ ...row, moves: null, runUid: null })),
  formerIds: async (person, _, { loaders }) => (await loaders.formerUids.load(person.person)).map(({ uid }) => toId('person', uid)),
};

const rules = ['CITIZEN_ID', 'HEALTH_CARD', 'SAME_AS', 'DOCUMENT', 'MATCH_WEIGHT', 'STEWARD', 'ALONE'] as const;
const notes = ['CONTESTED', 'CUT'] as const;

export const identityLinkResolvers: IdentityLinkResolvers = {
  record: (link, _, context) => recordOf(link.recordNumber, context),
  rule: (link) => rules.find((rule) => rule === link.rule.toUpperCase()) ?? 'OTHER',
  fields: (link) => link.evidence.filter(({ agrees }) => agrees).map(({ field }) => field),
  // A record that is not the viewer's is not there.
  with: (link, _, { loaders }) => (link.otherNumber === null ? null : loaders.sourceRecords.load(link.otherNumber)),
  note: (link) => notes.find((note) => note === link.note?.toUpperCase()) ?? null,
};
