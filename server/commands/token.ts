/** `hub token`: a token of the sandbox's issuer, for trying things out; refused when a real issuer is configured. */
import { departments } from '../../core/department.ts';
import { HubError } from '../../core/hub-error.ts';
import { roles } from '../../core/policy/audience.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { openLocalIssuer } from '../local-issuer.ts';

export interface TokenOptions {
  readonly role: string;
  /** Of an officer. */
  readonly department: string;
  /** A front end that acts for the principal. */
  readonly app?: string;
  readonly minutes: number;
}

export async function tokenCommand({ configuration, output }: HubRuntime, options: TokenOptions): Promise<void> {
  if (configuration.auth !== null) {
    throw new HubError('CONFIGURATION', {
      problem: `Tokens come from ${configuration.auth.issuer}`,
      fix: 'Sign in there, or unset HUB_JWT_ISSUER for a trial',
    });
  }
  if (!roles.some((role) => role === options.role)) {
    throw new HubError('BAD_INPUT', { problem: `There is no role ${options.role}`, fix: `Choose one of ${roles.join(', ')}` });
  }
  if (!departments.some((department) => department === options.department)) {
    throw new HubError('BAD_INPUT', {
      problem: `There is no department ${options.department}`,
      fix: `Choose one of ${departments.join(', ')}`,
    });
  }
  const department = options.role === 'officer' ? options.department : null;
  const issuer = await openLocalIssuer(configuration);
  const token = await issuer.sign({
    role: options.role,
    department,
    subject: `sandbox-${options.role}`,
    ...(options.app === undefined ? {} : { app: options.app }),
    ttlSeconds: options.minutes * 60,
  });
  output.result({ token, role: options.role, department, expiresInMinutes: options.minutes }, (value) => [value.token]);
}
