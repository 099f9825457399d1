/** Writes a full housing drop of any size to disk: GB18030 files with a manifest, in the memory of one buffer. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addDays, compact, withOffset } from '../sandbox/city/calendar.ts';
import { makeCitizenId } from '../sandbox/city/citizen-id.ts';
import { makeCreditCode } from '../sandbox/city/credit-code.ts';
import { openDropTable } from '../sandbox/city/drop-table.ts';
import { dropTime } from '../sandbox/city/housing-drops.ts';
import { writeManifest } from '../sandbox/city/manifest.ts';
import { makeRandom } from '../sandbox/city/random.ts';
import { writeCompoundWorkbook } from '../sandbox/city/workbook.ts';

export interface WrittenDrop {
  /** Source rows of all four tables. */
  readonly rows: number;
  /** The three GB18030 files. */
  readonly files: readonly string[];
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰'];
const roads = [...'世赣抚丰红绿金银春夏秋冬江湖山川'].map((first) => `${first}和路`);
const dwellingsOfCompound = 800;
const districts = ['360102', '360103', '360104', '360111', '360113'];

/** Half dwellings, half people in them (one each, every twentieth a company), 1 % housing cases, a compound for 800 dwellings. The same for the same arguments. */
export async function writeHousingDrop(root: string, day: string, rows: number): Promise<WrittenDrop> {
  const random = makeRandom(7);
  const folder = path.join(root, 'outgoing', compact(day));
  mkdirSync(folder, { recursive: true });
  const cases = Math.floor(rows / 100);
  const dwellings = Math.floor((rows - cases) / 2);
  const compounds = Math.ceil(dwellings / dwellingsOfCompound);
  const code = (at: number): string => `XQ${String(at).padStart(7, '0')}`;
  const dwellingKey = (at: number): string => `FW${String(at).padStart(10, '0')}`;
  const street = (compound: number): string => `${roads[compound % roads.length] ?? ''}${1 + Math.floor(compound / roads.length)}号`;
  const person = (): string => random.pick(surnames) + random.pick(given) + random.pick(given);
  const phone = (): string => `13${String(random.int(1_000_000_000)).padStart(9, '0')}`;
  const time = `${addDays(day, -9)} 10:20:30`;

  const fw = openDropTable(folder, 'fw', day, 'full');
  for (let at = 0; at < dwellings; at++) {
    const compound = Math.floor(at / dwellingsOfCompound);
    const building = 1 + Math.floor((at % dwellingsOfCompound) / 80);
    const [floor, door] = [1 + (Math.floor(at / 4) % 20), 1 + (at % 4)];
    const room = `${floor}0${door}`;
    const text = `南昌市红谷滩区${street(compound)}和苑${compound}期${building}栋1单元${room}室`;
    const at115 = (115.85 + random.next() / 10).toFixed(6);
    fw.write(
      [
        dwellingKey(at),
        code(compound),
        text,
        String(building),
        '1',
        room,
        String(floor),
        '20',
        (60 + random.int(9000) / 100).toFixed(2),
        '住宅',
        '2012',
        at115,
        (28.65 + random.next() / 10).toFixed(6),
        time,
      ],
      null,
    );
  }
  const ryfw = openDropTable(folder, 'ryfw', day, 'full');
  for (let at = 0; at < dwellings; at++) {
    const birth = addDays('1950-01-01', at % 20_000);
    const company = at % 20 === 7;
    const id = company
      ? makeCreditCode(random)
      : makeCitizenId(districts[Math.floor(at / 20_000_000) % 5] ?? '360102', birth, at % 3 === 0 ? 1 : 2, Math.floor(at / 20_000) % 500);
    ryfw.write(
      [
        `RF${String(at).padStart(10, '0')}`,
        dwellingKey(at),
        at % 4 === 0 ? '承租人' : '产权人',
        company ? `南昌${person()}置业有限公司` : person(),
        company ? '统一社会信用代码' : '身份证',
        id,
        phone(),
        '2015-06-01',
        '',
        time,
      ],
      null,
    );
  }
  const wj = openDropTable(folder, 'wj', day, 'full');
  for (let at = 0; at < cases; at++) {
    wj.write(
      [
        `WJ${String(at).padStart(10, '0')}`,
        '房屋安全隐患',
        dwellingKey((at * 17) % dwellings),
        '',
        '',
        addDays(day, -40),
        '处置中',
        '',
        person(),
        phone(),
        time,
      ],
      null,
    );
  }
  const xq = Array.from({ length: compounds }, (_, at) => [
    code(at),
    `和苑${at}期`,
    `红谷滩区${street(at)}`,
    '',
    `南昌${person()}物业有限公司`,
    makeCreditCode(random),
    phone(),
    '10',
    String(dwellingsOfCompound),
    '2027-01-01',
  ]);
  const workbook = `xiaoqu_${compact(day)}.xlsx`;
  const tables = [fw, ryfw, wj].map((table) => table.close());
  const files = [...tables, { name: workbook, table: 'xq', ...(await writeCompoundWorkbook(path.join(folder, workbook), day, xq)) }];
  writeManifest(folder, { drop: compact(day), kind: 'full', sequence: 1, previous: 0, generatedAt: withOffset(dropTime(day)), files });
  return { rows: files.reduce((sum, file) => sum + file.rows, 0), files: tables.map(({ name }) => path.join(folder, name)) };
}
