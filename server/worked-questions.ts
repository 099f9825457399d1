/** The six worked questions: documents that find their subject themselves and join at least three departments. */
import { readFileSync, readdirSync } from 'node:fs';

export interface WorkedQuestion {
  /** `1-place` */
  readonly name: string;
  /** First line of the document's leading comment. */
  readonly title: string;
  readonly document: string;
}

const folder = new URL('./questions/', import.meta.url);

export function workedQuestions(): readonly WorkedQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const document = readFileSync(new URL(file, folder), 'utf8');
      return { name: file.replace('.graphql', ''), title: (/^#\s*(.+)$/m.exec(document)?.[1] ?? file).trim(), document };
    });
}
