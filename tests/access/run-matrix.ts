/** Asks the whole graph as every viewer with a grant of every purpose, and keeps what each was told. */
import { execute, parse, subscribe } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { PurposeCode } from '../../core/policy/purposes.ts';
import type { Database } from '../../store/database.ts';
import { loadRunProgress } from '../../store/read/load-run-progress.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { contextOf } from '../graphql/ask.ts';
import { uid } from '../graphql/fixture-rows.ts';
import { clear } from './clear-values.ts';
import { askAll, forms, render } from './matrix-document.ts';
import type { Ask, Form, Root } from './matrix-document.ts';
import { purposeCodes, secretOf, viewers } from './matrix-viewers.ts';
import { newObserved, noteAsked, observe } from './observe.ts';
import type { Observed } from './observe.ts';

export interface Observation {
  readonly viewer: Viewer | null;
  readonly purpose: PurposeCode | null;
  readonly form: Form;
  readonly observed: Observed;
  /** Clear values that the answer holds anywhere. */
  readonly canaries: ReadonlySet<string>;
}

const person = (number: number) => `person_${uid('p', number)}`;
const place = (number: number) => `place_${uid('l', number)}`;
const theCase = (record: number) => `case_${uid('r', record)}`;
const byId = (field: string, id: string, type: string): Root => ({ field, args: `(id: "${id}")`, node: id, type });
const kinds = [
  [12, 'Dispute'],
  [18, 'Dispute'],
  [11, 'Incident'],
  [13, 'PoliceCase'],
  [14, 'HotlineOrder'],
  [16, 'HousingCase'],
  [17, 'CareEpisode'],
] as const;

/** What more viewers are told stands first: each way is gone along from the first root that it starts at. */
export const roots: readonly Root[] = [
  ...[3, 4].map((number) => byId('place', place(number), 'Place')),
  byId('organization', `organization_${uid('o', 9)}`, 'Organization'),
  { field: 'area', args: '(code: "N1")' },
  { field: 'area', args: '(code: "360103001")' },
  { field: 'runs', args: '' },
  ...kinds.map(([record, kind]) => byId('case', theCase(record), kind)),
  ...[1, 2].map((number) => byId('person', person(number), 'Person')),
  { field: 'node', args: `(id: "reject_${uid('j', 1)}")`, type: 'Reject' },
  { field: 'node', args: `(id: "run_${uid('u', 2)}")`, type: 'Run' },
  { field: 'people', args: '(search: { name: "王" })' },
  { field: 'cases', args: '(first: 20)' },
  { field: 'places', args: '' },
  { field: 'organizations', args: '' },
  { field: 'departments', args: '' },
  { field: 'edition', args: '' },
  { field: 'rejects', args: '' },
  { field: 'purposes', args: '' },
  { field: 'reviewQueue', args: '' },
  { field: 'grants', args: '' },
  { field: 'accessReport', args: `(person: "${person(1)}")` },
  { field: 'myAccesses', args: '' },
];

interface Prepared {
  readonly document: DocumentNode;
  readonly asks: readonly (readonly [Form, readonly Ask[]])[];
}

function prepare(schema: GraphQLSchema, some: readonly Form[]): Prepared {
  const fragments: string[] = [];
  const asked = some.map((form) => [form, askAll(schema, form, roots)] as const);
  const text = asked.flatMap(([form, asks]) => asks.map(({ ask, text: root }) => `${root} ${render(ask.inner, form, fragments)}`));
  return {
    document: parse(`query { ${text.join('\n')} } ${fragments.join('\n')}`),
    asks: asked.map(([form, all]) => [form, all.map(({ ask }) => ask)] as const),
  };
}

const opening = (purpose: string, number: number, record?: number) =>
  `openGrant(input: { purpose: "${purpose}", ${record === undefined ? '' : `case: "${theCase(record)}", `}subjects: ["${person(number)}"], reason: "Gas alarm" }) { number }`;

const asked = (on: string, field: string, inner: readonly Ask[] = []): Ask => ({
  on,
  field,
  key: field,
  path: `Mutation ${on}.${field}`,
  inner,
});
/** What a decision moves, and the run that brings it, as mutations alone answer it: the asks, and their text. */
const moves: readonly Ask[] = [
  asked('IdentityDecision', 'moves', [
    asked(
      'DecisionMoves',
      'records',
      ['record', 'from', 'to'].map((field) => asked('RecordMove', field)),
    ),
    ...['recordCount', 'people', 'newPeople', 'cases', 'openCases', 'overdueCases'].map((field) => asked('DecisionMoves', field)),
  ]),
  asked('IdentityDecision', 'run'),
];
const movesText =
  '{ __typename moves { __typename records { __typename record { name } from { id } to { id } } recordCount people { id } newPeople cases openCases overdueCases } run { id } }';

/** Root fields of mutations → ways to ask for them; one that is answered is enough. */
const changes: Readonly<Record<string, readonly string[]>> = {
  startSync: ['startSync(department: "police") { id }'],
  approveRun: [`approveRun(id: "run_${uid('u', 2)}", reason: "right") { id }`],
  withdrawEdition: ['withdrawEdition(number: 2, reason: "wrong") { number }'],
  decideLink: [`decideLink(input: { kind: MERGE, people: ["${person(2)}", "${person(1)}"], reason: "same", dryRun: true }) ${movesText}`],
  undoDecision: [`undoDecision(id: "decision_${uid('d', 1)}", reason: "a slip") ${movesText}`],
  openGrant: [opening('EMERGENCY', 2), opening('CASE_HANDLING', 2, 12), opening('CASE_HANDLING', 5, 15)],
};

/** Root fields that change or watch something, one after the other, as one viewer. */
async function observeChanges(schema: GraphQLSchema, database: Database, viewer: Viewer | null, observed: Observed): Promise<void> {
  const own = { enqueue: () => Promise.resolve({ runUids: [uid('u', 2)] }) };
  const open = async (principal: string, purpose: string) => {
    const { rows } = await database.pool.query<{ id: string; number: number }>(
      `insert into access.grant (principal, role, department, purpose, case_record, reason, expires_at, approval, break_glass)
       values ($1, 'officer', coalesce($2, 'police'), $3, 12, 'matrix', clock_timestamp() + interval '20 minutes', $4, $5) returning id, number`,
      [principal, viewer?.department ?? null, purpose, purpose === 'CARE_COORDINATION' ? 'asked' : 'none', purpose === 'EMERGENCY'],
    );
    return rows[0] ?? { id: '', number: 0 };
  };
  const [mine, waiting, emergency] = [
    await open(viewer?.role === 'officer' ? viewer.subject : 'm-stranger', 'MEDIATION'),
    await open('m-colleague', 'CARE_COORDINATION'),
    await open('m-colleague', 'EMERGENCY'),
  ];
  const all = {
    ...changes,
    closeGrant: [`closeGrant(id: "grant_${mine.id}") { number }`],
    approveGrant: [`approveGrant(number: ${String(waiting.number)}) { number }`],
    reviewGrant: [`reviewGrant(number: ${String(emergency.number)}, justified: true) { number }`],
  };
  noteAsked(moves, observed);
  for (const [field, texts] of Object.entries(all)) {
    observed.paths.add(`Mutation.${field}`);
    observed.told.set(`Mutation.${field}`, new Set());
    for (const text of texts) {
      const contextValue = await contextOf(database, { viewer, ...own });
      const { data, errors } = await execute({ schema, document: parse(`mutation { ${text} }`), contextValue });
      await contextValue.close();
      if (data != null) observe(schema, moves, data[field], observed);
      if (errors === undefined) observed.told.get(`Mutation.${field}`)?.add('plain');
    }
  }
  await database.pool.query(`delete from access.grant where principal = 'm-colleague' or opened_at > $1`, [new Date(Date.now() + 60_000)]);
  const watched: readonly Ask[] = ['run', 'state', 'step', 'read', 'stored', 'at'].map((field) => ({
    on: 'RunProgress',
    field,
    key: field,
    path: `Subscription.runProgress RunProgress.${field}`,
    inner: [],
  }));
  noteAsked(watched, observed);
  for (const [field, text] of [
    [
      'runProgress',
      `runProgress(id: "run_${uid('u', 2)}") { __typename ${watched.map(({ key }) => (key === 'run' ? 'run { number: edition }' : key)).join(' ')} }`,
    ],
    ['editionPublished', 'editionPublished { number }'],
  ] as const) {
    const context = await contextOf(database, { viewer, ...own });
    const contextValue = {
      ...context,
      async *progress(uidOfRun: string) {
        const run = await loadProgress(context, uidOfRun);
        if (run !== null) yield run;
      },
      async *editionsPublished() {
        const edition = await context.loaders.editions.load(2);
        if (edition !== null) yield edition;
      },
    };
    const events = await subscribe({ schema, document: parse(`subscription { ${text} }`), contextValue });
    const name = `Subscription.${field}`;
    observed.paths.add(name);
    observed.told.set(name, new Set());
    if (Symbol.asyncIterator in events) {
      for await (const { data } of events) {
        if (data?.[field] == null) continue;
        observed.told.get(name)?.add('plain');
        if (field === 'runProgress') observe(schema, watched, data[field], observed);
      }
    }
    await context.close();
  }
}

const loadProgress = async ({ reader }: Awaited<ReturnType<typeof contextOf>>, run: string) => loadRunProgress(reader, run);

/** All forms in one request, so that loaders read each row once. Whoever is no officer sends a stranger's grant: one form is enough to see that it opens nothing. */
export async function runMatrix(schema: GraphQLSchema, database: Database): Promise<readonly Observation[]> {
  const whole = prepare(schema, forms);
  const single = prepare(schema, ['direct']);
  const observations: Observation[] = [];
  for (const [at, viewer] of viewers.entries()) {
    for (const [index, purpose] of [null, ...purposeCodes].entries()) {
      const { document, asks } = purpose === null || viewer?.role === 'officer' ? whole : single;
      const contextValue = await contextOf(database, { viewer, grant: purpose === null ? null : secretOf(at, index - 1) });
      const { data, errors } = await execute({ schema, document, contextValue });
      await contextValue.close();
      if (errors !== undefined) throw errors[0] ?? new Error('An answer has errors');
      for (const [form, asked] of asks) {
        const observed = newObserved();
        noteAsked(asked, observed);
        observe(schema, asked, { ...data, __typename: 'Query' }, observed);
        const text = JSON.stringify(Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => key.startsWith(form))));
        const canaries = new Set(Object.values(clear).filter((value) => text.includes(value)));
        observations.push({ viewer, purpose, form, observed, canaries });
      }
    }
  }
  for (const viewer of viewers) {
    const observed = newObserved();
    await observeChanges(schema, database, viewer, observed);
    observations.push({ viewer, purpose: null, form: 'direct', observed, canaries: new Set() });
  }
  return observations;
}
