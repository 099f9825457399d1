/** Puts on an answer which edition it is of, and how old each department's data was in it. */
import type { GraphQLResponse } from '@apollo/server';
import type { HubContext } from '../../resolvers/context.ts';

export async function tellEdition(response: GraphQLResponse, { edition, loaders }: HubContext): Promise<void> {
  if (response.body.kind !== 'single') return;
  const sources = edition.number === 0 ? [] : await loaders.sources.load(edition.number);
  response.body.singleResult.extensions = {
    ...response.body.singleResult.extensions,
    edition: {
      number: edition.number,
      publishedAt: edition.number === 0 ? null : edition.publishedAt.toISOString(),
      sources: sources.map(({ departmentKey, asOf, late }) => ({ department: departmentKey, asOf: asOf?.toISOString() ?? null, late })),
    },
  };
}
