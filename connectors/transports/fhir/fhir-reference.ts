/** Reads the id out of a FHIR reference: relative, absolute or with a version. */

/** Null when it refers to another type or to nothing that can be looked up. */
export function idOfReference(type: string, reference: string | null | undefined): string | null {
  const match = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]+)?$/.exec(reference?.trim() ?? '');
  return match !== null && match[1] === type ? (match[2] ?? null) : null;
}
