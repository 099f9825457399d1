/** On which ground a person is erased: the five of the Personal Information Protection Law, article 47. */
export const erasureBases = {
  PURPOSE_ENDED: 'The purpose is achieved, cannot be achieved, or the data is no longer needed for it (47 (1))',
  RETENTION_ENDED: 'The service has ended or the time of retention is over (47 (2))',
  CONSENT_WITHDRAWN: 'The person has withdrawn consent (47 (3))',
  UNLAWFUL: 'The processing breaks the law or an agreement (47 (4))',
  OTHER_LAW: 'Another law or regulation requires it (47 (5))',
} as const;

export type ErasureBasis = keyof typeof erasureBases;

export const erasureBasisCodes = Object.keys(erasureBases) as ErasureBasis[];
