/** Writes docs/access.md from the policy. */
import { writeFileSync } from 'node:fs';
import { accessPage, accessPageFile } from './access-page.ts';

writeFileSync(accessPageFile, await accessPage());
