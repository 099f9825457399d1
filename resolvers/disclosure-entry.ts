/** The entry of the log of disclosures for a request: who asked what, under which grant, and of whom something is told. */
import { createHash } from 'node:crypto';
import { policyVersion } from '../core/policy/policy-version.ts';
import type { AuditEntry } from '../store/audit/audit-entry.ts';
import type { HubContext } from './context.ts';

/** Of nobody there is no entry: the log refuses one without a principal. @param subjects uid → fields. @param code of a refusal; null for an answer. */
export function disclosureEntry(
  { viewer, grant, edition, operation }: Pick<HubContext, 'viewer' | 'grant' | 'edition' | 'operation'>,
  subjects: Readonly<Record<string, readonly string[]>>,
  code: string | null,
): AuditEntry {
  const name = operation?.name ?? null;
  return {
    principal: viewer?.subject ?? '',
    ...(viewer?.app == null ? {} : { app: viewer.app }),
    department: viewer?.department ?? null,
    role: viewer?.role ?? '',
    grant: grant === null ? null : String(grant.number),
    purpose: grant?.purpose ?? null,
    operation: operation?.hash() ?? nothingAsked,
    operationName: name !== null && /^[A-Za-z]{1,100}$/.test(name) ? name : null,
    subjects,
    counts: { subjects: Object.keys(subjects).length, fields: Object.values(subjects).reduce((sum, fields) => sum + fields.length, 0) },
    decision: code === null ? 'answered' : 'refused',
    code,
    policyVersion,
    edition: edition.number,
  };
}

/** Of a document that could not be read. */
const nothingAsked = createHash('sha256').update('').digest('hex');
