/** The default gazetteer: Nanchang's divisions of 2023, no roads or compounds but those that community names tell. */
import { readFileSync } from 'node:fs';
import { makeGazetteer } from '../address/gazetteer.ts';
import { toSimplified } from '../simplify.ts';

const text = readFileSync(new URL('./nanchang-divisions-2023.csv', import.meta.url), 'utf8');

export const nanchangDivisions = text
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [code = '', , name = ''] = line.split(',');
    return { code, name: toSimplified(name.trim()) };
  });

export const nanchangGazetteer = makeGazetteer({ divisions: nanchangDivisions });
