/** A page of a list in Relay's shape, made of one row more than was asked for. */
import { createHash } from 'node:crypto';
import { HubError } from '../../core/hub-error.ts';
import { openCursor, sealCursor } from './cursor.ts';
import type { CursorKey } from './cursor.ts';
import type { Reader } from './reader.ts';

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A page request after checks: the rows to fetch and the key to go on after. */
export interface OpenedPage {
  readonly scope: string;
  readonly first: number;
  readonly key: CursorKey | null;
}

/** Names a list by what selects and orders it. */
export function scopeOf(list: string, ...selection: readonly unknown[]): string {
  return `${list}:${createHash('sha256').update(JSON.stringify(selection)).digest('base64url').slice(0, 22)}`;
}

/** @throws HubError BAD_INPUT for a `first` outside 1…most, or a cursor of another list. */
export function openPage(reader: Reader, scope: string, request: PageRequest, most: number): OpenedPage {
  if (!Number.isInteger(request.first) || request.first < 1 || request.first > most) {
    throw new HubError('BAD_INPUT', {
      problem: `\`first\` is ${request.first}`,
      fix: `Ask for 1 to ${most} items and go on with \`after\``,
    });
  }
  const after = request.after ?? null;
  return { scope, first: request.first, key: after === null ? null : openCursor(reader, scope, after) };
}

export function makePage<Row>(reader: Reader, opened: OpenedPage, rows: readonly Row[], keyOf: (row: Row) => CursorKey): Page<Row> {
  const nodes = rows.slice(0, opened.first);
  const edges = nodes.map((node) => ({ cursor: sealCursor(reader, opened.scope, keyOf(node)), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > opened.first,
      hasPreviousPage: opened.key !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
