/** The policy speaks of every field and argument of the graph and of no other, and contradicts itself nowhere. */
import { readFileSync } from 'node:fs';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { argumentPolicy } from '../../core/policy/argument-policy.ts';
import { fieldPolicy, ruleOf } from '../../core/policy/field-policy.ts';
import { purposeOf, purposes } from '../../core/policy/purposes.ts';
import type { Purpose } from '../../core/policy/purposes.ts';
import { accessPage, accessPageFile } from '../../scripts/access-page.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { faultsOf, fieldsOf, filteredFields } from './policy-faults.ts';

const schema = makeHubSchema();
const stated = Object.entries(fieldPolicy).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));

/** Arguments that choose a page, a form or one thing by its id: they ask about no value. */
const asksNothing =
  /\((first|after|id|filter|search|includeInside|asOf|input|department|full|reason|number|given|justified|person):\)$|^(OpenGrantInput|DecideLinkInput|CategoryInput|CaseNumberInput|NearInput|BoxInput)\./;

describe('the policy', () => {
  // Whoever widens a line sees it in the page that the privacy officer reads: no line changes unseen.
  test('is what docs/access.md says', async () => {
    expect(await accessPage()).toBe(readFileSync(accessPageFile, 'utf8'));
  });
  test('has an entry for every field, and none for what is no field', () => {
    expect([...stated].sort()).toEqual([...fieldsOf(schema)].sort());
  });
  test('has no line with a fault: class, mask, filter, what a number counts', () => {
    const filters = filteredFields(schema);
    expect(stated.flatMap((name) => faultsOf(schema, name, filters).map((fault) => `${name} ${fault}`))).toEqual([]);
  });
  test('a grant opens no class that no purpose has', () => {
    for (const name of stated) {
      const [type = '', field = ''] = name.split('.');
      const rule = ruleOf(type, field);
      if (rule?.grant === true) expect(Object.values(purposes).some(({ classes }: Purpose) => classes.includes(rule.class))).toBe(true);
    }
  });
  test('speaks of every argument that asks about a value, and of no other', () => {
    const all = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__')) return [];
      if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap((field) => field.args.map(({ name }) => `${type.name}.${field.name}(${name}:)`));
    });
    const spoken = Object.keys(argumentPolicy);
    expect(spoken.filter((name) => !all.includes(name))).toEqual([]);
    expect(all.filter((name) => !spoken.includes(name) && !asksNothing.test(name))).toEqual([]);
    expect(
      Object.values(argumentPolicy)
        .flat()
        .filter((name) => !stated.includes(name)),
    ).toEqual([]);
  });
  test('an interface promises no more than the types behind it', () => {
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
