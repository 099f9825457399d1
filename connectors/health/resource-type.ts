/** What the extraction must know of one resource type. */
import type { z } from 'zod';

export const healthTypes = ['Organization', 'Location', 'Patient', 'Encounter', 'CarePlan', 'Consent'] as const;
export type HealthType = (typeof healthTypes)[number];

export interface ResourceType {
  readonly type: HealthType;
  readonly schema: z.ZodObject;
  /** Whether the contract lets the hub hold this resource at all; default: all of them. Sees the reduced row only. */
  readonly inScope?: (raw: Readonly<Record<string, unknown>>) => boolean;
}
