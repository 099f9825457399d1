/** FHIR's form of a refusal, and the media types of its answers. */
import { json } from '../http/reply.ts';
import type { Refuse } from '../http/reply.ts';

export const fhirJson = 'application/fhir+json; charset=utf-8';

const issueCodes: Readonly<Record<string, string>> = {
  invalid_token: 'login',
  not_found: 'not-found',
  deleted: 'deleted',
  too_many_requests: 'throttled',
  maintenance: 'transient',
  internal: 'exception',
  method_not_allowed: 'not-supported',
};

export function operationOutcome(code: string, message: string): object {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: issueCodes[code] ?? 'invalid', diagnostics: message }] };
}

export const refuseFhir: Refuse = (status, code, message, headers = {}) =>
  json(status, operationOutcome(code, message), { 'content-type': fhirJson, ...headers });
