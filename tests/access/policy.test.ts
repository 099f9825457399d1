/** The policy speaks of every field of the graph and of no other, and contradicts itself nowhere. */
import { readFileSync } from 'node:fs';
import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { fieldPolicy, ruleOf } from '../../core/policy/field-policy.ts';
import type { FieldRule } from '../../core/policy/field-rule.ts';
import { purposeOf, purposes } from '../../core/policy/purposes.ts';
import type { Purpose } from '../../core/policy/purposes.ts';
import { accessPage, accessPageFile } from '../../scripts/access-page.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';

const rules = Object.entries(fieldPolicy).flatMap(([type, fields]: [string, Readonly<Record<string, FieldRule>>]) =>
  Object.entries(fields).map(([field, rule]) => [`${type}.${field}`, rule] as const),
);

describe('the policy', () => {
  // Whoever widens a line sees it in the page that the privacy officer reads: no line changes unseen.
  test('is what docs/access.md says', async () => {
    expect(await accessPage()).toBe(readFileSync(accessPageFile, 'utf8'));
  });
  test('has an entry for every field, and none for what is no field', () => {
    const promised = Object.values(makeHubSchema().getTypeMap())
      .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
      .flatMap((type) => Object.keys((type as { getFields(): object }).getFields()).map((field) => `${type.name}.${field}`));
    expect(rules.map(([name]) => name).sort()).toEqual(promised.sort());
  });
  test.each(rules)('%s: what identifies is masked or nobody’s without a grant, or the own department’s', (_, rule) => {
    if (rule.class < 3) return;
    expect(rule.mask !== 'none' || rule.audience === 'own-department').toBe(true);
    // A grant opens no class that no purpose has.
    if (rule.grant) expect(Object.values(purposes).some(({ classes }: Purpose) => classes.includes(rule.class))).toBe(true);
  });
  test('an interface promises no more than the types behind it', () => {
    const schema = makeHubSchema();
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isInterfaceType(type)) continue;
      for (const field of Object.keys(type.getFields())) {
        for (const { name } of schema.getPossibleTypes(type)) {
          expect([`${type.name}.${field}`, ruleOf(type.name, field)?.class]).toEqual([
            `${type.name}.${field}`,
            Math.min(ruleOf(type.name, field)?.class ?? 9, ruleOf(name, field)?.class ?? 9),
          ]);
        }
      }
    }
  });
  test('a purpose is what the register says and nothing that an object happens to have', () => {
    for (const word of ['constructor', '__proto__', 'toString', '', 'case_handling']) expect(purposeOf(word)).toBeUndefined();
  });
  test('health facts need consent except in an emergency, an emergency is the only purpose without a case', () => {
    for (const purpose of Object.values(purposes) as Purpose[]) {
      expect(purpose.needsConsent).toBe(!purpose.breakGlass);
      expect(purpose.needsCase).toBe(!purpose.breakGlass);
      expect(purpose.minutes).toBeLessThanOrEqual(30);
      if (purpose.departments.includes('health') && !purpose.breakGlass) expect(purpose.needsApproval).toBe(true);
    }
  });
});
