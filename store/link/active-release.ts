/** The parameters that links are made with: those of the active release, or what the hub brings along until a city has enough records to learn from. */
import type pg from 'pg';
import { z } from 'zod';
import type { LinkParameters } from '../../linking/link-model.ts';
import { shippedNodes, shippedPersonParameters } from '../../linking/person-parameters.ts';

const probability = z.number().min(0).max(1);
export const parametersSchema = z.object({
  match: probability,
  kin: probability,
  levels: z.record(z.string(), z.array(z.object({ m: probability, u: probability, kin: probability }))),
});

export interface LinkRelease {
  /** null: what the hub brings along. */
  readonly release: number | null;
  readonly source: 'shipped' | 'calibrated' | 'trained';
  /** Somebody released it: it stays until somebody releases another. The hub's own follow the growing city. */
  readonly chosen: boolean;
  readonly parameters: LinkParameters;
  /** Records that it was learnt from. */
  readonly nodes: number;
  readonly departments: readonly string[];
}

const columns = 'release, source, chosen_by is not null as chosen, parameters, nodes, departments';

interface StoredRelease extends Omit<LinkRelease, 'parameters'> {
  readonly parameters: unknown;
}

export async function activeRelease(client: pg.ClientBase): Promise<LinkRelease> {
  const { rows } = await client.query<StoredRelease>(`select ${columns} from hub.link_release where state = 'active'`);
  const [row] = rows;
  if (row === undefined) {
    return { release: null, source: 'shipped', chosen: false, parameters: shippedPersonParameters, nodes: shippedNodes, departments: [] };
  }
  return { ...row, parameters: parametersSchema.parse(row.parameters) };
}

/** One that is there. */
export async function readRelease(client: pg.ClientBase, release: number): Promise<LinkRelease> {
  const { rows } = await client.query<StoredRelease>(`select ${columns} from hub.link_release where release = $1`, [release]);
  const [row] = rows;
  return row === undefined ? activeRelease(client) : { ...row, parameters: parametersSchema.parse(row.parameters) };
}

/** Bits of a name that a release met once or never. */
export function unknownRarity({ nodes }: Pick<LinkRelease, 'nodes'>): number {
  return Math.log2(nodes);
}
