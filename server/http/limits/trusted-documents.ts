/** Trusted documents: a front end, by itself or for a principal, runs only what `hub documents push` has registered, sent by its id or in full; others may send their own. */
import { createHash } from 'node:crypto';
import type { GraphQLRequest } from '@apollo/server';
import type { Database } from '../../../store/database.ts';
import { findTrustedDocument } from '../../../store/documents/find-trusted-document.ts';
import type { Viewer } from '../../../store/read/viewer.ts';
import { refusal } from './refusal.ts';

const sha256 = /^[0-9a-f]{64}$/;

/** The id under which a text is registered. */
export const documentId = (text: string) => createHash('sha256').update(text).digest('hex');

/** What stands where an id is looked for; null when the request brings its own text, and nothing is asked for by id. */
export function documentAsked({ query, extensions, http }: GraphQLRequest): string | null {
  if (query !== undefined && query !== '') return null;
  const persisted: unknown = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)?.persistedQuery?.sha256Hash;
  const body: unknown = http?.body;
  const named: unknown =
    http?.method === 'GET'
      ? new URLSearchParams(http.search).get('documentId')
      : typeof body === 'object' && body !== null && 'documentId' in body
        ? body.documentId
        : undefined;
  const asked = named ?? persisted;
  // Some clients write `sha256:<hex>`.
  return typeof asked === 'string' ? asked.replace(/^sha256:/, '') : null;
}

/** Null for an id that is not registered, and for everybody who is not signed in. */
export async function loadAsked(database: Pick<Database, 'pool'>, id: string, viewer: Viewer | null): Promise<string | null> {
  return viewer !== null && sha256.test(id) ? findTrustedDocument(database, id) : null;
}

/** @param loaded the text when it was just loaded by its id. Throws GraphQLError DOCUMENT_NOT_TRUSTED. */
export async function assertTrusted(
  database: Pick<Database, 'pool'>,
  viewer: Viewer | null,
  source: string,
  loaded: string | null,
): Promise<void> {
  if (viewer === null || (viewer.role !== 'app' && viewer.app == null) || source === loaded) return;
  if ((await findTrustedDocument(database, documentId(source))) === null) {
    throw refusal('DOCUMENT_NOT_TRUSTED', 'An app runs registered documents only: register it with `hub documents push`.');
  }
}
