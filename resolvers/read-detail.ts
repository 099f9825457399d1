/** Reads what only one kind of case has out of its details, which connectors wrote: whatever is not of the promised shape is null. */

type Details = Readonly<Record<string, unknown>>;

export function readText(details: Details, key: string): string | null {
  const value = details[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A code as an enum value: `police-transfer` is POLICE_TRANSFER; null when it is none of `known`. */
export function readEnum<Value extends string>(details: Details, key: string, known: readonly Value[]): Value | null {
  const text = readText(details, key)?.toUpperCase().replaceAll('-', '_');
  return known.find((value) => value === text) ?? null;
}

export function readObject(details: Details, key: string): Details | null {
  const value = details[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : null;
}

export function readList(details: Details, key: string): readonly unknown[] {
  const value = details[key];
  return Array.isArray(value) ? value : [];
}

export function readBoolean(details: Details, key: string): boolean | null {
  const value = details[key];
  return typeof value === 'boolean' ? value : null;
}

export function readInteger(details: Details, key: string): number | null {
  const value = details[key];
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
