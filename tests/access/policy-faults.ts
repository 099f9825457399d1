/** What is wrong with a line of the policy by itself: against the schema, and against what is written here once more by hand. */
import { GraphQLFloat, GraphQLInt, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { argumentPolicy } from '../../core/policy/argument-policy.ts';
import { ruleOf } from '../../core/policy/field-policy.ts';
import type { FieldClass } from '../../core/policy/purposes.ts';

const caseTypes = ['Case', 'Incident', 'PoliceCase', 'Dispute', 'HotlineOrder', 'HousingCase', 'CareEpisode'];

/** Which fields generalise, identify, or are special: the policy's classes a second time, so that one hand cannot lower one. */
const byHand: readonly (readonly [FieldClass, RegExp])[] = [
  [2, /^Person\.(birthYear|deceased|sex)$|^Place\.(compound|elements|location|parent)$/],
  [3, /^Person\.(name|birthDate|citizenId|phones)$|^Phone\.number$|^(PersonFact|FactAlternative)\.value$|^Place\.address$/],
  [3, new RegExp(`^(${caseTypes.join('|')})\\.(title|content)$|^CaseEvent\\.note$|^Grant\\.id$|^Query\\.accessReport$`)],
  [4, /^(CareEpisode|CareVisit|CareContact)\.|^Person\.careContacts$/],
];

/** Numbers that count nothing. */
const noCounts = new Set([
  'AddressElement.typeCode',
  'CallerFact.weight',
  'CaseLink.weight',
  'Category.workingDays',
  'Edition.number',
  'GeoPoint.latitude',
  'GeoPoint.longitude',
  'Grant.number',
  'FieldEvidence.weight',
  'IdentityLink.kinship',
  'IdentityLink.prior',
  'IdentityLink.weight',
  'MatterFact.weight',
  'OrderFollowUp.satisfaction',
  'Person.birthYear',
  'Purpose.minutes',
  'ReviewPair.kinship',
  'ReviewPair.prior',
  'ReviewPair.weight',
  'Run.edition',
  'RunStep.attempts',
  'SourceRecord.edition',
]);

/** What a grant opens. */
const opened =
  /^Person\.(name|birthDate|citizenId|phones|careContacts)$|^Phone\.number$|^CareContact\.|^Place\.address$|^Query\.accessReport$/;
/** What the officers of the owning department alone are told; of an interface too, where no observation can tell departments apart. */
const own = new RegExp(`^(${caseTypes.join('|')})\\.(title|content)$|^CaseEvent\\.note$`);

/** Audiences narrow enough for an identifying value without a mask. */
const narrow = new Set(['nobody', 'own-department', 'health', 'officers', 'auditors']);

/** Every `Type.field` of the graph. */
export function fieldsOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
}

/** Fields that an argument filters, sorts or finds by; of an interface, on its types as well. */
export function filteredFields(schema: GraphQLSchema): ReadonlySet<string> {
  const named = Object.values(argumentPolicy).flat();
  const ofCases = named
    .filter((field) => field.startsWith('Case.'))
    .flatMap((field) => caseTypes.map((type) => field.replace('Case', type)));
  const known = new Set(fieldsOf(schema));
  return new Set([...named, ...ofCases].filter((field) => known.has(field)));
}

export function faultsOf(schema: GraphQLSchema, name: string, filters: ReadonlySet<string>): readonly string[] {
  const [typeName = '', fieldName = ''] = name.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  const rule = ruleOf(typeName, fieldName);
  if (rule === undefined) return field === undefined ? [] : ['has no entry'];
  if (field === undefined) return ['is no field'];
  const hand = [...byHand].reverse().find(([, fields]) => fields.test(name) && !/^CareEpisode\.(title|content)$/.test(name))?.[0];
  const expected = hand ?? (byHand.some(([, fields]) => fields.test(name)) ? 3 : rule.audience === 'everybody' ? 0 : 1);
  const named = getNamedType(field.type);
  const number = named === GraphQLInt || named === GraphQLFloat;
  return [
    ...(rule.class === expected ? [] : [`is of class ${String(expected)}`]),
    ...(rule.class >= 3 && rule.mask === 'none' && !narrow.has(rule.audience) ? ['identifies and is told bare'] : []),
    ...(rule.grant === opened.test(name) ? [] : ['is opened by a grant, or not']),
    ...(own.test(name) === (rule.audience === 'own-department') ? [] : ['is text of the own department, or not']),
    // No department names one today: it is held to what stands beside it.
    ...(name !== 'Party.organization' || rule.audience === ruleOf('Party', 'role')?.audience ? [] : ['is told to others than the part']),
    ...(rule.filter === filters.has(name) ? [] : ['is filtered by, or not, against the arguments']),
    ...((rule.counts === 'people') === (named.name === 'PeopleCount') ? [] : ['counts people outside of the guard']),
    ...(!number || noCounts.has(name) === (rule.counts === null) ? [] : ['is a number that does not say what it counts']),
    ...(rule.unmasked !== 'nobody' && rule.mask === 'none' ? ['is unmasked without a mask'] : []),
  ];
}
