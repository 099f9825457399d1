/** Reads a GeoJSON FeatureCollection one feature at a time, so that a file of any size costs the memory of one feature. */
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { HubError } from '../../../core/hub-error.ts';
import { contractFault } from './contract-fault.ts';
import type { FileRow } from './file-row.ts';

/** Characters of one feature. */
const longestFeature = 10_000_000;

/** Yields batches of features as `{ properties, geometry }`; one that is no JSON is a fault of its own. */
export async function* readFeatures(
  stream: Readable,
  source: { readonly name: string; readonly department: string },
): AsyncGenerator<readonly FileRow[], void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const splitter = makeSplitter();
  let number = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const texts = splitter.push(decode(decoder, chunk, source));
    if (splitter.pending() > longestFeature)
      throw contractFault(source, `has a feature longer than ${longestFeature} characters`, { feature: number + 1 });
    const rows = texts.map((text) => asRow(text, `${source.name}:#${++number}`));
    if (rows.length > 0) yield rows;
  }
  decode(decoder, null, source);
  if (!splitter.finished()) throw contractFault(source, 'is no complete GeoJSON FeatureCollection', { features: number });
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Buffer | null,
  source: { readonly name: string; readonly department: string },
): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new HubError('SOURCE_ENCODING', {
      problem: `The ${source.department} file ${source.name} is not UTF-8`,
      fix: `Nothing of it was used; ask the ${source.department} department to send it in UTF-8`,
      facts: { department: source.department, file: source.name },
      cause,
    });
  }
}

function asRow(text: string, origin: string): FileRow {
  try {
    const feature: unknown = JSON.parse(text);
    if (typeof feature === 'object' && feature !== null && 'properties' in feature && 'geometry' in feature) {
      const properties = typeof feature.properties === 'object' && feature.properties !== null ? feature.properties : {};
      return { origin, values: { ...properties, geometry: feature.geometry }, fault: null, text: null };
    }
  } catch {
    // falls through: told as a fault of this feature
  }
  return { origin, values: null, fault: 'bad_json', text: text.slice(0, 2_000) };
}

interface Splitter {
  /** Texts of the features that the new piece completes. */
  push(piece: string): string[];
  /** Characters held of an unfinished feature. */
  pending(): number;
  /** The collection's end was seen. */
  finished(): boolean;
}

/** Walks through JSON text knowing only strings and depth; features are the objects in the array of the outermost object's member `features`. */
function makeSplitter(): Splitter {
  let held = '';
  let depth = 0;
  let inString = false;
  let escaped = false;
  let inFeatures = false;
  let start = -1;
  let word = '';
  let lastWord = '';
  let done = false;
  return {
    push(piece) {
      const texts: string[] = [];
      const text = held + piece;
      for (let at = held.length; at < text.length; at++) {
        const character = text.charAt(at);
        if (inString) {
          if (escaped) escaped = false;
          else if (character === '\\') escaped = true;
          else if (character === '"') {
            inString = false;
            if (depth === 1) lastWord = word;
          } else if (depth === 1 && word.length < 20) word += character;
        } else if (character === '"') {
          inString = true;
          word = '';
        } else if (character === '{' || character === '[') {
          depth++;
          if (depth === 2 && character === '[' && lastWord === 'features') inFeatures = true;
          if (depth === 3 && inFeatures && character === '{') start = at;
        } else if (character === '}' || character === ']') {
          depth--;
          if (depth === 2 && start !== -1) {
            texts.push(text.slice(start, at + 1));
            start = -1;
          }
          if (depth === 1 && inFeatures) {
            inFeatures = false;
            done = true;
          }
        }
      }
      held = start === -1 ? '' : text.slice(start);
      if (start !== -1) start = 0;
      return texts;
    },
    pending: () => held.length,
    finished: () => done && depth === 0,
  };
}
