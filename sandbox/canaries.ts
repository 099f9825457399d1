/** What stands in the departments' data and must never be found in the hub: its databases, files, logs or answers. */

/** Every free value that is not to be pulled begins with this. */
export const canaryPrefix = 'CANARY-';

/** Codes that no other column uses: ethnicity (mzdm) and religion (zjxydm). */
export const canaryCodes = { mzdm: 'Z9', zjxydm: 'Y9' } as const;

/** The kinds of canaries, each a text to search for; `photo` also stands as bytes (police zp) and in base64 (FHIR photo). */
export const canaries = {
  policePhoto: 'CANARY-PHOTO-',
  fhirPhoto: 'CANARY-PORTRAIT-',
  maritalStatus: 'CANARY-MARITAL',
  ethnicity: 'CANARY-ETHNICITY',
  religion: 'CANARY-RELIGION',
  reasonCode: 'CANARY-REASON',
  diagnosis: 'CANARY-DIAGNOSIS',
  carePlanNote: 'CANARY-NOTE',
  carePlanAddresses: 'CANARY-ADDRESSES',
  condition: 'CANARY-CONDITION',
  observation: 'CANARY-OBSERVATION',
  salePrice: 'CANARY-SALE',
} as const;

/** Texts to search for in a dump of the hub: the prefix, its base64 (photos) and its hexadecimal form (bytes). */
export function canaryTexts(): readonly string[] {
  return [canaryPrefix, Buffer.from('CANARY-PORTRAIT').toString('base64').slice(0, 16), Buffer.from(canaryPrefix).toString('hex')];
}
