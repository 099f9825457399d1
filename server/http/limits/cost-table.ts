/** What fields cost beyond the rule (an object 1, a value 0, a page `first` times its items): lists without `first`, and reads that are dear by themselves. */
import type { Resolvers } from '../../../resolvers/types.generated.ts';

export interface FieldCost {
  /** Items that a list without `first` is taken to have; a test wants it for every such list of objects. */
  readonly size?: number;
  /** Cost of the read itself, default 1 for a page and 0 for everything else. */
  readonly read?: number;
}

type FieldOf<Type extends keyof Resolvers> = Exclude<keyof NonNullable<Resolvers[Type]>, '__isTypeOf' | '__resolveType'>;
export type CostTable = { readonly [Type in keyof Resolvers]?: { readonly [Field in FieldOf<Type>]?: FieldCost } };

/** Sizes are what the synthetic city has at its 95th percentile, rounded up; fields of an interface hold for its types. */
export const costTable: CostTable = {
  Query: {
    people: { read: 20 },
    places: { read: 10 },
    organizations: { read: 5 },
    cases: { read: 5 },
    rejects: { read: 5 },
    reviewQueue: { read: 20 },
    departments: { size: 60 },
    purposes: { size: 8 },
    grants: { size: 10 },
  },
  Mutation: {
    startSync: { read: 50 },
    approveRun: { read: 50 },
    withdrawEdition: { read: 50 },
    openGrant: { read: 50 },
    closeGrant: { read: 50 },
    approveGrant: { read: 50 },
    reviewGrant: { read: 50 },
    decideLink: { read: 50 },
    undoDecision: { read: 50 },
  },
  Grant: { subjects: { size: 10 } },
  Area: { path: { size: 6 }, children: { size: 50 } },
  Case: { parties: { size: 3 }, events: { size: 8 }, related: { size: 3 }, records: { size: 2 } },
  HotlineOrder: { coDepartments: { size: 3 } },
  CareEpisode: { visits: { size: 12 } },
  Edition: { sources: { size: 5 } },
  Household: { people: { size: 5 } },
  Identity: { links: { size: 8 }, decisions: { size: 2 } },
  IdentityLink: { evidence: { size: 8 } },
  IdentityDecision: { records: { size: 4 } },
  DecisionMoves: { records: { size: 8 }, people: { size: 3 } },
  ReviewPair: { records: { size: 2 }, people: { size: 2 }, evidence: { size: 8 } },
  CaseLinkEvidence: { facts: { size: 5 } },
  Organization: { compounds: { size: 10 }, records: { size: 3 } },
  Person: {
    phones: { size: 2 },
    residences: { size: 3 },
    careContacts: { size: 2 },
    records: { size: 8 },
    facts: { size: 3 },
  },
  PersonFact: { others: { size: 2 } },
  Place: { elements: { size: 8 }, records: { size: 5 } },
  Run: { steps: { size: 6 }, streams: { size: 10 } },
  SourceRecord: { verdicts: { size: 10 } },
};

/** A whole introspection is some 100 KB: a few in a document are too many. */
export const introspectionCost = 1_000;

/** For a list that the table does not know: dear, so that forgetting one is noticed and not dangerous. */
export const unknownListSize = 50;
