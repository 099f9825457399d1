/** Anything by its id: the kind stands in the id, and the same rules hold as on every other path. */
import { caseTypeNames } from './case.ts';
import type { HubContext } from './context.ts';
import type { DepartmentRef } from './department-ref.ts';
import { readId } from './node-id.ts';
import type { ResolversTypes } from './types.generated.ts';

type Found = Awaited<ResolversTypes['Node']>;

function named<Row extends object>(typeName: string, row: Row | null): (Row & { readonly __typename: string }) | null {
  return row === null ? null : { ...row, __typename: typeName };
}

async function findDepartment(name: string, { loaders }: HubContext): Promise<DepartmentRef | null> {
  const row = (await loaders.departmentsByKey.load(name)) ?? (await loaders.departmentsByCode.load(name));
  return row === null ? null : { by: 'row', row };
}

export async function findNode(id: string, context: HubContext): Promise<Found | null> {
  const { loaders, reader } = context;
  const read = readId(id);
  if (read === null) return null;
  const { kind, uid } = read;
  switch (kind) {
    case 'person':
      return reader.sight.people ? named('Person', await loaders.personsByUid.load(uid)) : null;
    case 'place':
      return named('Place', await loaders.placesByUid.load(uid));
    case 'case': {
      const row = await loaders.casesByUid.load(uid);
      return row === null ? null : named(caseTypeNames[row.kind], row);
    }
    case 'organization':
      return named('Organization', await loaders.organizationsByUid.load(uid));
    case 'area':
      return named('Area', await loaders.areas.load(uid));
    case 'department':
      return named('Department', await findDepartment(uid, context));
    case 'run':
      return named('Run', await loaders.runsByUid.load(uid));
    case 'reject':
      return named('Reject', await loaders.rejectsByUid.load(uid));
    case 'decision':
      return null;
  }
}
