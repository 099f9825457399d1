/** Why records are one person. */
import { toId } from './node-id.ts';
import { recordOf } from './person-fact.ts';
import type { IdentityLinkResolvers, IdentityResolvers } from './types.generated.ts';

export const identityResolvers: IdentityResolvers = {
  links: (person, _, { loaders }) => loaders.identityLinks.load(person.person),
  formerIds: async (person, _, { loaders }) => (await loaders.formerUids.load(person.person)).map(({ uid }) => toId('person', uid)),
};

const rules = ['CITIZEN_ID', 'HEALTH_CARD', 'SAME_AS', 'DOCUMENT', 'ALONE'] as const;

/** Names of fields in the evidence of a link, which is `{ met: [{ record, fields }], … }`. Names of records stay inside: some may not be the viewer's. */
function fieldsIn(evidence: Readonly<Record<string, unknown>>): string[] {
  const met: unknown[] = Array.isArray(evidence['met']) ? evidence['met'] : [];
  const fields = met.flatMap((entry): unknown[] =>
    typeof entry === 'object' && entry !== null && 'fields' in entry && Array.isArray(entry.fields) ? entry.fields : [],
  );
  return [...new Set(fields.filter((field) => typeof field === 'string'))].sort();
}

export const identityLinkResolvers: IdentityLinkResolvers = {
  record: (link, _, context) => recordOf(link.recordNumber, context),
  rule: (link) => rules.find((rule) => rule === link.rule.toUpperCase()) ?? 'OTHER',
  weight: (link) => (typeof link.evidence['weight'] === 'number' ? link.evidence['weight'] : null),
  fields: (link) => fieldsIn(link.evidence),
};
