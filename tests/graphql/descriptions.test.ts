/** The promise explains itself: every element has a description, what has a Chinese term tells it, and the printed schema is fresh. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { printedSchema } from '../../scripts/printed-schema.ts';

const schema = makeHubSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

function elementsOf(type: (typeof types)[number]): { name: string; description: string | null | undefined }[] {
  const own = { name: type.name, description: type.description };
  if (isEnumType(type)) return [own, ...type.getValues().map(({ name, description }) => ({ name: `${type.name}.${name}`, description }))];
  if (isInputObjectType(type))
    return [own, ...Object.values(type.getFields()).map(({ name, description }) => ({ name: `${type.name}.${name}`, description }))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  return [
    own,
    ...fields.map(({ name, description }) => ({ name: `${type.name}.${name}`, description })),
    ...fields.flatMap((field) =>
      field.args.map(({ name, description }) => ({ name: `${type.name}.${field.name}(${name}:)`, description })),
    ),
  ];
}

describe('the printed promise', () => {
  test('describes every type, field, argument, input and enum value in English', () => {
    const bare = types.flatMap(elementsOf).filter(({ description }) => !/^["`]?[A-Za-z`].{4,}/s.test(description ?? ''));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('tells the Chinese term of every enum value and of every type of the domain', () => {
    const enums = types.filter((type) => isEnumType(type)).flatMap((type) => elementsOf(type).slice(1));
    expect(enums.filter(({ description }) => !/\[.*\p{Script=Han}.*\]/su.test(description ?? '')).map(({ name }) => name)).toEqual([]);
    for (const name of [
      'Person',
      'Place',
      'Case',
      'Incident',
      'PoliceCase',
      'Dispute',
      'HotlineOrder',
      'HousingCase',
      'CareEpisode',
      'Compound',
      'Area',
      'Edition',
    ]) {
      expect(schema.getType(name)?.description).toMatch(/\p{Script=Han}/u);
    }
  });

  test('is committed as it is', () => {
    const printed = readFileSync(new URL('../../schema/printed.graphql', import.meta.url), 'utf8');
    expect(printedSchema(schema)).toBe(printed);
  });
});
