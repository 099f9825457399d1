/** Puts on an answer which edition it is of, and how old each department's data was in it. */
import type { GraphQLResponse } from '@apollo/server';
import type { HubContext } from '../../resolvers/context.ts';

interface ToldSource {
  readonly department: string;
  readonly asOf: string | null;
  readonly late: boolean;
}

/** Editions whose sources are kept: the newest, and some that are asked for with `asOf`. */
const kept = 8;

/** A published edition's sources never change, so they are read once in a process and not for each answer. */
export function makeTellEdition(): (response: GraphQLResponse, context: HubContext) => Promise<void> {
  const known = new Map<number, readonly ToldSource[]>();
  async function sourcesOf({ edition, loaders }: HubContext): Promise<readonly ToldSource[]> {
    if (edition.number === 0) return [];
    const found = known.get(edition.number);
    if (found !== undefined) return found;
    const rows = await loaders.sources.load(edition.number);
    const sources = rows.map(({ departmentKey, asOf, late }) => ({ department: departmentKey, asOf: asOf?.toISOString() ?? null, late }));
    if (known.size >= kept) known.delete(Math.min(...known.keys()));
    known.set(edition.number, sources);
    return sources;
  }
  return async (response, context) => {
    if (response.body.kind !== 'single') return;
    const { edition } = context;
    response.body.singleResult.extensions = {
      ...response.body.singleResult.extensions,
      edition: {
        number: edition.number,
        publishedAt: edition.number === 0 ? null : edition.publishedAt.toISOString(),
        sources: await sourcesOf(context),
      },
    };
  };
}
