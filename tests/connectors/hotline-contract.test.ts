/** The hotline's connector keeps the contract of all connectors. */
import { runContractSuite } from './contract-suite.ts';
import { makeHotlineFixture } from './fixtures/hotline/fixture.ts';

runContractSuite('hotline', makeHotlineFixture);
