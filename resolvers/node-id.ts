/** Ids that clients have: the kind of thing and its opaque uid. */

export const nodeKinds = ['person', 'place', 'case', 'organization', 'area', 'department', 'run', 'reject', 'decision'] as const;
export type NodeKind = (typeof nodeKinds)[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function toId(kind: NodeKind, uid: string): string {
  return `${kind}_${uid}`;
}

/** @returns null for what was never an id. */
export function readId(id: string): { readonly kind: NodeKind; readonly uid: string } | null {
  const at = id.indexOf('_');
  const kind = nodeKinds.find((known) => known === id.slice(0, at));
  const uid = id.slice(at + 1);
  if (kind === undefined) return null;
  if (kind !== 'area' && kind !== 'department' && !uuid.test(uid)) return null;
  return { kind, uid };
}

/** The uid of an id of one kind; a bare uid, as exports print it, is taken too. Null for ids of other kinds and for what is none. */
export function uidOf(kind: NodeKind, id: string): string | null {
  if (uuid.test(id)) return id;
  const read = readId(id);
  return read?.kind === kind ? read.uid : null;
}
