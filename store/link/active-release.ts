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
  /** `calibrated` ones follow the growing city by themselves; a `trained` one stays until somebody releases another. */
  readonly source: 'shipped' | 'calibrated' | 'trained';
  readonly parameters: LinkParameters;
  /** Records that it was learnt from. */
  readonly nodes: number;
  readonly departments: readonly string[];
}

export async function activeRelease(client: pg.ClientBase): Promise<LinkRelease> {
  const { rows } = await client.query<{
    release: number;
    source: 'calibrated' | 'trained';
    parameters: unknown;
    nodes: number;
    departments: string[];
  }>(`select release, source, parameters, nodes, departments from hub.link_release where state = 'active'`);
  const [row] = rows;
  if (row === undefined) {
    return { release: null, source: 'shipped', parameters: shippedPersonParameters, nodes: shippedNodes, departments: [] };
  }
  return { ...row, parameters: parametersSchema.parse(row.parameters) };
}

/** Bits of a name that a release met once or never. */
export function unknownRarity({ nodes }: Pick<LinkRelease, 'nodes'>): number {
  return Math.log2(nodes);
}
