/** A whole name in Latin letters: its words in any order, short forms of given names, without titles. */
import { words } from './plain-text.ts';
import { longForm } from './short-forms.ts';
import { wordsType } from './text.ts';

const titles = new Set(
  'mr mrs miss ms dr prof sir dame lord lady rev hon jr sr esq the of de la van von 1st 2nd 3rd 4th 5th 6th 7th 8th'.split(' '),
);

export const fullName = wordsType((value) => {
  const all = words(value);
  const telling = all.filter((word) => !titles.has(word));
  return (telling.length > 0 ? telling : all).map(longForm);
});
