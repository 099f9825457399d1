/** The last acts of every answer, in order: its edition is put on it, what it tells of people is written down, and only then is it sent. */
import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { print } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Logger } from '../../core/logger.ts';
import type { HubContext } from '../../resolvers/context.ts';
import { disclosureEntry } from '../../resolvers/disclosure-entry.ts';
import type { AuditEntry } from '../../store/audit/audit-entry.ts';
import type { AuditLog } from '../../store/audit/make-audit-log.ts';
import { makeTellEdition } from './tell-edition.ts';

export interface FinishAnswerOptions {
  readonly audit: AuditLog;
  readonly log: Logger;
}

/** Codes of refusals that are written down as well. */
const refusals: ReadonlySet<string> = new Set(['GRANT_REFUSED']);

export function finishAnswer(options: FinishAnswerOptions): ApolloServerPlugin<HubContext> {
  const tellEdition = makeTellEdition();
  const operationHash = makeOperationHash();
  return {
    requestDidStart: () =>
      Promise.resolve({
        // Before anything is done: what a mutation commits, it commits with its entry.
        didResolveOperation({ contextValue, document, operationName }) {
          contextValue.operation = { hash: () => operationHash(document), name: operationName };
          return Promise.resolve();
        },
        async willSendResponse({ response, contextValue }) {
          try {
            await tellEdition(response, contextValue);
            // Everything is read: the connection goes to the next request while this one is written down.
            void contextValue.close();
            const entry = entryOf(response, contextValue);
            if (entry !== null) await options.audit.append(entry);
          } catch (error) {
            // Not written down is not told. The reason is the operators' affair.
            options.log.error(
              { code: (error as { readonly code?: unknown }).code ?? 'INTERNAL' },
              'an answer could not be written down and was not sent',
            );
            withhold(response);
          } finally {
            void contextValue.close();
          }
        },
      }),
  };
}

/** Of the document as graphql-js prints it, so that spaces and comments make no other operation. */
function makeOperationHash(): (document: DocumentNode) => string {
  // Apollo keeps the documents that it has validated; what it forgets is forgotten here.
  const known = new WeakMap<DocumentNode, string>();
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const made = hash(print(document));
    known.set(document, made);
    return made;
  };
}

/** null when the answer tells nothing of people and refuses nothing. */
function entryOf(response: GraphQLResponse, context: HubContext): AuditEntry | null {
  if (context.viewer === null) return null;
  const subjects = context.disclosures.entries();
  const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
  const refused = errors
    .map(({ extensions }) => extensions?.['code'])
    .find((code): code is string => typeof code === 'string' && refusals.has(code));
  if (Object.keys(subjects).length === 0 && refused === undefined) return null;
  return disclosureEntry(context, subjects, refused ?? null);
}

function withhold(response: GraphQLResponse): void {
  response.http.status = 503;
  response.body = {
    kind: 'single',
    singleResult: {
      errors: [{ message: 'The answer could not be written down and was not sent. Try again.', extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    },
  };
}
