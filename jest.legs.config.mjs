/** The legs that need Debian's servers: addresses come from the environment (.ci/run sets them); a leg whose server is not given fails. */
import base from './jest.config.mjs';

export default { ...base, testMatch: ['**/legs/*.leg.ts'], maxWorkers: 1, testTimeout: 180_000 };
