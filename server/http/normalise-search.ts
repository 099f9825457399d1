/** Brings what was typed into a search into the forms that tokens are kept in, by the rules of cleaning. */
import { cleanCitizenId } from '../../cleaning/clean-citizen-id.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import { toSimplified } from '../../cleaning/simplify.ts';
import type { NormaliseSearch } from '../../resolvers/context.ts';
import type { SearchTerm } from '../../store/read/search-persons.ts';

const nothing: SearchTerm = { tokens: [] };

function latin(text: string): SearchTerm {
  const token = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .replaceAll('ü', 'v');
  if (token === '') return nothing;
  return {
    tokens: [
      { kind: 'pinyin', token },
      { kind: 'initials', token },
    ],
  };
}

/** @param today `YYYY-MM-DD`, for the birth date inside a citizen id. */
export function makeNormaliseSearch(today: () => string): NormaliseSearch {
  return {
    name(text) {
      const { value } = cleanName(text);
      if (value === null) return nothing;
      if (value.kind !== 'latin') return { tokens: [{ kind: 'name', token: value.match }] };
      return { tokens: [{ kind: 'name', token: value.match }, ...latin(text).tokens] };
    },
    pinyin: latin,
    citizenId(text) {
      const id = cleanCitizenId(text, { today: today() }).value?.id ?? null;
      return id === null ? nothing : { tokens: [{ kind: 'citizen_id', token: id }] };
    },
    phone(text) {
      return { tokens: (cleanPhones(text).value?.phones ?? []).map((token) => ({ kind: 'phone' as const, token })) };
    },
    text: (text) => toSimplified(text.normalize('NFKC')).replace(/\s+/g, ''),
  };
}
