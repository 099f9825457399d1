/** The hotline's rows as they come; what is not named here is dropped before anything is stored. */
import { z } from 'zod';

const text = z.string().nullish();

export const stepSchema = z.object({ seq: z.number().int(), action: z.string(), at: z.string(), department: text, note: text });

export const orderSchema = z.object({
  orderNo: z.string(),
  channel: text,
  kind: text,
  category: text,
  title: text,
  content: text,
  caller: z.object({ name: text, phone: text, idNumber: text, confidential: z.boolean().nullish() }).nullish(),
  address: text,
  areaCode: text,
  location: z.object({ lon: z.number(), lat: z.number() }).nullish(),
  status: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  dispatchedTo: text,
  coDepartments: z.array(z.string()).nullish(),
  deadline: text,
  answeredAt: text,
  closedAt: text,
  followUp: z
    .object({ at: text, reached: z.boolean().nullish(), resolved: z.boolean().nullish(), satisfaction: z.number().nullish() })
    .nullish(),
  duplicateOf: text,
  relatedNumbers: z.array(z.string()).nullish(),
  deleted: z.boolean().nullish(),
  steps: z.array(stepSchema).nullish(),
});
export type OrderRow = z.output<typeof orderSchema>;

export const categorySchema = z.object({
  code: z.string(),
  name: z.string(),
  parent: text,
  department: text,
  workingDays: z.number().nullish(),
});
export type CategoryRow = z.output<typeof categorySchema>;

export const orderPageSchema = z.object({
  items: z.array(z.unknown()),
  next: z.string().nullish(),
  asOf: z.iso.datetime({ offset: true }),
});
export type OrderPage = z.output<typeof orderPageSchema>;
