/** Reads XML as it comes: tags and text, whole characters wherever the bytes are cut, and no document type, so that no entity can grow. */
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';

export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string };

/** A text, comment or tag of more characters would be held in memory. */
const longestToken = 1_000_000;
const deepest = 100;

/** What breaks the rules of XML, or these; the reader says which file it was. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Yields the events of a chunk at a time; names come without their namespace's prefix. Throws XmlFault. */
export async function* xmlEvents(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly XmlEvent[], void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser();
  let events: XmlEvent[] = [];
  let depth = 0;
  let held = 0;
  const refuse = (problem: string): never => {
    throw new XmlFault(problem);
  };
  parser.on('doctype', () => refuse('has a document type'));
  parser.on('error', () => refuse('is no well-formed XML'));
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) refuse('is nested too deeply');
    events.push({ kind: 'open', name: withoutPrefix(name), attributes });
  });
  parser.on('text', (text) => events.push({ kind: 'text', text }));
  parser.on('cdata', (text) => events.push({ kind: 'text', text }));
  parser.on('closetag', ({ name }) => {
    depth--;
    events.push({ kind: 'close', name: withoutPrefix(name) });
  });
  const push = (text: string, last: boolean): readonly XmlEvent[] => {
    parser.write(text);
    if (last) parser.close();
    held = events.length > 0 ? 0 : held + text.length;
    if (held > longestToken) refuse('has an endless text');
    const taken = events;
    events = [];
    return taken;
  };
  const decode = (chunk: Buffer | null): string => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return refuse('is not UTF-8');
    }
  };
  for await (const chunk of chunks) yield push(decode(chunk), false);
  yield push(decode(null), true);
}
