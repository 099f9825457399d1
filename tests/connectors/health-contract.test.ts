/** The health commission's connector keeps the contract of all connectors. */
import { runContractSuite } from './contract-suite.ts';
import { makeHealthFixture } from './fixtures/health/fixture.ts';

runContractSuite('health', makeHealthFixture);
