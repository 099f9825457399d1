/** Erasure: nothing of a person is left in any edition, the city around them stays, and no night brings them back. */
import { expect, test } from '@jest/globals';
import { currentEdition } from '../../store/editions/current-edition.ts';
import type { Database } from '../../store/database.ts';
import type { SealedErasure } from '../../store/erasure/seal-erasure.ts';
import { touchedTables } from '../../store/erasure/delete-subject.ts';
import { vacuumTouched } from '../../store/erasure/vacuum-touched.ts';
import { withDatabase } from '../support/database.ts';
import { digest, staged } from '../jobs/standing.ts';
import { withHub } from '../jobs/hub-under-test.ts';
import { erase, night } from './erase.ts';
import { scan, uidOf } from './scan.ts';
import { connect, her, herWords, his, incident, makeCity, offices, order } from './two-people.ts';

const cases = async (database: Database) => {
  const { rows } = await database.pool.query<{ number: string; text: string | null; parties: number }>(
    `select c.number, concat(v.title, v.content, (select string_agg(note, '') from vault.event_record e where e.record = c.record and e.until_edition = 2147483647)) as text,
            (select count(*)::int from hub.case_party p where p.case_record = c.record and p.until_edition = 2147483647) as parties
       from hub.case_version c join vault.case_record v on v.record = c.record and v.until_edition = 2147483647
      where c.until_edition = 2147483647 order by c.number`,
  );
  return Object.fromEntries(rows.map(({ number, text, parties }) => [number, { text, parties }]));
};

/** A steward's decision on two records, by their keys. */
async function decide(database: Database, one: string, other: string, reason: string): Promise<void> {
  await database.pool.query(
    `with decided as (insert into hub.link_decision (kind, reason, decided_by) values ('REJECT', $3, 'steward') returning decision)
     insert into hub.decided_pair (decision, a, b, joined, pending) select d.decision, least(x.record, y.record), greatest(x.record, y.record), false, false
       from decided d, hub.record x, hub.record y where x.key = $1 and y.key = $2`,
    [one, other, reason],
  );
}

test('an erased person is in no column of no table, in no edition, and the others are as they were', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub);
      city.police.streams['jq_jbxx'] = {
        ...city.police.streams['jq_jbxx'],
        JQ4: incident('JQ4', { name: his.name, phone: his.phone }, '路灯又不亮'),
      };
      city.hotline.streams['order'] = { ...city.hotline.streams['order'], O1: order('O1', her, `我是${her.name}，再次来电`) };
      await night(hub, 'night', ['police', 'hotline']);
      await database.pool.query('analyze');
      expect((await scan(database, herWords)).length).toBeGreaterThan(15);
      await decide(database, 'HERKEY1', 'RY2', `${her.name} is not he`);
      await decide(database, 'HERKEY1', 'HERKEY4', 'same card');
      const uid = await uidOf(database, her.name);
      const before = await digest(database);
      const edition = await currentEdition(database);

      const journalled: SealedErasure[] = [];
      const tried = await erase(database, uid, { dryRun: true, journal: journalled });
      expect(tried.erasure).toBeNull();
      expect(await digest(database)).toBe(before);
      expect(journalled).toEqual([]);
      expect((await database.pool.query('select from access.erasure')).rowCount).toBe(0);

      const { erasure, counts } = await erase(database, uid, { journal: journalled });
      expect(
        await scan(
          database,
          journalled.map(({ id }) => id),
        ),
      ).toEqual(['access.erasure.id']);
      expect(herWords.filter((word) => JSON.stringify(journalled).includes(word))).toEqual([]);
      expect(counts).toEqual(tried.counts);
      expect(erasure).toBeGreaterThan(0);
      // HERKEY1 to 6; O1, JQ2 and W1 stay without her; JQ1 and JQ3 without their text; O3 was rejected in both nights.
      expect(counts).toMatchObject({ persons: 1, records: 6, cases_kept: 3, texts_cleared: 2, rejects: 2, dwellings: 1, tombstones: 12 });
      await vacuumTouched(database);
      expect(await scan(database, herWords)).toEqual([]);
      expect(await currentEdition(database)).toEqual(edition);
      const { rows: decisions } = await database.pool.query(
        'select reason, (select count(*)::int from hub.decided_pair p where p.decision = d.decision) as pairs from hub.link_decision d order by decision',
      );
      expect(decisions).toEqual([
        { reason: 'erased', pairs: 0 },
        { reason: 'same card', pairs: 0 },
      ]);
      await expect(database.pool.query(`update hub.link_decision set reason = 'another'`)).rejects.toMatchObject({ code: '42501' });
      expect(await cases(database)).toEqual({
        C2: { text: '', parties: 1 },
        JQ1: { text: '', parties: 1 },
        JQ2: { text: '', parties: 0 },
        JQ3: { text: '', parties: 1 },
        JQ4: { text: '路灯又不亮', parties: 1 },
        O1: { text: '', parties: 0 },
        O2: { text: `噪音扰民楼道堆物来电人${his.name}`, parties: 1 },
        W1: { text: '', parties: 0 },
        W2: { text: '', parties: 1 },
      });
      expect((await scan(database, [his.citizenId])).length).toBeGreaterThan(2);
      await expect(erase(database, uid)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      await expect(erase(database, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });
  }));

test('neither a delta nor a full drop nor a changed case brings an erased person back, and the counts balance', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub);
      await erase(database, await uidOf(database, her.name));
      const kept = await cases(database);
      await night(hub, 'night', ['police']);
      await night(hub, 'full');
      await vacuumTouched(database);
      expect(await scan(database, herWords)).toEqual([]);
      expect(await cases(database)).toEqual(kept);

      for (const office of offices) city[office].coverage = 'changes';
      city.police.streams['jq_jbxx'] = {
        JQ1: incident('JQ1', null, `${her.name}已到所`),
        JQ2: incident('JQ2', { name: her.name, phone: her.phone }, `${her.name}再次报警`),
      };
      // A new record of the department's own that points to her record, and a deletion of it.
      city.police.streams['sj_ry_gx'] = { GX9: { gxbh: 'GX9', sjlx: 'JQ', sjbh: 'JQ4', rybh: 'HERKEY1', jsdm: '04' } };
      city.police.streams['ry_jbxx'] = { HERKEY1: null };
      city.hotline.streams['order'] = {
        O1: { ...order('O1', her, `${her.name}催办`), status: 'answered' },
        O3: { ...order('O3', her, `${her.name}再来电`), status: 'unheard of' },
      };
      city.health.streams['CarePlan'] = {
        CP9: { id: 'CP9', status: 'active', period: { start: '2026-01-01' }, subject: { reference: 'Patient/HERKEY4' } },
      };
      const [, police, hotline, health] = await night(hub);
      const rejected = (report: typeof police) => Object.fromEntries((report?.streams ?? []).map(({ stream, rejected: n }) => [stream, n]));
      expect(rejected(police)).toEqual({ ry_jbxx: 1, jq_jbxx: 0, sj_ry_gx: 1 });
      expect(rejected(hotline)).toEqual({ order: 1 });
      expect(rejected(health)).toMatchObject({ Patient: 1, CarePlan: 1, Consent: 1 });
      await vacuumTouched(database);
      expect(await staged(database)).toBe(0);
      expect(await scan(database, herWords)).toEqual([]);
      const { rows } = await database.pool.query<{ stage: string }>(
        `select stage from hub.case_version where number = 'O1' and until_edition = 2147483647`,
      );
      expect(rows).toEqual([{ stage: 'ANSWERED' }]);
      const { rows: rejects } = await database.pool.query(
        `select distinct j.reason, j.key, j.origin, s.source from hub.reject j left join vault.reject_source s using (reject) order by 1`,
      );
      const nothing = { key: null, origin: 'erased', source: null };
      // O3 had been rejected before: its reason is no word of hers.
      expect(rejects).toEqual([
        { reason: 'erased', ...nothing },
        { reason: 'unknown_code', ...nothing },
      ]);
    });
  }));

test('new records with the same documents come in, unless the order keeps them out', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub, 'night', ['police', 'hotline']);
      await erase(database, await uidOf(database, her.name));
      const again = { rybh: 'RY7', xm: her.name, gmsfhm: her.citizenId, zjlxdm: '111' };
      city.police.streams['ry_jbxx'] = { ...city.police.streams['ry_jbxx'], RY7: again };
      await night(hub, 'night', ['police', 'hotline']);
      const uid = await uidOf(database, her.name);
      const { counts } = await erase(database, uid, { keepOut: true });
      expect(counts).toMatchObject({ records: 1, tombstones: 2 });
      city.police.streams['ry_jbxx'] = { ...city.police.streams['ry_jbxx'], RY8: { ...again, rybh: 'RY8' } };
      city.hotline.streams['order'] = { ...city.hotline.streams['order'], O9: order('O9', her, '又一次') };
      await night(hub, 'night', ['police', 'hotline']);
      await vacuumTouched(database);
      expect(await scan(database, [her.name, her.citizenId, her.phone])).toEqual([]);
      expect(Object.keys(await cases(database))).toContain('O9');
    });
  }));

test('the order must not name whom it erases, and another key is noticed', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub, 'night', ['police', 'hotline']);
      const uid = await uidOf(database, her.name);
      const before = await digest(database);
      await expect(erase(database, uid, { reason: `request of ${her.name}` })).rejects.toMatchObject({ code: 'BAD_INPUT' });
      expect(await digest(database)).toBe(before);
      await erase(database, uid);
      await database.pool.query(`update access.erasure set key_check = 'another'`);
      expect(await hub.run('police')).toMatchObject({ state: 'failed', error: { code: 'CONFIGURATION' } });
      await expect(erase(database, await uidOf(database, his.name))).rejects.toMatchObject({ code: 'CONFIGURATION' });
    });
  }));

test('every table that knows records or persons is one that an erasure looks at', () =>
  withDatabase(async ({ database }) => {
    const { rows } = await database.pool.query<{ relation: string }>(
      `select distinct format('%I.%I', c.table_schema, c.table_name) as relation from information_schema.columns c
        where c.table_schema in ('hub', 'vault', 'stage', 'access') and c.column_name in ('record', 'person', 'source', 'subject', 'raw', 'key', 'a', 'phone') and c.table_name <> 'migration'`,
    );
    // Whom a principal saw is counted by number; candidates are empty when linking has ended; the rest is of organisations, of the register of compounds, and of what
    // linking learnt.
    const others = [
      'access.subject_seen',
      'hub.compound_entrance',
      'hub.link_release',
      'hub.organization',
      'hub.organization_version',
      'vault.person_candidate',
    ];
    expect(
      rows
        .map(({ relation }) => relation.replaceAll('"', ''))
        .filter((name) => !touchedTables.includes(name))
        .sort(),
    ).toEqual(others);
  }));
