/** Citizen ids: the standard's samples, every form that may be repaired, and no repair by guessing. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { citizenIdCheck, cleanCitizenId } from '../../cleaning/clean-citizen-id.ts';

const today = '2026-01-18';
const clean = (text: string | null, document?: 'citizen_id' | 'passport') => cleanCitizenId(text, { today, document: document ?? null });

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const birthDay = fc
  .date({ min: new Date('1910-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const validId = fc
  .tuple(fc.constantFrom('360102', '360105', '360111', '360122', '110105', '440524'), birthDay, digits(3))
  .map(([issuer, birth, sequence]) => {
    const first17 = issuer + birth + sequence;
    return first17 + citizenIdCheck(first17);
  });

describe('samples', () => {
  const samples = [
    '360102198001010013',
    '360112199001010010',
    '360113202101010019',
    '36012219600101001X',
    '36011119800101001X',
    '360105197503030027',
    '11010519491231002X',
    '440524188001010014',
  ];
  test.each(samples)('%s is valid', (id) => {
    expect(clean(id)).toMatchObject({ verdict: 'valid', value: { kind: 'valid', id } });
  });

  test.each([
    ['36012219600101001x', '36012219600101001X'],
    ['36012219600101001×', '36012219600101001X'],
    ['36012219600101001Χ', '36012219600101001X'],
    ['３６０１０２１９８００１０１００１３', '360102198001010013'],
    ['360102 19800101 0013', '360102198001010013'],
    ["'360102198001010013", '360102198001010013'],
    ['360102-19800101-0013', '360102198001010013'],
    ['360102800101001', '360102198001010013'],
  ])('%s is repaired', (given, id) => {
    expect(clean(given)).toMatchObject({ verdict: 'repaired', value: { kind: 'valid', id } });
  });

  test.each([
    ['360102800101996', 'sequence_review'],
    ['3.60102E+17', 'excel_float'],
    ['360102198001010014', 'checksum'],
    ['360102198002300010', 'birth_date'],
    ['360102203001010010', 'birth_date'],
    ['009999198001010013', 'issuer'],
    ['36010219800101001', 'shape'],
    ['13907911234', 'phone_number'],
    ['91110000600037341L', 'credit_code'],
    ['36O102198001010013', 'shape'],
    ['张伟', 'shape'],
  ])('%s is rejected: %s', (given, reason) => {
    expect(clean(given)).toMatchObject({ verdict: 'rejected', reason, value: { kind: 'invalid', id: null } });
  });

  test.each([
    ['3601**********1234', '3601**********1234'],
    ['3601****1234', '3601**********1234'],
    ['3601××××××××××1234', '3601**********1234'],
    ['360102********001X', '360102********001X'],
    ['3601************34', '3601************34'],
  ])('%s is a mask', (given, pattern) => {
    expect(clean(given)).toMatchObject({ verdict: 'masked', value: { kind: 'masked', id: null, pattern } });
  });

  test.each([
    ['E12345678', 'passport'],
    ['CHN123456789012', 'residence_permit'],
    ['810000199408230021', 'residence_permit'],
    ['军字第1234567号', 'military'],
  ])('%s is another document (%s)', (given, documentKind) => {
    expect(clean(given)).toMatchObject({ value: { kind: 'other', id: null, documentKind, documentNumber: given } });
  });

  test('what the source says decides where the form cannot', () => {
    expect(clean('123456789', 'passport').value.documentKind).toBe('passport');
    expect(clean('123456789', 'citizen_id').reason).toBe('shape');
    expect(clean('360102198001010013', 'passport').value.kind).toBe('valid');
  });

  test.each([null, '', '  ', '无', '未知'])('%p is absent', (given) => {
    expect(clean(given)).toMatchObject({ verdict: 'absent', value: { kind: 'absent' } });
  });
});

describe('properties', () => {
  test('a valid id in any width, case and spacing is the same id', () => {
    fc.assert(
      fc.property(validId, fc.boolean(), fc.boolean(), fc.nat(17), (id, wide, lower, gap) => {
        let form = lower ? id.toLowerCase() : id;
        if (wide) form = [...form].map((character) => String.fromCodePoint(character.charCodeAt(0) + 0xfee0)).join('');
        form = `${form.slice(0, gap)} ${form.slice(gap)}`;
        expect(clean(form).value.id).toBe(id);
      }),
    );
  });

  test('birth date and sex are those of the number', () => {
    fc.assert(
      fc.property(validId, (id) => {
        const { value } = clean(id);
        expect(value.birthDate?.replaceAll('-', '')).toBe(id.slice(6, 14));
        expect(value.sex).toBe(Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE');
      }),
    );
  });

  test('one wrong digit never gives a valid id, and never the one before', () => {
    fc.assert(
      fc.property(validId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
        const wrong = id.slice(0, place) + String((Number(id[place]) + shift) % 10) + id.slice(place + 1);
        expect(clean(wrong)).toMatchObject({ verdict: 'rejected', value: { id: null, birthDate: null, sex: null, pattern: wrong } });
      }),
    );
  });

  test('two neighbouring digits swapped never give a valid id', () => {
    fc.assert(
      fc.property(validId, fc.nat(15), (id, place) => {
        fc.pre(id[place] !== id[place + 1]);
        const swapped = id.slice(0, place) + id[place + 1] + id[place] + id.slice(place + 2);
        expect(clean(swapped).value).toMatchObject({ id: null, pattern: swapped });
      }),
    );
  });

  test('a mask has 18 characters and hides what the source hid', () => {
    fc.assert(
      fc.property(
        validId,
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 2, max: 12 }),
        (id, head, tail, stars) => {
          const form = id.slice(0, head) + '*'.repeat(stars) + id.slice(18 - tail);
          fc.pre(form.length !== 15);
          expect(clean(form).value.pattern).toBe(id.slice(0, head) + '*'.repeat(18 - head - tail) + id.slice(18 - tail));
        },
      ),
    );
  });

  test('never throws and never invents an id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { value, verdict } = clean(text);
        expect(value.id === null).toBe(value.kind !== 'valid');
        expect(verdict === 'absent').toBe(value.kind === 'absent');
      }),
    );
  });
});
