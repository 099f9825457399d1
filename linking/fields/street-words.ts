/** Kinds of street, directions and common short forms of addresses in Latin letters, each in one form. */

const forms: Readonly<Record<string, string>> = {
  aly: 'alley ally allee',
  ave: 'avenue av aven avn avenu',
  blvd: 'boulevard boul bvd',
  cir: 'circle circuit cct circ crcl',
  cl: 'close',
  cres: 'crescent cr crsent crescnt',
  ct: 'court crt',
  ctr: 'center centre cntr',
  dr: 'drive drv driv',
  e: 'east',
  expy: 'expressway expwy',
  fwy: 'freeway',
  ft: 'fort',
  hts: 'heights hgts',
  hwy: 'highway hway',
  jct: 'junction',
  ln: 'lane',
  mt: 'mount',
  n: 'north no',
  ne: 'northeast',
  nw: 'northwest',
  pde: 'parade',
  pkwy: 'parkway pky parkwy',
  pl: 'place plc',
  plz: 'plaza',
  pt: 'point',
  rd: 'road',
  rte: 'route rt',
  s: 'south so',
  se: 'southeast',
  sq: 'square sqr',
  st: 'street str saint strt',
  sw: 'southwest',
  ter: 'terrace terr tce',
  trl: 'trail',
  twp: 'township',
  vlg: 'village vlge',
  w: 'west',
  wy: 'way',
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
  '6th': 'sixth',
  '7th': 'seventh',
  '8th': 'eighth',
  '9th': 'ninth',
  '10th': 'tenth',
};

const shortForms: ReadonlyMap<string, string> = new Map(
  Object.entries(forms).flatMap(([short, long]) => long.split(' ').map((form) => [form, short] as const)),
);

const directions: ReadonlySet<string> = new Set('n s e w ne nw se sw'.split(' '));
const kinds: ReadonlySet<string> = new Set(
  'aly ave blvd cir cl cres ct dr expy fwy hwy ln pde pkwy pl plz rd rte sq st ter trl wy'.split(' '),
);

/** Whether a word in its short form is a direction, or a kind of street. */
export const isDirection = (word: string): boolean => directions.has(word);
export const isStreetKind = (word: string): boolean => kinds.has(word);

/** Of a word in small letters; itself when it is none of these. */
export function streetWord(word: string): string {
  return shortForms.get(word) ?? word;
}
