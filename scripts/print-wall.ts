/** Prints the wall in PostgreSQL as the policy wants it: `npm run -s wall > store/migrations/NNNN-wall.sql`. */
import { wallSql } from './wall-sql.ts';

process.stdout.write(wallSql());
