/** The types that a declared field can have. */
import { address } from './address.ts';
import { category } from './category.ts';
import { date } from './date.ts';
import type { FieldType } from './field-type.ts';
import { fullName } from './full-name.ts';
import { name } from './name.ts';
import { number } from './number.ts';
import { phone } from './phone.ts';
import { postcode } from './postcode.ts';
import { text } from './text.ts';
import { year } from './year.ts';

export const fieldTypes = {
  name,
  full_name: fullName,
  date,
  number,
  postcode,
  text,
  address,
  phone,
  category,
  year,
} as const satisfies Record<string, FieldType>;

export type FieldTypeName = keyof typeof fieldTypes;

export const fieldTypeNames = Object.keys(fieldTypes) as [FieldTypeName, ...FieldTypeName[]];
