/** A department or police unit; its row is read only when more is asked for than whoever named it knows. */
import type { DepartmentRow, SourceAgeRow } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';
import { byCode } from './department-ref.ts';
import type { DepartmentRef } from './department-ref.ts';
import { toId } from './node-id.ts';
import type { DepartmentResolvers } from './types.generated.ts';

/** Names for departments that the governance centre's list does not have (yet). */
const names: Readonly<Record<string, string>> = {
  police: '公安局',
  housing: '住房和城乡建设局',
  hotline: '12345政务服务便民热线',
  health: '卫生健康委员会',
  reference: '社会治理中心',
  hub: '城市数据枢纽',
};

async function rowOf(ref: DepartmentRef, { loaders }: HubContext): Promise<DepartmentRow> {
  if (ref.by === 'row') return ref.row;
  const found = ref.by === 'key' ? await loaders.departmentsByKey.load(ref.key) : await loaders.departmentsByCode.load(ref.code);
  if (found !== null) return found;
  if (ref.by === 'key') return { kind: 'SOURCE', key: ref.key, code: null, name: names[ref.key] ?? ref.key, phone: null, parentCode: null };
  return {
    kind: /^\d{12}$/.test(ref.code) ? 'POLICE_UNIT' : 'HANDLER',
    key: null,
    code: ref.code,
    name: ref.code,
    phone: null,
    parentCode: null,
  };
}

async function ageOf(ref: DepartmentRef, context: HubContext): Promise<SourceAgeRow | null> {
  const key = ref.by === 'key' ? ref.key : (await rowOf(ref, context)).key;
  const ages = key === null ? [] : await context.loaders.sources.load(context.edition.number);
  return ages.find(({ departmentKey }) => departmentKey === key) ?? null;
}

export const departmentResolvers: DepartmentResolvers = {
  async id(ref, _, context) {
    if (ref.by !== 'row') return toId('department', ref.by === 'key' ? ref.key : ref.code);
    const row = await rowOf(ref, context);
    return toId('department', row.key ?? row.code ?? row.name);
  },
  key: async (ref, _, context) => (ref.by === 'key' ? ref.key : (await rowOf(ref, context)).key),
  code: async (ref, _, context) => (ref.by === 'code' ? ref.code : (await rowOf(ref, context)).code),
  name: async (ref, _, context) => (await rowOf(ref, context)).name,
  kind: async (ref, _, context) => (await rowOf(ref, context)).kind,
  phone: async (ref, _, context) => (await rowOf(ref, context)).phone,
  parent: async (ref, _, context) => byCode((await rowOf(ref, context)).parentCode),
  asOf: async (ref, _, context) => (await ageOf(ref, context))?.asOf ?? null,
  late: async (ref, _, context) => (await ageOf(ref, context))?.late ?? false,
};
