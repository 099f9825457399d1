/** Who reads: the principal's role and department, and what follows for the rows that a statement may return. */

import type { LiveGrant } from '../access/live-grant.ts';

export const roles = ['officer', 'analyst', 'steward', 'integrator', 'auditor', 'app'] as const;
export type Role = (typeof roles)[number];

export interface Viewer {
  readonly role: Role;
  /** Key of the officer's department (`police`, `housing`, `hotline`, `health` …); null for roles without one. */
  readonly department: string | null;
  /** Who it is, by the issuer's word. */
  readonly subject: string;
  /** The uid of the person that the principal is, when the issuer says: nobody opens a grant on themselves, their household or a colleague. */
  readonly person?: string | null;
}

/** What a viewer (null: not signed in) may see; the values of the pins of `defineStatement`. */
export interface Sight {
  /** Signed in: cases and records are there. */
  readonly signed: boolean;
  /** People and parties are there, masked. */
  readonly people: boolean;
  /** People are found by name, pinyin or number: only where a clear value may ever be read, so not by analysts. */
  readonly search: boolean;
  /** A dwelling tells the building and compound that it lies in; without, it stays at street level on every path. */
  readonly buildings: boolean;
  /** Runs tell their errors, rejects are there. */
  readonly runs: boolean;
  /** The department whose own facts are there: titles, texts, care, police roles. Null for everybody but officers. */
  readonly office: string | null;
  /** Persons whose clear values the request's grant opens. */
  readonly subjects: readonly number[];
  /** Departments whose facts it opens. */
  readonly opened: readonly string[];
  /** Care facts of the subjects are there. */
  readonly special: boolean;
  /** Care facts are there whether the patient consented or not: an emergency. */
  readonly unconsented: boolean;
}

const people: ReadonlySet<Role> = new Set(['officer', 'analyst', 'steward', 'app']);
const searching: ReadonlySet<Role> = new Set(['officer', 'steward', 'app']);
const buildings: ReadonlySet<Role> = new Set(['officer', 'steward', 'app']);
const runs: ReadonlySet<Role> = new Set(['steward', 'integrator']);

/** `grant`: that of the request, already checked. */
export function sightOf(viewer: Viewer | null, grant: LiveGrant | null = null): Sight {
  const opened = {
    subjects: grant?.classes.includes(3) === true ? grant.subjects : [],
    opened: grant?.departments ?? [],
    special: grant?.classes.includes(4) ?? false,
    unconsented: grant !== null && !grant.needsConsent,
  };
  if (viewer === null) return { signed: false, people: false, search: false, buildings: false, runs: false, office: null, ...opened };
  return {
    ...opened,
    signed: true,
    people: people.has(viewer.role),
    search: searching.has(viewer.role),
    buildings: buildings.has(viewer.role),
    runs: runs.has(viewer.role),
    office: viewer.role === 'officer' ? viewer.department : null,
  };
}
