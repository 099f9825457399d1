/** The worked example of connectors/README.md is a department that passes the contract, and the text quotes it word for word. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { runContractSuite } from './contract-suite.ts';
import { makeLampFixture } from './fixtures/lamps/fixture.ts';

runContractSuite('the worked example', makeLampFixture);

test('connectors/README.md quotes the worked example', async () => {
  const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
  const readme = await read('../../connectors/README.md');
  for (const file of ['connector.ts', 'streams.ts', 'rows.ts', 'clean-lamp.ts']) {
    expect(readme).toContain(`\`\`\`ts\n${await read(`example-department/${file}`)}\`\`\``);
  }
});
