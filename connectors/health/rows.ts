/**
 * The health commission's resources, reduced to what the contract lets the hub keep. Zod drops what is not named, in every depth, while a
 * line is parsed: photographs, marital status, extensions, reasons, diagnoses, notes and the texts beside references go no further.
 */
import { z } from 'zod';

const text = z.string().nullish();
const meta = z.object({ lastUpdated: text }).nullish();
/** `display` often holds a name, so only the reference itself is kept. */
const reference = z.object({ reference: text }).nullish();
const period = z.object({ start: text, end: text }).nullish();
const coding = z.object({ system: text, code: text });

/** Keeps the elements that pass `keep`; the rest is gone before the row is. Reading its own output again changes nothing. */
function listOf<Item extends z.ZodType>(item: Item, keep: (value: unknown) => boolean) {
  return z.preprocess((list) => (Array.isArray(list) ? list.filter(keep) : list), z.array(item)).nullish();
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A CodeableConcept with the codes of one code system and no text. */
const concept = (system: string) => z.object({ coding: listOf(coding, (code) => field(code, 'system') === system) });

export const codeSystems = {
  citizenId: 'urn:oid:2.16.156.10011.1.3',
  healthCard: 'urn:nanchang:health-card',
  carePlanCategory: 'urn:nanchang:careplan-category',
  serviceType: 'urn:nanchang:service-type',
  purpose: 'urn:nanchang:purpose',
  departmentKind: 'urn:nanchang:department-kind',
} as const;

const telecom = listOf(z.object({ system: text, value: text, period }), (point) =>
  ['phone', 'sms', 'mobile'].includes(String(field(point, 'system'))),
);
const address = z.object({
  use: text,
  text,
  line: z.array(z.string()).nullish(),
  city: text,
  district: text,
  state: text,
  period,
});

const wanted: readonly unknown[] = [codeSystems.citizenId, codeSystems.healthCard];
export const patientSchema = z.object({
  id: z.string(),
  meta,
  identifier: listOf(z.object({ system: text, value: text, use: text }), (identifier) => wanted.includes(field(identifier, 'system'))),
  name: z.array(z.object({ use: text, text, family: text, given: z.array(z.string()).nullish() })).nullish(),
  gender: text,
  birthDate: text,
  telecom,
  address: z.array(address).nullish(),
  deceasedBoolean: z.boolean().nullish(),
  deceasedDateTime: text,
  link: z.array(z.object({ type: text, other: reference })).nullish(),
});

export const encounterSchema = z.object({
  id: z.string(),
  meta,
  status: text,
  class: z.object({ code: text }).nullish(),
  serviceType: concept(codeSystems.serviceType).nullish(),
  period,
  subject: reference,
  location: z.array(z.object({ location: reference })).nullish(),
  serviceProvider: reference,
});

/** Of a free-text `scheduledString` only the point in time that it begins with is kept. */
const scheduledText = z.preprocess(
  (value) => (typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?/.exec(value)?.[0] : null) ?? null,
  text,
);

export const carePlanSchema = z.object({
  id: z.string(),
  meta,
  status: text,
  category: z.array(concept(codeSystems.carePlanCategory)).nullish(),
  period,
  subject: reference,
  careTeam: z.array(z.object({ reference: text })).nullish(),
  contained: listOf(
    z.object({ resourceType: z.literal('CareTeam'), id: text, managingOrganization: z.array(z.object({ reference: text })).nullish() }),
    (resource) => field(resource, 'resourceType') === 'CareTeam',
  ),
  activity: z
    .array(
      z.object({
        detail: z
          .object({
            status: text,
            scheduledTiming: z
              .object({ event: z.array(z.string()).nullish(), repeat: z.object({ boundsPeriod: period }).nullish() })
              .nullish(),
            scheduledPeriod: period,
            scheduledString: scheduledText,
          })
          .nullish(),
      }),
    )
    .nullish(),
});

export const consentSchema = z.object({
  id: z.string(),
  meta,
  status: text,
  patient: reference,
  provision: z
    .object({
      type: text,
      purpose: listOf(coding, (code) => field(code, 'system') === codeSystems.purpose),
      period,
      actor: z.array(z.object({ role: concept(codeSystems.departmentKind).nullish() })).nullish(),
      /** Number of nested exceptions; what they say is the health department's. */
      provision: z.preprocess((nested) => (Array.isArray(nested) ? nested.length : nested), z.number().nullish()),
    })
    .nullish(),
});

export const organizationSchema = z.object({
  id: z.string(),
  meta,
  name: text,
  partOf: reference,
  telecom,
  address: z.array(address).nullish(),
});

export const locationSchema = z.object({
  id: z.string(),
  meta,
  name: text,
  telecom,
  address: address.nullish(),
  position: z.object({ longitude: z.number(), latitude: z.number() }).nullish(),
  managingOrganization: reference,
});

export type PatientResource = z.output<typeof patientSchema>;
export type EncounterResource = z.output<typeof encounterSchema>;
export type CarePlanResource = z.output<typeof carePlanSchema>;
export type FhirAddress = z.output<typeof address>;
export type FhirTelecom = z.output<typeof telecom>;
export type FhirPeriod = z.output<typeof period>;
