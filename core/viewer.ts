/** Who asks: made of a checked token by server/, read by store/ and resolvers/. null stands for nobody signed in. */
import type { Department } from './department.ts';

export const roles = ['officer', 'analyst', 'steward', 'integrator', 'auditor', 'app'] as const;
export type Role = (typeof roles)[number];

export interface Viewer {
  /** The issuer's subject; opaque. */
  readonly subject: string;
  readonly role: Role;
  /** The department that an officer works for. */
  readonly department: Department | null;
}
