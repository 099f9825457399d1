/** Links the records of a declared file with the engine that links the hub's persons, in temporary tables: nothing of it stays. */
import { chooseRules, makeRule } from '../../linking/choose-rules.ts';
import type { Declaration } from '../../linking/declared-file.ts';
import { makeDeclaredModel } from '../../linking/declared-model.ts';
import type { DeclaredModel, FieldKey } from '../../linking/declared-model.ts';
import type { ColumnValue } from '../../linking/fields/field-type.ts';
import type { BlockingRule, LinkModel, LinkParameters } from '../../linking/link-model.ts';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { sorting } from '../sorting.ts';
import { withTransaction } from '../with-transaction.ts';
import { candidatesSql, cappedRules, keysSql, makeBlocks, mostRules } from './block-candidates.ts';
import { clusterPairs, weightSql } from './cluster-pairs.ts';
import { countKeys } from './count-keys.ts';
import { fillFields } from './fill-fields.ts';
import { learnParameters } from './learn-parameters.ts';
import { readIntegers } from './read-integers.ts';
import { weighRivals } from './weigh-rivals.ts';
import type { Rivalry } from './weigh-rivals.ts';
import { comparePairs, countPatterns, weighPairs } from './score-pairs.ts';
import { makeTempTable } from './temp-table.ts';

export interface LinkDeclaredOptions {
  readonly declaration: Declaration;
  /** By field, then record; records of the first file before those of the second. */
  readonly prepared: readonly (readonly (readonly ColumnValue[])[])[];
  /** Records of each file. */
  readonly sizes: readonly number[];
}

export interface LinkedRecords {
  /** By record, the least record of its cluster. */
  readonly cluster: readonly number[];
  /** All pairs that were compared. */
  readonly pairs: { readonly a: Int32Array; readonly b: Int32Array; readonly weight: Float64Array };
  /** Bits from which a pair is a match. */
  readonly join: number;
  readonly rules: readonly string[];
  readonly capped: readonly { readonly rule: string; readonly blocks: number }[];
  readonly parameters: LinkParameters;
  readonly seconds: Readonly<Record<string, number>>;
}

const nodes = 'link_node';
/** Bits in which weights are read. */
const steps = 100;

export async function linkDeclared(database: Pick<Database, 'pool'>, options: LinkDeclaredOptions): Promise<LinkedRecords> {
  const { declaration, prepared, sizes } = options;
  const seconds: Record<string, number> = {};
  const [first = 0, second = 0] = sizes;
  const records = first + second;
  const declared = makeDeclaredModel(declaration);
  const across = (one: string, other: string): string => `(${one} < ${String(first)}) <> (${other} < ${String(first)})`;
  const [only, pairsOnly] = sizes.length > 1 ? [across('a', 'b'), across('x.record', 'y.record')] : ['true', 'true'];
  return await withTransaction(database, async (client) => {
    const timed = async <T>(phase: string, work: () => Promise<T>): Promise<T> => {
      const startedAt = performance.now();
      const result = await work();
      seconds[phase] = (performance.now() - startedAt) / 1_000;
      return result;
    };
    await client.query('set local jit = off');
    await client.query(`set local work_mem = '128MB'`);
    await client.query('create extension if not exists fuzzystrmatch schema public');
    await timed('load', () => fillFields(client, { into: nodes, columns: declared.columns, prepared, records }));
    const rules = await timed('rules', async () => {
      if (declaration.blocking !== null) return declaredRules(declared, declaration.blocking, declaration.cap);
      const counts = await countKeys(client, { nodes, keys: declared.keys, cap: declaration.cap });
      return chooseRules({ keys: declared.keys, counts, nodes: records, cap: declaration.cap, most: mostRules });
    });
    const model: LinkModel = { blocking: rules, comparisons: declared.comparisons };
    await timed('block', async () => {
      await makeTempTable(client, {
        name: 'link_key',
        select: `select n.record, ${rules.length === 0 ? 'array[]::bigint[]' : keysSql(rules)} as keys from ${nodes} n`,
        statistics: [],
      });
      await makeBlocks(client, { nodes: 'link_key', blocks: 'link_block' });
      await sorting(client, () =>
        makeTempTable(client, { name: 'link_candidate', select: candidatesSql(rules, 'link_block', only), statistics: ['a', 'b'] }),
      );
    });
    const capped = await cappedRules(client, rules, 'link_block');
    await timed('compare', () => comparePairs(client, { model, pairs: 'link_candidate', nodes, into: 'link_compared' }));
    const patterns = await countPatterns(client, 'link_compared');
    const { parameters } = await timed('learn', () =>
      learnParameters(client, {
        model,
        nodes,
        count: records,
        patterns,
        kin: null,
        start: { match: 1 / Math.max(2, ...sizes), kin: 0, levels: declared.start },
        startNodes: records,
        ...(sizes.length > 1 ? { totalPairs: first * second, pairsOnly } : {}),
      }),
    );
    await client.query('create temp table link_pair (a int, b int, pattern bigint, rarity real, weight real) on commit drop');
    await timed('weigh', async () => {
      await weighPairs(client, { model, parameters, patterns, compared: 'link_compared', into: 'link_pair' });
      await weighRivals(client, 'link_pair', rivalries(declaration, sizes, parameters.match));
    });
    const join = Math.log2(declaration.threshold / (1 - declaration.threshold));
    const cluster = await timed('cluster', async () => {
      const pairs = (condition: string): string =>
        `select a, b, ${weightSql('weight')}, pattern, 0 from link_pair where weight ${condition} ${String(join)}`;
      const distinct = declaration.files.map(
        (file, at) => `when ${at === 0 ? '' : 'not '}record < ${String(first)} then ${file.distinct ? String(at) : 'null'}`,
      );
      await clusterPairs(client, {
        model,
        nodes: `select record, null::int, null::int, null::int, record, case ${distinct.join(' ')} end::int from ${nodes} order by record`,
        strong: pairs('>='),
        weak: pairs('<'),
        into: 'link_cluster',
        join,
        // Records of one file were never compared with each other.
        ...(sizes.length > 1 ? { unmet: 0 } : {}),
      });
      const found = Array.from({ length: records }, (_, record) => record);
      await readIntegers(client, 'select record, cluster from link_cluster', ([record = 0, of = 0]) => (found[record] = of), 2);
      return found;
    });
    const pairs = await readPairs(client);
    return { cluster, pairs, join, rules: rules.map(({ name }) => name), capped, parameters, seconds };
  });
}

/** Of two files: records are numbered through, so that of a pair `a` is of the first file and `b` of the second. */
function rivalries({ files }: Declaration, sizes: readonly number[], match: number): readonly Rivalry[] {
  if (sizes.length < 2) return [];
  return files.flatMap(({ distinct }, at): Rivalry[] =>
    distinct ? [{ of: at === 0 ? 'b' : 'a', unmatched: 1 - match * (sizes[at] ?? 0) }] : [],
  );
}

async function readPairs(client: Parameters<typeof readIntegers>[0]): Promise<LinkedRecords['pairs']> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from link_pair');
  const count = rows[0]?.count ?? 0;
  const pairs = { a: new Int32Array(count), b: new Int32Array(count), weight: new Float64Array(count) };
  let at = 0;
  await readIntegers(
    client,
    `select a, b, floor(weight * ${String(steps)})::int from link_pair`,
    ([a = 0, b = 0, weight = 0]) => {
      [pairs.a[at], pairs.b[at], pairs.weight[at]] = [a, b, weight / steps];
      at += 1;
    },
    3,
  );
  return pairs;
}

/** `surname` stands for the first key of that field, `surname.sound` for the one of that name. */
function declaredRules({ keys }: DeclaredModel, blocking: readonly (readonly string[])[], cap: number): readonly BlockingRule[] {
  const find = (asked: string): FieldKey => {
    const found = keys.find(({ field, name }) => asked === field || asked === `${field}.${name}`);
    if (found !== undefined) return found;
    throw new HubError('BAD_INPUT', {
      problem: `The declaration blocks on ${asked}, which is no key`,
      fix: `Name some of ${keys.map(({ field, name }) => `${field}.${name}`).join(', ')}`,
    });
  };
  return blocking.map((parts, seed) => makeRule(parts.map(find), seed, cap));
}
