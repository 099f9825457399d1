/** The housing and reference connectors against Debian's openssh-server, with a private key. */
import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeHousingConnector } from '../../connectors/housing/connector.ts';
import { makeLogger } from '../../core/logger.ts';
import { extractAll } from '../connectors/extract-all.ts';
import { deltaDrop, fullDrop, fwRow } from '../connectors/fixtures/housing/drops.ts';
import { hostKeyKinds, startOpensshServer } from '../connectors/fixtures/openssh-server.ts';
import type { OpensshServer } from '../connectors/fixtures/openssh-server.ts';
import { openSftpFolder } from '../connectors/fixtures/sftp-folder.ts';

describe('housing over OpenSSH', () => {
  let server: OpensshServer;
  const log = makeLogger({ level: 'silent' });
  const attempt = async (change: Parameters<OpensshServer['settings']>[0], stream = 'fw'): ReturnType<typeof extractAll> => {
    const connector = makeHousingConnector(server.settings(change), { log, pageSize: 10 });
    try {
      return await extractAll(connector, stream);
    } finally {
      await connector.close();
    }
  };

  beforeAll(async () => {
    const sshd = process.env['SSHD'];
    if (sshd === undefined) throw new Error('SSHD is not set: this leg needs the path of OpenSSH’s sshd (see .ci/run)');
    server = await startOpensshServer(sshd, process.env['SFTP_SERVER'] ?? '/usr/lib/openssh/sftp-server');
    const folder = await openSftpFolder('HOUSING', '/');
    await folder.put('outgoing/20260118', await fullDrop('20260118', 417, '2026-01-18T00:40:12+08:00'));
    await folder.put('outgoing/20260119', await deltaDrop('20260119', 418, '2026-01-19T00:40:12+08:00', { fw: [['I', fwRow('FW0100')]] }));
    await cp(folder.root, server.root, { recursive: true });
    await folder.close();
  });
  afterAll(() => server.stop());

  test('the register comes whole, with its deltas', async () => {
    const { rows, end } = await attempt({});
    expect(new Set(rows.map((row) => row.key)).size).toBe(41);
    expect(end).toMatchObject({ coverage: 'snapshot', cursor: { sequence: 418 } });
    for (const stream of ['ryfw', 'wj', 'xq']) expect((await attempt({}, stream)).rows.length).toBeGreaterThan(10);
  });

  test.each(hostKeyKinds)('the pinned key may be the server’s %s one', async (kind) => {
    expect((await attempt({ hostKey: await server.fingerprint(kind) }, 'wj')).rows.length).toBeGreaterThan(10);
  });

  test('another host key, another user, and a folder that is not there are told apart', async () => {
    await expect(attempt({ hostKey: 'SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })).rejects.toMatchObject({
      code: 'SOURCE_UNTRUSTED',
    });
    await expect(attempt({ username: 'nobody-here' })).rejects.toMatchObject({ code: 'SOURCE_REFUSED' });
    await expect(attempt({ root: '/absent' })).rejects.toMatchObject({ code: 'SOURCE_CONTRACT' });
    await expect(attempt({ privateKey: 'no key' })).rejects.toMatchObject({ code: 'CONFIGURATION' });
  });
});
