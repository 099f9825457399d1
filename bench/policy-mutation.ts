/**
 * Removes and widens every line of core/policy and tells how many mutants a test finds: fields against what was observed of the whole graph (behaviour) or
 * the rules about lines, purposes against what can be opened with them (behaviour) or the register in the database.
 * `node --import tsx bench/policy-mutation.ts`; prints survivors and exits 1 when there are any.
 */
import { audiences } from '../core/policy/audience.ts';
import type { Audience } from '../core/policy/audience.ts';
import { fieldPolicy, ruleOf } from '../core/policy/field-policy.ts';
import type { FieldRule } from '../core/policy/field-rule.ts';
import { budgets, purposes } from '../core/policy/purposes.ts';
import type { FieldClass, Purpose } from '../core/policy/purposes.ts';
import { departments } from '../core/department.ts';
import { makeHubSchema } from '../resolvers/make-schema.ts';
import { fillMatrixCity } from '../tests/access/matrix-city.ts';
import { casesOf, gapsOf } from '../tests/access/matrix-gaps.ts';
import { faultsOf, filteredFields } from '../tests/access/policy-faults.ts';
import { budgetFaults, fillPurposeCity, purposeFaults, registerFaults } from '../tests/access/purpose-faults.ts';
import { runMatrix } from '../tests/access/run-matrix.ts';
import { withBenchHub } from './with-bench-hub.ts';

interface Mutant {
  readonly name: string;
  readonly kind: string;
  /** Changes the policy in place and gives back what undoes it. */
  readonly apply: () => () => void;
}

/** The policy's objects are constant for TypeScript only: the mutant is the very object that the hub reads. */
function put(target: object, key: string, value: unknown): () => void {
  const before: unknown = Reflect.get(target, key);
  if (value === undefined) Reflect.deleteProperty(target, key);
  else Reflect.set(target, key, value);
  return () => void Reflect.set(target, key, before);
}

const size = (audience: Audience) => (audience === 'everybody' ? 100 : audiences[audience].length);

/** Audiences that tell somebody more; two of the same roles are one. What a department keeps is wider when all officers are told it. */
function wider(from: Audience): readonly Audience[] {
  const all = Object.keys(audiences) as Audience[];
  const more = all.filter((to) => size(to) > size(from) && audiences[from].every((role) => audiences[to].some((one) => one === role)));
  return from === 'own-department' || from === 'health' ? ['officers', ...more] : more;
}

function fieldMutants(type: string, field: string, rule: FieldRule): readonly Mutant[] {
  const fields = fieldPolicy[type as keyof typeof fieldPolicy];
  const name = `${type}.${field}`;
  const change = (kind: string, more: Partial<FieldRule>): Mutant => ({
    name,
    kind,
    apply: () => put(fields, field, { ...rule, ...more }),
  });
  return [
    { name, kind: 'removed', apply: () => put(fields, field, undefined) },
    ...(rule.audience === 'nobody' ? [] : [change('told to nobody', { audience: 'nobody' })]),
    ...wider(rule.audience).map((audience) => change(`told to ${audience}`, { audience })),
    ...Array.from({ length: rule.class }, (_, lower) => change(`class ${String(lower)}`, { class: lower as FieldClass })),
    ...(rule.mask === 'none' ? [] : [change('mask off', { mask: 'none', unmasked: 'nobody' })]),
    ...(rule.mask === 'none' || rule.unmasked === 'everybody' ? [] : [change('unmasked for everybody', { unmasked: 'everybody' })]),
    ...(rule.grant ? [change('grant removed', { grant: false })] : rule.class >= 3 ? [change('opened by a grant', { grant: true })] : []),
    change(rule.filter ? 'filter removed' : 'filter allowed', { filter: !rule.filter }),
    ...(rule.counts === 'people' ? [change('counted outside of the guard', { counts: 'things' })] : []),
  ];
}

function purposeMutants(code: string, purpose: Purpose): readonly Mutant[] {
  const change = (kind: string, key: keyof Purpose, value: unknown): Mutant => ({
    name: code,
    kind,
    apply: () => put(purpose, key, value),
  });
  const without = <T>(values: readonly T[], one: T) => values.filter((value) => value !== one);
  const offices = ['police', 'housing', 'hotline', 'health'] as const;
  return [
    { name: code, kind: 'removed', apply: () => put(purposes, code, undefined) },
    change('title changed', 'title', ''),
    change('legal basis removed', 'legalBasis', ''),
    change('for stewards too', 'roles', [...purpose.roles, 'steward']),
    change('for no role', 'roles', []),
    ...offices.map((one) =>
      purpose.offices?.includes(one) === true
        ? change(`not for ${one}`, 'offices', without(purpose.offices, one))
        : change(`for ${one} too`, 'offices', [...(purpose.offices ?? []), one]),
    ),
    ...departments.map((one) =>
      purpose.departments.includes(one)
        ? change(`without facts of ${one}`, 'departments', without(purpose.departments, one))
        : change(`with facts of ${one}`, 'departments', [...purpose.departments, one]),
    ),
    ...([3, 4] as const).map((one) =>
      purpose.classes.includes(one)
        ? change(`without class ${String(one)}`, 'classes', without(purpose.classes, one))
        : change(`with class ${String(one)}`, 'classes', [...purpose.classes, one]),
    ),
    change(purpose.needsCase ? 'no case needed' : 'case needed', 'needsCase', !purpose.needsCase),
    change(purpose.needsApproval ? 'no approval needed' : 'approval needed', 'needsApproval', !purpose.needsApproval),
    change(purpose.needsConsent ? 'no consent asked' : 'consent asked', 'needsConsent', !purpose.needsConsent),
    change(purpose.breakGlass ? 'no emergency' : 'an emergency', 'breakGlass', !purpose.breakGlass),
    change('one minute longer', 'minutes', purpose.minutes + 1),
    change('a day long', 'minutes', 1_440),
  ];
}

const budgetMutants: readonly Mutant[] = Object.entries(budgets).flatMap(([name, most]) => [
  { name: `budget of the ${name}`, kind: 'one more', apply: () => put(budgets, name, most + 1) },
  { name: `budget of the ${name}`, kind: 'none', apply: () => put(budgets, name, Number.MAX_SAFE_INTEGER) },
]);

/** Who found each mutant: behaviour goes before words. */
const found = { behaviour: 0, words: 0 };
const survivors: string[] = [];

async function judge(mutant: Mutant, behaviour: () => Promise<boolean> | boolean, words: () => Promise<boolean> | boolean): Promise<void> {
  const undo = mutant.apply();
  try {
    if (await behaviour()) found.behaviour += 1;
    else if (await words()) found.words += 1;
    else survivors.push(`${mutant.name}: ${mutant.kind}`);
  } finally {
    undo();
  }
}

const schema = makeHubSchema();
const report = (what: string) => {
  console.log(
    `${what}: ${String(found.behaviour + found.words)} killed (${String(found.behaviour)} by behaviour), ${String(survivors.length)} alive`,
  );
};

await withBenchHub(async ({ database }) => {
  await fillMatrixCity(database);
  const observations = await runMatrix(schema, database);
  const gaps = gapsOf(observations);
  if (gaps.length > 0) throw new Error(`The policy as it is has gaps: ${[...new Set(gaps.map((gap) => gap.split(' (')[0]))].join('; ')}`);
  console.log(`${String(casesOf(observations))} cases of the matrix observed`);
  const filters = filteredFields(schema);
  for (const [type, fields] of Object.entries(fieldPolicy)) {
    for (const field of Object.keys(fields)) {
      const rule = ruleOf(type, field);
      if (rule === undefined) continue;
      const name = `${type}.${field}`;
      for (const mutant of fieldMutants(type, field, rule))
        await judge(
          mutant,
          () => gapsOf(observations, name).length > 0,
          () => faultsOf(schema, name, filters).length > 0,
        );
    }
  }
});
report('fields');
for (const survivor of survivors) console.log(`alive: ${survivor}`);
const ofFields = survivors.length;
await withBenchHub(async ({ database }) => {
  await fillPurposeCity(database);
  const words = async () => (await registerFaults(database)).length > 0;
  const faults = [
    ...(await purposeFaults(schema, database)),
    ...(await budgetFaults(schema, database)),
    ...(await registerFaults(database)),
  ];
  if (faults.length > 0) throw new Error(`The registers differ as they are: ${faults.join('; ')}`);
  for (const [code, purpose] of Object.entries(purposes))
    for (const mutant of purposeMutants(code, purpose))
      await judge(mutant, async () => (await purposeFaults(schema, database, code)).length > 0, words);
  for (const mutant of budgetMutants) await judge(mutant, async () => (await budgetFaults(schema, database)).length > 0, words);
});
report('fields, purposes and budgets');
for (const survivor of survivors.slice(ofFields)) console.log(`alive: ${survivor}`);
if (survivors.length > 0) process.exitCode = 1;
