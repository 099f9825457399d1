/** Roles of principals, and the audiences that the policy tells fields to. */

export const roles = ['officer', 'analyst', 'steward', 'integrator', 'auditor', 'app'] as const;
export type Role = (typeof roles)[number];

/** Which roles are told; where a department or a row decides as well, the store narrows it further. */
export const audiences = {
  /** Everybody, signed in or not. */
  everybody: roles,
  /** Everybody who is signed in. */
  'signed-in': roles,
  /** Who meets people, by opaque id and generalised values at least. */
  'people-roles': ['officer', 'analyst', 'steward', 'app'],
  /** Who is shown masked candidates to choose from, and finds people by name or number. An analyst is not: classes 0 to 2 only. */
  'candidate-roles': ['officer', 'steward', 'app'],
  /** Who meets buildings' insides; a dwelling stays at street level for everybody else. */
  'building-roles': ['officer', 'steward', 'app'],
  /** Officers of any department. */
  officers: ['officer'],
  /** Officers of the department whose fact it is. */
  'own-department': ['officer'],
  /** The health department's officers. */
  health: ['officer'],
  /** Integration staff and stewards. */
  staff: ['steward', 'integrator'],
  stewards: ['steward'],
  integrators: ['integrator'],
  auditors: ['auditor'],
  /** Whom grants concern: who opens and approves them, who reviews them. */
  'grant-parties': ['officer', 'auditor'],
  nobody: [],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Audience = keyof typeof audiences;

/** `role` null: not signed in. */
export function isTold(audience: Audience, role: Role | null): boolean {
  const told: readonly Role[] = audiences[audience];
  return role === null ? audience === 'everybody' : told.includes(role);
}
