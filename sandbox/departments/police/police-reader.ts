/** The police's read-only account for the hub: made or put right at every start. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { KeyCabinet } from '../key-cabinet.ts';
import { policeTables } from './police-tables.ts';

export interface PoliceReader {
  readonly role: string;
  readonly password: string;
}

/**
 * Roles belong to the whole server, so the name carries a suffix of this sandbox's own. The account may select from the seven tables that are
 * there, and nothing else; its transactions are read-only unless it says otherwise, and then it still has no right to write.
 */
export async function preparePoliceReader(policeUrl: string, cabinet: KeyCabinet): Promise<PoliceReader> {
  const role = await cabinet.text('police-role', () => `hub_reader_${randomBytes(4).toString('hex')}`);
  const password = await cabinet.secret('police-password');
  const client = new Client({ connectionString: policeUrl });
  await client.connect();
  try {
    /** DDL takes no parameters: the server quotes them into the statement itself. */
    const execute = async (template: string, ...values: string[]): Promise<void> => {
      const { rows } = await client.query<{ statement: string }>('select format($1, variadic $2::text[]) as statement', [template, values]);
      await client.query(rows[0]?.statement ?? '');
    };
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await execute('create role %I', role);
    await execute(
      'alter role %I with login password %L nosuperuser nocreatedb nocreaterole noreplication connection limit 16',
      role,
      password,
    );
    await execute('alter role %I set default_transaction_read_only = on', role);
    await execute('alter role %I set search_path = public', role);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await execute('grant connect on database %I to %I', rows[0]?.name ?? '', role);
    await execute('revoke temporary on database %I from public', rows[0]?.name ?? '');
    await execute('grant usage on schema public to %I', role);
    for (const { name } of policeTables) {
      const found = await client.query('select 1 from pg_class where oid = to_regclass($1)', [`public.${name}`]);
      if (found.rowCount === 1) await execute('grant select on table public.%I to %I', name, role);
    }
  } finally {
    await client.end();
  }
  return { role, password };
}
