/** The housing connector: the contract, then drops, repairs and gaps. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeHousingConnector } from '../../connectors/housing/connector.ts';
import type { Connector, SourceRow } from '../../connectors/connector.ts';
import { makeLogger } from '../../core/logger.ts';
import { runContractSuite } from './contract-suite.ts';
import { extractAll } from './extract-all.ts';
import { deltaDrop, fullDrop, fwRow, gb18030, headers } from './fixtures/housing/drops.ts';
import { makeHousingFixture } from './fixtures/housing/fixture.ts';
import { openSftpFolder } from './fixtures/sftp-folder.ts';
import type { DropContent, SftpFolder } from './fixtures/sftp-folder.ts';

runContractSuite('housing', makeHousingFixture);

describe('housing drops', () => {
  let folder: SftpFolder;
  let connector: Connector;
  const areaOf = (rows: readonly SourceRow[], key: string): unknown => {
    const own = rows.filter((row) => row.key === key).sort((a, b) => ((a.version ?? '') < (b.version ?? '') ? -1 : 1));
    return (own.at(-1)?.raw as Record<string, unknown> | undefined)?.['建筑面积'];
  };
  const delta = (day: string, sequence: number, area: string, hour = '00'): Promise<DropContent> =>
    deltaDrop(day, sequence, `2026-01-${day.slice(6)}T${hour}:40:12+08:00`, { fw: [['U', fwRow('FW0003', { 建筑面积: area })]] });
  const connect = (): Connector => makeHousingConnector(folder.settings(), { log: makeLogger({ level: 'silent' }), pageSize: 50 });

  beforeAll(async () => {
    folder = await openSftpFolder('HOUSING', '/');
    await folder.put('outgoing/20260118', await fullDrop('20260118', 417, '2026-01-18T00:40:12+08:00'));
    await folder.put('outgoing/20260119', await delta('20260119', 418, '100'));
    await folder.put('outgoing/20260120', await delta('20260120', 419, '101'));
    connector = connect();
  });
  afterAll(async () => {
    await connector.close();
    await folder.close();
  });

  test('first the newest full drop, then every delta after it', async () => {
    const { rows, end } = await extractAll(connector, 'fw');
    expect(end).toMatchObject({ coverage: 'snapshot', asOf: '2026-01-19T16:40:12.000Z', cursor: { sequence: 419 } });
    expect(areaOf(rows, 'FW0003')).toBe('101');
  });

  test('a drop without its manifest is not there yet', async () => {
    const { end } = await extractAll(connector, 'fw');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(`${folder.root}/outgoing/20260121`);
    const next = await extractAll(connector, 'fw', { cursor: end.cursor });
    expect(next).toMatchObject({
      rows: [],
      end: { coverage: 'changes', cursor: end.cursor, notes: [{ code: 'drop_incomplete', facts: { folder: '20260121' } }] },
    });
  });

  test('a repaired drop counts instead of the first sending, also for rows that it no longer names', async () => {
    const { end } = await extractAll(connector, 'fw');
    const repaired = await deltaDrop('20260119', 418, '2026-01-20T09:00:00+08:00', { fw: [['U', fwRow('FW0004', { 建筑面积: '77' })]] });
    await folder.put('outgoing/20260119', repaired);
    const next = await extractAll(connector, 'fw', { cursor: end.cursor });
    expect(next.end).toMatchObject({
      coverage: 'snapshot',
      notes: expect.arrayContaining([{ code: 'drop_repaired', facts: { sequence: 418, folder: '20260119' } }]),
    });
    expect([areaOf(next.rows, 'FW0003'), areaOf(next.rows, 'FW0004')]).toEqual(['101', '77']);
    const again = await extractAll(connector, 'fw', { cursor: next.end.cursor });
    expect(again.rows).toEqual([]);
  });

  test('a drop that was replaced while it was read starts the stream over', async () => {
    const small = makeHousingConnector(folder.settings(), { log: makeLogger({ level: 'silent' }), pageSize: 5 });
    const { pages } = await extractAll(small, 'fw');
    await folder.put('outgoing/20260120', await delta('20260120', 419, '102', '08'));
    await expect(extractAll(small, 'fw', { resume: pages[0]?.resume ?? null })).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
      retryable: true,
    });
    await small.close();
  });

  test('a gap stops the table until the missing drop or the next full one comes', async () => {
    const { end } = await extractAll(connector, 'fw');
    await folder.put('outgoing/20260122', await delta('20260122', 421, '104'));
    await expect(extractAll(connector, 'fw', { cursor: end.cursor })).rejects.toMatchObject({
      code: 'SOURCE_DROP_GAP',
      facts: { missing: 420, next: 421 },
    });
    await folder.put('outgoing/20260125', await fullDrop('20260125', 424, '2026-01-25T00:40:12+08:00'));
    const next = await extractAll(connector, 'fw', { cursor: end.cursor });
    expect(next.end).toMatchObject({ coverage: 'snapshot', cursor: { sequence: 424 } });
  });

  test('malformed rows are faults with their line; the others go on', async () => {
    const row = fwRow('FW0001').join(',');
    const lines = [
      headers.fw.join(','),
      row,
      row.replace('FW0001', 'FW0002') + ',extra',
      '"' + row.replace('FW0001', 'FW0003'),
      row.replace('FW0001', 'FW0004'),
      'a,b',
      row.replace('FW0001', 'F"W0005'),
      row.replace('FW0001', 'FW0006'),
    ];
    const full = await fullDrop('20260201', 431, '2026-02-01T00:40:12+08:00');
    await folder.put('outgoing/20260201', {
      ...full,
      files: full.files.map((file) => (file.table === 'fw' ? { ...file, bytes: gb18030(lines.join('\r\n')) } : file)),
    });
    const { rows } = await extractAll(connector, 'fw');
    expect(rows.map(({ key, origin, fault }) => [origin.replace('fw_20260201.csv:', ''), key, fault?.reason ?? null])).toEqual([
      ['2', 'FW0001', null],
      ['3', null, 'too_many_fields'],
      ['4', null, 'bad_quotes'],
      ['5', 'FW0004', null],
      ['6', null, 'too_few_fields'],
      ['7', null, 'bad_quotes'],
      ['8', 'FW0006', null],
    ]);
  });

  test('a file that the disk has no room for, by its manifest, is not begun', async () => {
    const terabytes = 2 ** 50;
    await folder.put('outgoing/20260208', await fullDrop('20260208', 438, '2026-02-08T00:40:12+08:00'), (manifest) => {
      for (const file of manifest['files'] as { bytes: number }[]) file.bytes = terabytes;
    });
    await expect(extractAll(connector, 'fw')).rejects.toMatchObject({ retryable: true, facts: { drop: '20260208', bytes: terabytes } });
    await folder.put('outgoing/20260208', await fullDrop('20260208', 438, '2026-02-08T00:40:12+08:00'));
    expect((await extractAll(connector, 'fw')).end).toMatchObject({ cursor: { sequence: 438 } });
  });

  test('a connection that breaks in the middle of a file goes on where it broke off', async () => {
    await folder.faults.turnOn('housing', 'truncated-body', { times: 2 });
    const fresh = connect();
    const { rows } = await extractAll(fresh, 'ryfw');
    expect(rows).toHaveLength(30);
    await folder.faults.clear();
    await fresh.close();
  });
});
