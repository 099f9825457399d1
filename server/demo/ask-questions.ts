/** Asks the worked questions over HTTP as a client would, and tells which departments answered each. */
import { z } from 'zod';
import { departments } from '../../core/department.ts';
import type { WorkedQuestion } from '../worked-questions.ts';

export interface QuestionAnswer {
  readonly question: string;
  readonly title: string;
  /** Keys of the departments whose facts are in the answer. */
  readonly departments: readonly string[];
  readonly milliseconds: number;
  readonly errors: readonly string[];
}

/** How many departments an answer must join to count. */
export const departmentsAtLeast = 3;

const answerSchema = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Every `department { key }` in an answer, wherever it stands. */
export function departmentsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  function visit(node: unknown, name: string): void {
    if (Array.isArray(node)) node.forEach((one) => visit(one, name));
    else if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node)) {
        if (name === 'department' && key === 'key' && typeof child === 'string') found.add(child);
        else visit(child, key);
      }
    }
  }
  visit(value, '');
  return found;
}

export async function askQuestions(url: string, token: string, questions: readonly WorkedQuestion[]): Promise<QuestionAnswer[]> {
  const answers: QuestionAnswer[] = [];
  for (const { name, title, document } of questions) {
    const startedAt = performance.now();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document }),
    });
    const answer = answerSchema.parse(await response.json());
    const known = departmentsIn(answer.data);
    answers.push({
      question: name,
      title,
      departments: departments.filter((department) => known.has(department)),
      milliseconds: Math.round(performance.now() - startedAt),
      errors: (answer.errors ?? []).map(({ message }) => message),
    });
  }
  return answers;
}
