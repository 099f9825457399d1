/** Looks at an operation before it is carried out, cached document or not: who may introspect, what arguments hold, what it costs. */
import { GraphQLError, Kind, getNamedType, getVariableValues, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLField, GraphQLSchema, OperationDefinitionNode, SelectionNode } from 'graphql';
import { textFault } from '../../../resolvers/scalars.ts';
import type { Viewer } from '../../../store/read/viewer.ts';
import { costOf } from './cost-of.ts';
import { costTable } from './cost-table.ts';
import type { Limits } from './limits.ts';
import { limitExceeded, refusal } from './refusal.ts';

export interface OperationToCheck {
  readonly schema: GraphQLSchema;
  /** Validated. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly viewer: Viewer | null;
}

/** Arguments that people write sentences into: newlines and tabs are good there. */
const freeTexts = new Set(['reason', 'note', 'comment']);

/** Whether any operation of the document asks about the schema. */
export function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') found = true;
    },
  });
  return found;
}

/** The schema's own types are told from the schema of the asker's role, all else from the hub: one answer has one source. */
function asksOnlySchema(document: DocumentNode): boolean {
  const inSchema = new Set(['__Schema', '__Type', '__Field', '__InputValue', '__EnumValue', '__Directive']);
  return document.definitions.every((one) => {
    if (one.kind === Kind.FRAGMENT_DEFINITION && inSchema.has(one.typeCondition.name.value)) return true;
    if (one.kind !== Kind.OPERATION_DEFINITION && one.kind !== Kind.FRAGMENT_DEFINITION) return true;
    return one.selectionSet.selections.every(onlySchema);
  });
}

function onlySchema(selection: SelectionNode): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__');
  // A fragment that is spread is looked at as a definition.
  return selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet.selections.every(onlySchema);
}

/** Throws GraphQLError for a text that is none, or a list that is too long; dates and numbers are their scalars' affair. */
function checkValue(value: unknown, name: string, limits: Limits): void {
  if (typeof value === 'string') {
    const lines = freeTexts.has(name);
    const fault = textFault(value, { lines, most: lines ? limits.textCharacters : limits.lineCharacters });
    if (fault !== null) throw refusal('BAD_USER_INPUT', `A text of the request ${fault}.`);
  } else if (Array.isArray(value)) {
    if (value.length > limits.listItems) {
      throw limitExceeded('listItems', limits.listItems, `A list of the request has more than ${limits.listItems} values.`);
    }
    for (const one of value) checkValue(one, name, limits);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, one] of Object.entries(value)) checkValue(one, key, limits);
  }
}

function checkPage(field: GraphQLField<unknown, unknown>, first: unknown, limits: Limits): void {
  const [name, allowed] =
    getNamedType(field.type).name === 'PersonConnection'
      ? (['pagePeople', limits.pagePeople] as const)
      : (['pageItems', limits.pageItems] as const);
  if (typeof first === 'number' && first > allowed) {
    throw limitExceeded(name, allowed, `\`first\` is more than ${allowed}: ask for fewer and go on with \`after\`.`);
  }
}

/** @returns the cost. Throws GraphQLError with a closed code. */
export function checkOperation(one: OperationToCheck, limits: Limits): number {
  const { schema, document, operation, viewer } = one;
  if (viewer === null && introspects(document)) {
    throw refusal('UNAUTHENTICATED', 'The schema is shown to those who are signed in.', {}, 401);
  }
  if (introspects(document) && !asksOnlySchema(document)) {
    throw refusal('BAD_REQUEST', 'The schema is shown in a document of its own: leave the other fields out.');
  }
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], one.variables ?? {}, { maxErrors: 10 });
  // The first fault is enough; left to execution, the fifty-first would be an error without a code.
  if (coerced.coerced === undefined) throw coerced.errors[0] ?? refusal('BAD_USER_INPUT', 'A variable is not of its type.');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const part of document.definitions) if (part.kind === Kind.FRAGMENT_DEFINITION) fragments.set(part.name.value, part);
  const cost = costOf({
    schema,
    table: costTable,
    operation,
    fragments,
    variables: coerced.coerced,
    onArguments(field, args) {
      checkPage(field, args['first'], limits);
      for (const [name, value] of Object.entries(args)) checkValue(value, name, limits);
    },
  });
  if (cost > limits.cost) {
    throw refusal('COST_EXCEEDED', `The operation costs ${cost}, and ${limits.cost} is allowed: ask for fewer items or levels.`, {
      cost,
      limit: limits.cost,
    });
  }
  return cost;
}

/** What was thrown while looking, as an error that has a code. */
export function asRefusal(error: unknown): GraphQLError {
  if (error instanceof GraphQLError && error.extensions['code'] !== undefined) return error;
  // graphql-js on arguments: a variable that is not given, a null where none may be.
  if (error instanceof GraphQLError) {
    return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
  throw error;
}
