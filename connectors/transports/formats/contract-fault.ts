/** A file that is not as agreed, said in one sentence. */
import { HubError } from '../../../core/hub-error.ts';

/** `problem` goes on after the file's name: `lacks the column 房号`. */
export function contractFault(
  source: { readonly name: string; readonly department: string },
  problem: string,
  facts: Readonly<Record<string, unknown>>,
): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `The ${source.department} file ${source.name} ${problem}`,
    fix: `Nothing of it was used; ask the ${source.department} department to send it as agreed`,
    facts: { department: source.department, file: source.name, ...facts },
  });
}
