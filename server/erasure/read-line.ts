/** One line of plain text, as the log of disclosures takes it. */
import { HubError } from '../../core/hub-error.ts';

const plain = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

export function readLine(text: string, option: string): string {
  const line = text.trim();
  if (plain.test(line)) return line;
  throw new HubError('BAD_INPUT', {
    problem: `${option} is empty, too long or no plain text`,
    fix: 'Write at most 200 characters on one line',
  });
}
