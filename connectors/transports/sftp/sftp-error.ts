/** Turns what the SSH client throws into one HubError that names the department, its setting and the fix, and never a secret. */
import { HubError } from '../../../core/hub-error.ts';
import type { SftpSettings } from '../../../core/configuration.ts';

export interface SftpErrorContext {
  readonly department: string;
  readonly settings: SftpSettings;
  /** Remote path that was asked for, when it was one. */
  readonly path?: string;
}

/** `HOUSING_SFTP_URL` or `HOUSING`: the settings' prefix as it came, and the sibling variables' names. */
export function settingNames(settings: SftpSettings): {
  readonly url: string;
  readonly hostKey: string;
  readonly password: string;
  readonly privateKey: string;
} {
  const stem = settings.prefix.replace(/_SFTP_URL$|_SFTP$|_$/, '');
  return {
    url: `${stem}_SFTP_URL`,
    hostKey: `${stem}_SFTP_HOST_KEY`,
    password: `${stem}_SFTP_PASSWORD`,
    privateKey: `${stem}_SFTP_PRIVATE_KEY_FILE`,
  };
}

/** A presented host key that is not the pinned one. `seen` is its fingerprint, `SHA256:…`. */
export function untrustedHostKey(context: SftpErrorContext, seen: string): HubError {
  const names = settingNames(context.settings);
  const { host, port } = context.settings;
  return new HubError('SOURCE_UNTRUSTED', {
    problem: `The SFTP server of ${context.department} at ${host}:${port} shows the host key ${seen}, which is not the one in ${names.hostKey}`,
    fix: `Ask the ${context.department} department whether its key changed, and only then set ${names.hostKey} to ${seen}`,
    facts: { department: context.department, setting: names.hostKey, host, port, seen },
  });
}

export function asSftpError(error: unknown, context: SftpErrorContext): HubError {
  if (error instanceof HubError) return error;
  const names = settingNames(context.settings);
  const { host, port } = context.settings;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  const facts = { department: context.department, setting: names.url, host, port, path: context.path, driverCode: code || 'none' };
  if (/authentication methods failed/i.test(message)) {
    const secret = context.settings.privateKey === null ? names.password : names.privateKey;
    return new HubError('SOURCE_REFUSED', {
      problem: `The SFTP server of ${context.department} at ${host}:${port} refused the user name, password or key`,
      fix: `Correct the user in ${names.url} or the secret in ${secret}`,
      facts,
    });
  }
  if (/privateKey|private key|passphrase/i.test(message) && /parse|format|encrypted|unsupported/i.test(message)) {
    return new HubError('CONFIGURATION', {
      problem: `The private key for the SFTP server of ${context.department} cannot be read`,
      fix: `Give a PEM or OpenSSH key without a passphrase in ${names.privateKey}`,
      facts: { ...facts, setting: names.privateKey },
    });
  }
  if (context.path !== undefined && (code === '2' || code === 'ENOENT' || /no such file/i.test(message))) {
    return new HubError('SOURCE_CONTRACT', {
      problem: `The SFTP server of ${context.department} has no ${context.path}`,
      fix: `Check the path in ${names.url}, or ask the ${context.department} department to put it back`,
      facts,
    });
  }
  if (context.path !== undefined && (code === '3' || code === 'EACCES' || /permission denied/i.test(message))) {
    return new HubError('SOURCE_REFUSED', {
      problem: `The SFTP server of ${context.department} does not let this account read ${context.path}`,
      fix: `Ask the ${context.department} department to let the user in ${names.url} read it`,
      facts,
    });
  }
  return new HubError('SOURCE_UNREACHABLE', {
    problem: `The SFTP server of ${context.department} at ${host}:${port} does not answer or broke off`,
    fix: `Check that it is running and that host and port in ${names.url} are right`,
    retryable: true,
    facts,
  });
}
