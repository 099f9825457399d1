/** The reference connector over SFTP. */
import { describe, expect, test } from '@jest/globals';
import { runContractSuite } from './contract-suite.ts';
import { extractAll } from './extract-all.ts';
import { makeReferenceFixture } from './fixtures/reference/fixture.ts';

runContractSuite('reference', makeReferenceFixture);

describe('reference', () => {
  test('a file with the same bytes is not read again', async () => {
    const fixture = await makeReferenceFixture();
    const connector = fixture.connect(5);
    const { end } = await extractAll(connector, 'grids');
    await fixture.change();
    const same = await extractAll(connector, 'holidays', { cursor: (await extractAll(connector, 'holidays')).end.cursor });
    expect(same).toMatchObject({ rows: [], end: { coverage: 'changes' } });
    expect((await extractAll(connector, 'grids', { cursor: end.cursor })).end.coverage).toBe('snapshot');
    await connector.close();
    await fixture.close();
  });
});
