/** Puts the promise of `schema/` and the resolvers together. */
import { readFileSync, readdirSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { areaResolvers } from './area.ts';
import { careContactResolvers } from './care-contact.ts';
import { caseEventResolvers } from './case-event.ts';
import { caseLinkEvidenceResolvers, caseLinkResolvers, matterFactResolvers } from './case-link.ts';
import { caseTypeResolvers } from './case.ts';
import { categoryResolvers } from './category.ts';
import { compoundResolvers } from './compound.ts';
import { departmentResolvers } from './department.ts';
import { editionResolvers, editionSourceResolvers } from './edition.ts';
import { householdResolvers } from './household.ts';
import { decisionMovesResolvers, identityDecisionResolvers, recordMoveResolvers, reviewPairResolvers } from './identity-decision.ts';
import { identityLinkResolvers, identityResolvers } from './identity.ts';
import { mutationResolvers } from './mutation.ts';
import { organizationResolvers } from './organization.ts';
import { partyResolvers } from './party.ts';
import { factAlternativeResolvers, personFactResolvers } from './person-fact.ts';
import { personResolvers } from './person.ts';
import { placeResolvers } from './place.ts';
import { queryResolvers } from './query.ts';
import { rejectResolvers } from './reject.ts';
import { residenceResolvers } from './residence.ts';
import { accessResolvers, grantResolvers, purposeResolvers } from './grant.ts';
import { noteDisclosures } from './note-disclosures.ts';
import { runProgressResolvers, runResolvers, runStepResolvers } from './run.ts';
import { dateScalar, dateTimeScalar, jsonScalar, peopleCountScalar } from './scalars.ts';
import { sourceRecordResolvers } from './source-record.ts';
import { subscriptionResolvers } from './subscription.ts';
import { timelineEntryResolvers } from './timeline-entry.ts';
import type { Resolvers } from './types.generated.ts';

const folder = new URL('../schema/', import.meta.url);

function readTypeDefs(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql') && file !== 'printed.graphql');
  return files.sort().map((file) => readFileSync(new URL(file, folder), 'utf8'));
}

export function makeHubSchema(): GraphQLSchema {
  const resolvers: Resolvers = {
    Query: queryResolvers,
    Mutation: mutationResolvers,
    Subscription: subscriptionResolvers,
    ...caseTypeResolvers,
    Access: accessResolvers,
    Area: areaResolvers,
    CareContact: careContactResolvers,
    CaseEvent: caseEventResolvers,
    CaseLink: caseLinkResolvers,
    CaseLinkEvidence: caseLinkEvidenceResolvers,
    MatterFact: matterFactResolvers,
    Category: categoryResolvers,
    Compound: compoundResolvers,
    DecisionMoves: decisionMovesResolvers,
    Department: departmentResolvers,
    Edition: editionResolvers,
    EditionSource: editionSourceResolvers,
    FactAlternative: factAlternativeResolvers,
    Grant: grantResolvers,
    Household: householdResolvers,
    Identity: identityResolvers,
    IdentityDecision: identityDecisionResolvers,
    IdentityLink: identityLinkResolvers,
    Organization: organizationResolvers,
    Party: partyResolvers,
    Person: personResolvers,
    PersonFact: personFactResolvers,
    Place: placeResolvers,
    Purpose: purposeResolvers,
    RecordMove: recordMoveResolvers,
    Reject: rejectResolvers,
    Residence: residenceResolvers,
    ReviewPair: reviewPairResolvers,
    Run: runResolvers,
    RunProgress: runProgressResolvers,
    RunStep: runStepResolvers,
    SourceRecord: sourceRecordResolvers,
    TimelineEntry: timelineEntryResolvers,
  };
  const schema = makeExecutableSchema({ typeDefs: readTypeDefs(), resolvers, inheritResolversFromInterfaces: false });
  // Given as resolvers, scalars would lose the descriptions that the SDL gives them.
  for (const { name, serialize, parseValue, parseLiteral } of [dateTimeScalar, dateScalar, jsonScalar, peopleCountScalar]) {
    Object.assign(schema.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }
  noteDisclosures(schema);
  return schema;
}
