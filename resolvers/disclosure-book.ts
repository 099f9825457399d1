/** Keeps which fields of which people an answer tells, so that the audit can be written before the answer is sent. Never a value. */

export interface DisclosureBook {
  /** `subject`: uid of a person, or of a case for its free text; `field`: `Type.field`. */
  note(subject: string, field: string): void;
  /** Subject → fields, each sorted. */
  readonly entries: () => Readonly<Record<string, readonly string[]>>;
}

export function makeDisclosureBook(): DisclosureBook {
  const noted = new Map<string, Set<string>>();
  return {
    note(subject, field) {
      const fields = noted.get(subject) ?? new Set<string>();
      fields.add(field);
      noted.set(subject, fields);
    },
    entries: () =>
      Object.fromEntries([...noted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([subject, fields]) => [subject, [...fields].sort()])),
  };
}
