/** Turns what sockets, TLS and undici throw into the hub's words. */
import { HubError } from '../../../core/hub-error.ts';
import type { SourceIdentity } from './source-identity.ts';

/** OpenSSL's and Node's codes for a certificate that does not hold. */
const untrusted = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
]);

/** The first error code down the chain of causes. */
function codeOf(error: unknown): string | null {
  let current = error;
  for (let depth = 0; depth < 6 && current instanceof Error; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    if (current instanceof AggregateError && current.errors.length > 0) current = current.errors[0];
    else current = current.cause;
  }
  return null;
}

/** What a person does about an untrusted certificate, by its code. */
function untrustedError(identity: SourceIdentity, url: URL, code: string, cause: unknown): HubError {
  const expired = code === 'CERT_HAS_EXPIRED';
  return new HubError('SOURCE_UNTRUSTED', {
    problem: `${identity.department}: the certificate of ${url.host} ${expired ? 'has expired' : `is not trusted (${code})`}`,
    fix: expired
      ? `Ask the department to renew it; ${identity.setting} stays as it is`
      : `Check ${identity.setting}, or give the department's authority in NODE_EXTRA_CA_CERTS`,
    facts: { department: identity.department, setting: identity.setting, host: url.host, code },
    cause,
  });
}

/** HubErrors pass unchanged; everything else becomes SOURCE_UNTRUSTED or a retryable SOURCE_UNREACHABLE. */
export function networkError(identity: SourceIdentity, url: URL, error: unknown): HubError {
  if (error instanceof HubError) return error;
  const code = codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
  if (untrusted.has(code)) return untrustedError(identity, url, code, error);
  if (code === 'EHUBPRIVATE') {
    return new HubError('SOURCE_UNTRUSTED', {
      problem: `${identity.department}: ${url.hostname} resolves to an inner address that nobody configured`,
      fix: `Check the name server, or set ${identity.setting} to the inner address if that is meant`,
      facts: { department: identity.department, setting: identity.setting, host: url.host },
      cause: error,
    });
  }
  const slow = code.includes('TIMEOUT') || code === 'TimeoutError';
  return new HubError('SOURCE_UNREACHABLE', {
    problem: `${identity.department}: ${url.host} ${slow ? 'did not answer in time' : `could not be reached or broke off (${code})`}`,
    fix: `Check that the department is up and that ${identity.setting} is right; the hub tries again by itself`,
    retryable: true,
    facts: { department: identity.department, setting: identity.setting, host: url.host, code },
    cause: error,
  });
}
