/** Tells whether an answer is a FHIR R4 server's description of itself. */
import { z } from 'zod';

const schema = z.object({ resourceType: z.literal('CapabilityStatement'), fhirVersion: z.string().startsWith('4.0') });

export function isCapabilityStatement(body: unknown): boolean {
  return schema.safeParse(body).success;
}
