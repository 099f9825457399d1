/** Indexes of an empty table are set aside while it is filled, by roles that own none, and no transaction ends without them. */
import { expect, test } from '@jest/globals';
import type pg from 'pg';
import { filling } from '../../store/filling.ts';
import { withTransaction } from '../../store/with-transaction.ts';
import { withDatabase } from '../support/database.ts';

const table = 'hub.residence';
const row = `insert into hub.residence (record, part, from_edition, person, place, relation) values (1, '', 1, 1, 1, 'RESIDENT')`;

async function indexes(client: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows } = await client.query<{ definition: string }>(
    'select pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = $1::regclass order by 1',
    [table],
  );
  return rows.map(({ definition }) => definition);
}

const isUnique = (definition: string): boolean => definition.startsWith('CREATE UNIQUE');

test('a large city: the indexes go before the rows come and are the same afterwards; a table with rows, or a small city, keeps them', () =>
  withDatabase(async ({ database }) => {
    const before = await indexes(database.pool);
    expect(before.filter((definition) => !isUnique(definition)).length).toBeGreaterThan(1);
    const fill = (): Promise<readonly string[]> =>
      withTransaction(database, async (client) => {
        await client.query('set local role hub_linking');
        return await filling(client, table, async () => {
          const meanwhile = await indexes(client);
          await client.query(row);
          return meanwhile;
        });
      });
    expect(await fill()).toEqual(before);
    await database.pool.query('truncate hub.residence');
    await database.pool.query(
      `insert into hub.record (department, stream, key) select 'police', 's', n::text from generate_series(1, 20100) n`,
    );
    await database.pool.query('analyze hub.record');
    expect(await fill()).toEqual(before.filter(isUnique));
    expect(await indexes(database.pool)).toEqual(before);
    expect((await database.pool.query('select from hub.index_aside')).rowCount).toBe(0);
    await database.pool.query('delete from hub.residence');
    expect(await fill()).toEqual(before);
  }));

test('who leaves an index aside does not commit, and nobody else may take one away', () =>
  withDatabase(async ({ database }) => {
    const before = await indexes(database.pool);
    const aside = (role: string, of = table) =>
      withTransaction(database, async (client) => {
        await client.query(`set local role ${role}`);
        await client.query('select hub.set_indexes_aside($1::regclass)', [of]);
      });
    await expect(aside('hub_linking')).rejects.toMatchObject({ facts: { code: '55000' } });
    for (const role of ['hub_api', 'hub_ingest', 'hub_audit'])
      await expect(aside(role)).rejects.toMatchObject({ facts: { code: '42501' } });
    await expect(aside('hub_linking', 'pg_catalog.pg_statistic')).rejects.toMatchObject({ facts: { code: '42501' } });
    await expect(aside('hub_linking', 'stage.plan')).rejects.toMatchObject({ facts: { code: '42501' } });
    const forge = withTransaction(database, async (client) => {
      await client.query('set local role hub_linking');
      await client.query(`insert into hub.index_aside (definition, of_table) values ('create table hub.forged ()', 'hub.residence')`);
    });
    await expect(forge).rejects.toMatchObject({ facts: { code: '42501' } });
    await database.pool.query(row);
    await expect(aside('hub_linking')).rejects.toMatchObject({ facts: { code: '55000' } });
    expect(await indexes(database.pool)).toEqual(before);
  }));
