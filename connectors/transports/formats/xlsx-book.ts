/** What an XLSX file says beside its sheets: which sheets there are, the texts they share, and which styles are dates. */
import type { ZipParts } from './zip-parts.ts';
import { XmlFault, xmlEvents } from './xml-events.ts';
import type { XmlEvent } from './xml-events.ts';

export interface XlsxBook {
  /** In the order of the book. `path` is the part's name in the zip file. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly sharedTexts: readonly string[];
  /** Whether a cell of this style shows its number as a date. */
  isDate(style: number): boolean;
  /** Days count from 1904. */
  readonly from1904: boolean;
}

/** Characters of all shared texts, ten more for each: they are held while the sheet is read. */
const mostSharedCharacters = 20_000_000;
/** Tags and texts of any other part; what is kept of them is held too. */
const mostEvents = 500_000;

/** Throws XmlFault. */
export async function readXlsxBook(parts: ZipParts): Promise<XlsxBook> {
  const targets = new Map<string, string>();
  await each(parts, 'xl/_rels/workbook.xml.rels', (event) => {
    if (event.kind !== 'open' || event.name !== 'Relationship') return;
    const { Id = '', Target = '' } = event.attributes;
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  await each(parts, 'xl/workbook.xml', (event) => {
    if (event.kind !== 'open') return;
    if (event.name === 'workbookPr') from1904 = /^(1|true)$/i.test(event.attributes['date1904'] ?? '');
    if (event.name !== 'sheet') return;
    const id = Object.entries(event.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    const path = targets.get(id ?? '');
    if (path !== undefined) sheets.push({ name: event.attributes['name'] ?? '', path });
  });
  return { sheets, from1904, sharedTexts: await readSharedTexts(parts), isDate: await readDateStyles(parts) };
}

async function each(parts: ZipParts, name: string, look: (event: XmlEvent) => void, most = mostEvents): Promise<void> {
  const bytes = parts.read(name);
  if (bytes === null) return;
  let seen = 0;
  for await (const events of xmlEvents(bytes)) {
    seen += events.length;
    if (seen > most) throw new XmlFault('has too many tags');
    events.forEach(look);
  }
}

/** The letters of each text without their format; how a name is pronounced (`rPh`) is no part of it. */
async function readSharedTexts(parts: ZipParts): Promise<readonly string[]> {
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  let inText = false;
  let spoken = false;
  const look = (event: XmlEvent): void => {
    if (event.kind === 'text') {
      if (inText && !spoken) text += event.text;
      return;
    }
    if (event.name === 't') inText = event.kind === 'open';
    else if (event.name === 'rPh') spoken = event.kind === 'open';
    else if (event.name === 'si' && event.kind === 'close') {
      texts.push(text);
      characters += text.length + 10;
      text = '';
      if (characters > mostSharedCharacters) throw new XmlFault('has too many texts');
    }
  };
  await each(parts, 'xl/sharedStrings.xml', look, Infinity);
  return texts;
}

/** Formats that are dates without being written out; 27 to 36 and 50 to 58 are those of Chinese and Japanese Excel. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

/** Day or year outside quotes, brackets and escapes: `yyyy"年"m"月"` is a date, `0.00"day"` and `[Red]0` are none. */
const isDateFormat = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function readDateStyles(parts: ZipParts): Promise<(style: number) => boolean> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await each(parts, 'xl/styles.xml', (event) => {
    if (event.kind === 'text') return;
    if (event.name === 'cellXfs') inCells = event.kind === 'open';
    if (event.kind === 'close') return;
    const format = Number(event.attributes['numFmtId']);
    if (event.name === 'numFmt') own.set(format, isDateFormat(event.attributes['formatCode'] ?? ''));
    if (event.name === 'xf' && inCells) styles.push(own.get(format) ?? isBuiltInDate(format));
  });
  return (style) => styles[style] ?? false;
}
