/** Who is asked, and what a person would change: the words that every error of a web source carries. */
import type { Department } from '../../../core/department.ts';

export interface SourceIdentity {
  readonly department: Department;
  /** The variable that set the address: `HOTLINE_API_URL`. */
  readonly setting: string;
  /** The variables that open the door: `HOTLINE_CLIENT_ID and HOTLINE_CLIENT_SECRET`. */
  readonly credentials: string;
}

/** A URL fit for errors and logs: no user, no query, no fragment, since those may carry keys, cursors or names. */
export function printableUrl(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
