/** Works out what an operation costs from its coerced variables and defaults, and looks at every argument on the way. */
import {
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  typeFromAST,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { introspectionCost, unknownListSize } from './cost-table.ts';
import type { CostTable, FieldCost } from './cost-table.ts';

export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly table: CostTable;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Called with the coerced arguments of each field; throws to refuse. */
  readonly onArguments?: (field: GraphQLField<unknown, unknown>, args: Readonly<Record<string, unknown>>) => void;
}

export function fieldCost(table: CostTable, parent: GraphQLCompositeType, name: string): FieldCost | undefined {
  const ofType = (type: string) => (table as Readonly<Record<string, Readonly<Record<string, FieldCost>> | undefined>>)[type]?.[name];
  if (isObjectType(parent) || isInterfaceType(parent)) {
    return (
      ofType(parent.name) ??
      parent
        .getInterfaces()
        .map(({ name: type }) => ofType(type))
        .find((cost) => cost !== undefined)
    );
  }
  return undefined;
}

export const isPage = (type: GraphQLCompositeType) => isObjectType(type) && type.name.endsWith('Connection');

/** An object costs 1, a value 0, a list its items; `nodes` and `edges` of a page have as many as the page's `first`. */
export function costOf(request: CostRequest): number {
  const { schema, table, fragments, variables, onArguments } = request;
  const known = new Map<string, number>();

  function isLeftOut(node: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false
    );
  }

  function ofSet(parent: GraphQLCompositeType, set: SelectionSetNode | undefined, pageItems: number): number {
    let cost = 0;
    for (const selection of set?.selections ?? []) {
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) cost += ofField(parent, selection, pageItems);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = selection.typeCondition === undefined ? parent : typeFromAST(schema, selection.typeCondition);
        cost += ofSet(isCompositeType(type) ? type : parent, selection.selectionSet, pageItems);
      } else cost += ofFragment(selection.name.value, pageItems);
    }
    // Nothing that big is ever allowed; a sum of many such must stay a number.
    return Math.min(cost, Number.MAX_SAFE_INTEGER);
  }

  function ofFragment(name: string, pageItems: number): number {
    const key = `${pageItems} ${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const type = fragment === undefined ? undefined : typeFromAST(schema, fragment.typeCondition);
    const cost = fragment !== undefined && isCompositeType(type) ? ofSet(type, fragment.selectionSet, pageItems) : 0;
    known.set(key, cost);
    return cost;
  }

  function ofField(parent: GraphQLCompositeType, node: FieldNode, pageItems: number): number {
    const name = node.name.value;
    if (name.startsWith('__')) return name === '__typename' ? 0 : introspectionCost;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined) throw new GraphQLError('A field is not of its type.');
    const args = getArgumentValues(field, node, variables);
    onArguments?.(field, args);
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const known = fieldCost(table, parent, name);
    if (isPage(type)) {
      const first = typeof args['first'] === 'number' && args['first'] > 0 ? args['first'] : unknownListSize;
      return (known?.read ?? 1) + ofSet(type, node.selectionSet, first);
    }
    const inPage = isPage(parent) && (name === 'nodes' || name === 'edges');
    const isList = isListType(getNullableType(field.type));
    const items = inPage ? pageItems : isList ? (known?.size ?? unknownListSize) : 1;
    // An edge is no object of its own, and where a page stands costs nothing.
    const itself = name === 'pageInfo' || (inPage && name === 'edges') ? 0 : 1;
    return (known?.read ?? 0) + items * (itself + ofSet(type, node.selectionSet, 1));
  }

  const root = schema.getRootType(request.operation.operation);
  if (root == null || isAbstractType(root)) return 0;
  return ofSet(root, request.operation.selectionSet, 1);
}
