/** The police connector over MariaDB or MySQL: `MARIADB_URL=mysql://user:password@host:port` names an account that may create databases. */
import { runContractSuite } from '../connectors/contract-suite.ts';
import { makeMariadbFixture } from '../connectors/fixtures/police/mariadb.ts';

const url = process.env['MARIADB_URL'];
if (url === undefined) throw new Error('MARIADB_URL is not set: this leg needs a MariaDB or MySQL server (see .ci/run)');

runContractSuite('police over MariaDB', () => makeMariadbFixture(url));
