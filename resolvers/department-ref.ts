/** A department as other rows name it: by the hub's key or by the code of a handler or police unit; its row is read only when more is asked for. */
import type { DepartmentRow } from '../store/read/rows.ts';

export type DepartmentRef =
  | { readonly by: 'key'; readonly key: string }
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'row'; readonly row: DepartmentRow };

export function byKey(key: string): DepartmentRef {
  return { by: 'key', key };
}

export function byCode(code: string | null): DepartmentRef | null {
  return code === null ? null : { by: 'code', code };
}
