/** `hub documents` lists what apps may run; `push` registers documents, `remove` takes one back. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kind, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { HubError } from '../../core/hub-error.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { listTrustedDocuments } from '../../store/documents/list-trusted-documents.ts';
import { pushTrustedDocument } from '../../store/documents/push-trusted-document.ts';
import type { TrustedDocument } from '../../store/documents/push-trusted-document.ts';
import { removeTrustedDocument } from '../../store/documents/remove-trusted-document.ts';
import { documentFault } from '../http/limits/document-limits.ts';
import { defaultLimits } from '../http/limits/limits.ts';
import { documentId } from '../http/limits/trusted-documents.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export async function documentsCommand({ configuration, output }: HubRuntime): Promise<void> {
  await withStore(configuration, 'hub documents', async ({ database }) => {
    output.result({ documents: await listTrustedDocuments(database) }, ({ documents }) =>
      documents.map(({ id, name, pushedAt }) => `${id}  ${pushedAt}  ${name}`),
    );
  });
}

/** Throws HubError BAD_INPUT with every fault of every file: nothing is registered unless all are good. */
export async function readDocuments(files: readonly string[]): Promise<TrustedDocument[]> {
  const schema = makeHubSchema();
  const faults: string[] = [];
  const documents: TrustedDocument[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null || Buffer.byteLength(text) > defaultLimits.bodyBytes) {
      faults.push(`${file} ${text === null ? 'cannot be read' : 'is too large'}`);
      continue;
    }
    try {
      const parsed: DocumentNode = parse(text, { maxTokens: defaultLimits.tokens });
      const excess = documentFault(parsed, defaultLimits);
      if (!parsed.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) faults.push(`${file} has no operation`);
      faults.push(...(excess === null ? validate(schema, parsed, specifiedRules) : [excess]).map(({ message }) => `${file}: ${message}`));
    } catch (error) {
      faults.push(`${file}: ${error instanceof Error ? error.message : 'cannot be parsed'}`);
    }
    documents.push({ id: documentId(text), name: path.basename(file), document: text });
  }
  if (faults.length > 0) {
    throw new HubError('BAD_INPUT', {
      problem: `No document was registered: ${faults.join('; ')}`,
      fix: 'Correct the files and push them again',
      facts: { faults },
    });
  }
  return documents;
}

export async function pushDocumentsCommand({ configuration, output }: HubRuntime, files: readonly string[]): Promise<void> {
  const documents = await readDocuments(files);
  await withStore(configuration, 'hub documents', async ({ database }) => {
    const pushed = [];
    for (const document of documents) {
      const isNew = await pushTrustedDocument(database, document);
      pushed.push({ id: document.id, name: document.name, new: isNew });
    }
    output.result({ documents: pushed }, (value) => value.documents.map((one) => `${one.id}  ${one.new ? 'new  ' : 'known'}  ${one.name}`));
  });
}

export async function removeDocumentCommand({ configuration, output }: HubRuntime, id: string): Promise<void> {
  await withStore(configuration, 'hub documents', async ({ database }) => {
    if (!(await removeTrustedDocument(database, id))) {
      throw new HubError('BAD_INPUT', { problem: 'No document is registered under this id', fix: 'List them with `hub documents`' });
    }
    output.result({ removed: id }, () => [`Apps no longer run ${id}.`]);
  });
}
