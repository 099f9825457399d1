/** `hub revoke`: takes a principal's sign-in back; its tokens are refused from the next request on, and its grants are closed. */
import { HubError } from '../../core/hub-error.ts';
import { revokePrincipal } from '../../store/access/revoke-principal.ts';
import { assertSchema } from '../../store/migrate.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export interface RevokeOptions {
  readonly reason: string;
}

export async function revokeCommand({ configuration, output }: HubRuntime, principal: string, { reason }: RevokeOptions): Promise<void> {
  if (principal.trim() === '' || reason.trim() === '' || reason.length > 500) {
    throw new HubError('BAD_INPUT', {
      problem: 'The principal or the reason is empty or too long',
      fix: 'Name the subject of the token and say in a sentence why',
    });
  }
  await withStore(configuration, 'hub revoke', async ({ database }) => {
    await assertSchema(database);
    const { closedGrants } = await revokePrincipal(database, principal, reason);
    output.result({ principal, closedGrants }, (value) => [
      `${value.principal} is signed out; ${String(value.closedGrants)} grants closed`,
    ]);
  });
}
