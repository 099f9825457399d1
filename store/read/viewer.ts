/** Who reads: the principal's role and department, and what follows for the rows that a statement may return. */
import { isTold } from '../../core/policy/audience.ts';
import type { Role } from '../../core/policy/audience.ts';
import type { LiveGrant } from '../access/live-grant.ts';

export interface Viewer {
  readonly role: Role;
  /** Key of the officer's department (`police`, `housing`, `hotline`, `health` …); null for roles without one. */
  readonly department: string | null;
  /** Who it is, by the issuer's word. */
  readonly subject: string;
  /** The uid of the person that the principal is, when the issuer says: nobody opens a grant on themselves, their household or a colleague. */
  readonly person?: string | null;
  /** The front end that acts for the principal; null or absent: the principal asks without one. */
  readonly app?: string | null;
}

/** What a viewer (null: not signed in) may see; the values of the pins of `defineStatement`. */
export interface Sight {
  /** Signed in: cases and records are there. */
  readonly signed: boolean;
  /** People and parties are there, masked. */
  readonly people: boolean;
  /** People are found by name, pinyin or number and shown with their masked names. */
  readonly candidates: boolean;
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

/** `grant`: that of the request, already checked. */
export function sightOf(viewer: Viewer | null, grant: LiveGrant | null = null): Sight {
  const opened = {
    subjects: grant?.classes.includes(3) === true ? grant.subjects : [],
    opened: grant?.departments ?? [],
    special: grant?.classes.includes(4) ?? false,
    unconsented: grant !== null && !grant.needsConsent,
  };
  const role = viewer?.role ?? null;
  return {
    ...opened,
    signed: isTold('signed-in', role),
    people: isTold('people-roles', role),
    candidates: isTold('candidate-roles', role),
    buildings: isTold('building-roles', role),
    runs: isTold('staff', role),
    office: viewer?.role === 'officer' ? viewer.department : null,
  };
}
