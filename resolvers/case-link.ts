/** That two cases belong together, and why. */
import { HubError } from '../core/hub-error.ts';
import type { CaseLinkEvidenceResolvers, CaseLinkResolvers, MatterFactResolvers } from './types.generated.ts';

export const caseLinkResolvers: CaseLinkResolvers = {
  async case(link, _, { loaders }) {
    const other = await loaders.cases.load(link.other);
    // The statement that found the link has seen the case in the same edition.
    if (other === null)
      throw new HubError('INTERNAL', { problem: 'A link leads to a case that is not there', fix: 'Report it with the edition number' });
    return other;
  },
  evidence: (link) => link,
};

export const caseLinkEvidenceResolvers: CaseLinkEvidenceResolvers = {
  record(link, _, { loaders }) {
    const record = link.evidence['record'];
    return typeof record === 'number' ? loaders.sourceRecords.load(record) : null;
  },
  field(link) {
    const field = link.evidence['field'];
    return typeof field === 'string' ? field : null;
  },
  callers: (link) =>
    link.callerLevel === null || link.callerWeight === null ? null : { level: link.callerLevel, weight: link.callerWeight },
};

const levels = {
  time: 'TIME',
  place: 'PLACE',
  category: 'CATEGORY',
  number: 'NUMBER',
  words: 'WORDS',
} as const;

export const matterFactResolvers: MatterFactResolvers = {
  field: (fact) => levels[fact.field],
};
