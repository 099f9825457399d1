/** A grant, and the purpose that it is for. */
import { purposeOf, purposes } from '../core/policy/purposes.ts';
import type { PurposeCode } from '../core/policy/purposes.ts';
import { HubError } from '../core/hub-error.ts';
import { caseTypeNames } from './case.ts';
import type { AccessResolvers, GrantResolvers, PurposeResolvers } from './types.generated.ts';

/** The register's codes in order of writing. */
export const purposeCodes = Object.keys(purposes) as PurposeCode[];

function registered(code: string): NonNullable<ReturnType<typeof purposeOf>> {
  const purpose = purposeOf(code);
  if (purpose === undefined)
    throw new HubError('INTERNAL', { problem: 'A grant names a purpose that is not in the register', fix: 'Report it' });
  return purpose;
}

/** A code that the database holds is one of the register. */
function registeredCode(code: string): PurposeCode {
  registered(code);
  return code as PurposeCode;
}

export const purposeResolvers: PurposeResolvers = {
  code: (code) => code,
  title: (code) => registered(code).title,
  legalBasis: (code) => registered(code).legalBasis,
  offices: (code) => [...(registered(code).offices ?? [])],
  departments: (code) => [...registered(code).departments],
  needsCase: (code) => registered(code).needsCase,
  needsApproval: (code) => registered(code).needsApproval,
  emergency: (code) => registered(code).breakGlass,
  minutes: (code) => registered(code).minutes,
};

export const accessResolvers: AccessResolvers = {
  purpose: ({ purpose }) => (purpose === null || purposeOf(purpose) === undefined ? null : (purpose as PurposeCode)),
  refused: ({ decision }) => decision === 'refused',
};

export const grantResolvers: GrantResolvers = {
  id: (grant) => (grant.id === null ? null : `grant_${grant.id}`),
  purpose: ({ purpose }) => registeredCode(purpose),
  async case(grant, _, { loaders }) {
    const row = grant.caseRecord === null ? null : await loaders.cases.load(grant.caseRecord);
    return row === null ? null : { ...row, __typename: caseTypeNames[row.kind] };
  },
  subjects: async (grant, _, { loaders }) =>
    (await Promise.all(grant.persons.map((person) => loaders.persons.load(person)))).filter((person) => person !== null),
  emergency: (grant) => grant.breakGlass,
  justified: (grant) => (grant.review === null ? null : grant.review === 'justified'),
};
