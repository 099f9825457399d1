/** Which statements of the API are planned once for a connection, and which for their values. */
import { expect, test } from '@jest/globals';
import { openRequestSession } from '../../store/access/request-session.ts';
import { openDatabase } from '../../store/database.ts';
import { listPlaces } from '../../store/read/list-places.ts';
import { loadPersonsByUids } from '../../store/read/load-persons-by-uids.ts';
import { makeReader } from '../../store/read/reader.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { uid } from '../graphql/fixture-rows.ts';
import { withDatabase } from '../support/database.ts';

test('a look-up by key is planned once, though each request takes its role anew; what filters is planned for its values', () =>
  withDatabase(async ({ database, url }) => {
    await fillFixture(database);
    const own = openDatabase({ url, max: 1, pipeline: true, keepPlans: true });
    try {
      const before = await own.pool.query<{ mode: string }>(`select current_setting('plan_cache_mode') as mode`);
      for (let request = 0; request < 3; request += 1) {
        const session = openRequestSession(own, { grant: null, principal: 'officer', office: 'police' });
        const { edition } = await session.open();
        if (edition === null) throw new Error('no edition');
        const viewer = { role: 'officer', department: 'police', subject: 'officer' } as const;
        const reader = makeReader(session, { edition, viewer, cursorSecret: 'test' });
        const person = uid('p', 1);
        // Side by side, as loaders ask.
        const [persons, places, again] = await Promise.all([
          loadPersonsByUids(reader, [person]),
          listPlaces(reader, { first: 5, search: '路' }),
          loadPersonsByUids(reader, [person]),
        ]);
        await session.end();
        expect([persons.length, again.length]).toEqual([1, 1]);
        expect(places.nodes.length).toBeGreaterThan(0);
      }
      const { rows } = await own.pool.query<{ name: string; kept: string; own: string }>(
        `select name, generic_plans as kept, custom_plans as own from pg_prepared_statements where name in ('load_persons_by_uids', 'list_places search') order by name`,
      );
      expect(rows.map(({ name, kept, own: custom }) => [name, Number(kept), Number(custom)])).toEqual([
        ['list_places search', 0, 3],
        ['load_persons_by_uids', 6, 0],
      ]);
      const after = await own.pool.query<{ mode: string }>(`select current_setting('plan_cache_mode') as mode`);
      expect([before, after].map((result) => result.rows[0]?.mode)).toEqual(['force_generic_plan', 'force_generic_plan']);
    } finally {
      await own.close();
    }
  }));
