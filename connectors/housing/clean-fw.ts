/** fw: a dwelling [房屋] of the register and where it is. */
import { cleanCoordinates } from '../../cleaning/clean-coordinates.ts';
import { cleanKey } from '../../cleaning/clean-key.ts';
import type { DwellingRow } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { readNumber } from '../read-number.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { dwellingSchema } from './rows.ts';

const uses: Readonly<Record<string, NonNullable<DwellingRow['use']>>> = {
  住宅: 'RESIDENTIAL',
  商业: 'COMMERCIAL',
  办公: 'OFFICE',
  仓储: 'STORAGE',
  其他: 'OTHER',
};

export const cleanDwelling = makeCleaner(dwellingSchema, ({ raw, context }) => {
  const book = makeVerdictBook();
  const compoundCode = cleanKey(raw.小区编码);
  const dwelling: DwellingRow = {
    kind: 'dwelling',
    part: '',
    compound_code: compoundCode,
    floor: book.take('所在层', readNumber(raw.所在层, { least: -10, most: 150, integer: true })),
    floors: book.take('总层数', readNumber(raw.总层数, { least: 1, most: 150, integer: true })),
    floor_area: book.take('建筑面积', readNumber(raw.建筑面积, { least: 0.01, most: 1_000_000 })),
    use: book.take('规划用途', readCode(uses, raw.规划用途)),
    built_year: book.take(
      '建成年份',
      readNumber(raw.建成年份, { least: 1850, most: Number(context.today.slice(0, 4)) + 1, integer: true }),
    ),
  };
  const address = addressRow({
    role: 'dwelling',
    text: raw.坐落,
    coordinates: book.take('经度,纬度', cleanCoordinates(raw.经度, raw.纬度, { datum: 'BD09' })),
    hints: { building: raw.楼幢号, unit: raw.单元号, room: raw.房号 },
    compoundCode,
    book,
    column: '坐落',
  });
  return { rows: [dwelling, address].filter((row) => row !== null), verdicts: book.verdicts };
});
