/** The purpose register: for what clear values may leave, on which legal basis, who may use it, and what it opens. Deny by default: what is not here is no purpose. */
import type { Department } from '../department.ts';

/** 0 public, 1 pseudonymous, 2 generalised, 3 identifying, 4 special; see docs/access.md. */
export type FieldClass = 0 | 1 | 2 | 3 | 4;

/** Departments whose officers act for purposes; the governance centre's reference data names no people. */
export type Office = Exclude<Department, 'reference'>;

export interface Purpose {
  /** What it is for, as the citizen reads it in an access report. */
  readonly title: string;
  /** Law and article that allow it. (m) in DOMAIN.md: to be confirmed by the city's legal office. */
  readonly legalBasis: string;
  readonly roles: readonly ('officer' | 'steward')[];
  /** Whose officers may open it; null for roles without a department. */
  readonly offices: readonly Office[] | null;
  /** Whose facts it opens. Health and police facts on one person together need a purpose that names both. */
  readonly departments: readonly Department[];
  /** The highest classes that it opens. */
  readonly classes: readonly FieldClass[];
  /** Whether it is bound to an open case that is the opener's department's to handle. */
  readonly needsCase: boolean;
  /** A second person of the same department lets it come into force. */
  readonly needsApproval: boolean;
  /** Consent of the patient is asked before a health fact is given; only an emergency goes without. */
  readonly needsConsent: boolean;
  /** Opened without case or consent; the privacy officer is told at once and reviews it. */
  readonly breakGlass: boolean;
  /** Minutes at most. */
  readonly minutes: number;
}

const everyOffice: readonly Office[] = ['police', 'housing', 'hotline', 'health'];

export const purposes = {
  CASE_HANDLING: {
    title: 'Handling a case of the own department',
    legalBasis: 'Personal Information Protection Law, article 34: statutory duties',
    roles: ['officer'],
    offices: everyOffice,
    departments: ['police', 'housing', 'hotline'],
    classes: [3],
    needsCase: true,
    needsApproval: false,
    needsConsent: true,
    breakGlass: false,
    minutes: 30,
  },
  MEDIATION: {
    title: 'Mediating a dispute',
    legalBasis: "People's Mediation Law, article 2; Personal Information Protection Law, article 34",
    roles: ['officer'],
    offices: ['police', 'hotline'],
    departments: ['police', 'housing', 'hotline'],
    classes: [3],
    needsCase: true,
    needsApproval: false,
    needsConsent: true,
    breakGlass: false,
    minutes: 30,
  },
  HOUSING_SAFETY: {
    title: 'Safety of a building and its residents',
    legalBasis: 'Regulation on urban housing safety; Personal Information Protection Law, article 34',
    roles: ['officer'],
    offices: ['housing'],
    departments: ['housing', 'hotline'],
    classes: [3],
    needsCase: true,
    needsApproval: false,
    needsConsent: true,
    breakGlass: false,
    minutes: 30,
  },
  CARE_COORDINATION: {
    title: 'Coordinating care with the department that meets the person',
    legalBasis: 'Mental Health Law, articles 11 and 56; Personal Information Protection Law, articles 28 and 34',
    roles: ['officer'],
    offices: everyOffice,
    departments: ['police', 'housing', 'hotline', 'health'],
    classes: [3, 4],
    needsCase: true,
    needsApproval: true,
    needsConsent: true,
    breakGlass: false,
    minutes: 30,
  },
  SUBJECT_REQUEST: {
    title: 'A request of the person concerned: to know, copy, correct or erase',
    legalBasis: 'Personal Information Protection Law, articles 44 to 48',
    roles: ['officer'],
    offices: ['hotline'],
    departments: ['police', 'housing', 'hotline'],
    classes: [3],
    needsCase: true,
    needsApproval: true,
    needsConsent: true,
    breakGlass: false,
    minutes: 30,
  },
  EMERGENCY: {
    title: 'Danger to life or limb',
    legalBasis: 'Personal Information Protection Law, article 13 (4): emergencies',
    roles: ['officer'],
    offices: ['police', 'health'],
    departments: ['police', 'housing', 'hotline', 'health'],
    classes: [3, 4],
    needsCase: false,
    needsApproval: false,
    needsConsent: false,
    breakGlass: true,
    minutes: 30,
  },
} as const satisfies Readonly<Record<string, Purpose>>;

export type PurposeCode = keyof typeof purposes;

/** undefined for what is no purpose. */
export function purposeOf(code: string): Purpose | undefined {
  return Object.hasOwn(purposes, code) ? purposes[code as PurposeCode] : undefined;
}

/** People in one grant at most. */
export const subjectsAtMost = 50;

/** Distinct people that one principal may be given clear; `year` counts those outside the own department's caseload. */
export const budgets = { hour: 50, day: 200, year: 500 } as const;

/** Break-glass grants of one principal in seven days. */
export const emergenciesAWeek = 3;
