/** The schema as one role may use it: what introspection shows. Fields, arguments, inputs and types that the role can never use are not in it. */
import { buildClientSchema, introspectionFromSchema, specifiedScalarTypes } from 'graphql';
import type { GraphQLSchema, IntrospectionInputValue, IntrospectionType, IntrospectionTypeRef } from 'graphql';
import { mayUseArgument, mayUseField } from '../../core/policy/ever-used.ts';
import type { Role } from '../../core/policy/audience.ts';

/** What introspection itself is made of. */
const scalars: ReadonlySet<string> = new Set(specifiedScalarTypes.map(({ name }) => name));

function namedType(type: IntrospectionTypeRef): string {
  return type.kind === 'LIST' || type.kind === 'NON_NULL' ? namedType(type.ofType) : type.name;
}

/** The members that a kind of type has not are null in an introspection, and not absent. */
const hasFields = (type: IntrospectionType) => type.kind === 'OBJECT' || type.kind === 'INTERFACE';
const hasTypesBehind = (type: IntrospectionType) => type.kind === 'INTERFACE' || type.kind === 'UNION';

function usable(type: IntrospectionType, role: Role): IntrospectionType {
  if (type.name.startsWith('__')) return type;
  const inputs = (owner: string, values: readonly IntrospectionInputValue[]) =>
    values.filter(({ name }) => mayUseArgument(role, owner.endsWith('(') ? `${owner}${name}:)` : `${owner}${name}`));
  if (type.kind === 'INPUT_OBJECT') return { ...type, inputFields: inputs(`${type.name}.`, type.inputFields) };
  if (!hasFields(type)) return type;
  const fields = type.fields
    .filter(({ name }) => mayUseField(role, type.name, name))
    .map((field) => ({ ...field, args: inputs(`${type.name}.${field.name}(`, field.args) }));
  return { ...type, fields };
}

/** Without the fields and arguments whose types are gone, and without what nothing leads to any more. */
function connected(types: readonly IntrospectionType[], roots: readonly string[]): readonly IntrospectionType[] {
  const empty = (type: IntrospectionType) =>
    hasFields(type) ? type.fields.length === 0 : type.kind === 'INPUT_OBJECT' && type.inputFields.length === 0;
  const gone = new Set(types.filter(empty).map(({ name }) => name));
  if (gone.size > 0) {
    const stays = ({ type }: { readonly type: IntrospectionTypeRef }) => !gone.has(namedType(type));
    const without = types
      .filter(({ name }) => !gone.has(name))
      .map((type): IntrospectionType => {
        if (type.kind === 'INPUT_OBJECT') return { ...type, inputFields: type.inputFields.filter(stays) };
        const behind = hasTypesBehind(type) ? { possibleTypes: type.possibleTypes.filter(({ name }) => !gone.has(name)) } : {};
        if (!hasFields(type)) return { ...type, ...behind };
        const fields = type.fields.filter(stays).map((field) => ({ ...field, args: field.args.filter(stays) }));
        return { ...type, ...behind, fields, interfaces: type.interfaces.filter(({ name }) => !gone.has(name)) };
      });
    return connected(without, roots);
  }
  const byName = new Map(types.map((type) => [type.name, type]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const type = byName.get(name);
    if (type === undefined || reached.has(name)) return;
    reached.add(name);
    const values =
      type.kind === 'INPUT_OBJECT' ? type.inputFields : hasFields(type) ? type.fields.flatMap((field) => [field, ...field.args]) : [];
    for (const value of values) visit(namedType(value.type));
    if (hasTypesBehind(type)) for (const one of type.possibleTypes) visit(one.name);
    if (hasFields(type)) for (const one of type.interfaces) visit(one.name);
  };
  for (const root of roots) visit(root);
  return types.filter(({ name }) => reached.has(name) || name.startsWith('__') || scalars.has(name));
}

export function roleSchema(schema: GraphQLSchema, role: Role): GraphQLSchema {
  const { __schema: whole } = introspectionFromSchema(schema);
  const { queryType, mutationType, subscriptionType } = whole;
  const roots = [queryType, mutationType, subscriptionType].flatMap((root) => root?.name ?? []);
  const types = connected(
    whole.types.map((type) => usable(type, role)),
    roots,
  );
  const there = <Root extends { readonly name: string }>(root: Root | null | undefined) =>
    root != null && types.some(({ name }) => name === root.name) ? root : null;
  return buildClientSchema({
    __schema: { ...whole, types, mutationType: there(mutationType), subscriptionType: there(subscriptionType) },
  });
}
