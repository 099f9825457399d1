/** Names of people: surnames at their real weights, given names by sex and generation, minority names with ·, foreign names in Latin letters. */
import type { Random } from './random.ts';

export interface FullName {
  readonly surname: string;
  readonly given: string;
  readonly full: string;
}

const surnames =
  '王王王王王王李李李李李李张张张张张刘刘刘刘陈陈陈陈杨杨杨黄黄黄赵赵吴吴吴周周周徐徐徐孙朱马胡胡胡郭林何高罗罗郑梁谢谢宋唐许邓邓冯韩曹曾曾彭彭萧肖蔡潘田董袁于余余余叶蒋杜苏魏程程吕丁任卢姚沈钟姜崔谭陆汪范廖石金韦贾夏付付傅方邹邹熊熊熊熊白孟秦邱侯江尹薛闫阎段雷黎史龙龙陶贺毛郝顾龚龚万万万涂涂涂喻帅揭饶章舒裘单仇区';
const compound = ['欧阳', '欧阳', '欧阳', '上官', '司马', '诸葛', '尉迟', '司徒'] as const;

const syllables: Readonly<Record<'old' | 'middle' | 'young', readonly [male: readonly string[], female: readonly string[]]>> = {
  old: [
    [...'国建华文德明金水生根福贵荣庆祥忠义仁和清光玉发才长春海云山林宝财茂树木火土连保'],
    [...'秀英桂兰玉珍凤莲香菊花梅月娥素琴淑贞冬水细金银巧招爱翠仙莉惠芝芬芳荷'],
  ],
  middle: [
    [...'军伟强勇磊涛斌超波辉鹏飞杰刚平峰俊浩亮健志建国华明东敏毅凯旭锋林龙宇江海'],
    [...'丽芳静敏艳娟霞燕红梅玲萍莉娜丹婷洁琴慧雪琳倩云晶蓉颖芬华英露琼岚薇'],
  ],
  young: [
    [...'子轩浩宇梓宸俊泽皓睿博文天佑一诺嘉铭奕辰思远逸晨瑞霖承恩景行知行安沐晟煜'],
    [...'梓涵欣怡诗雨萱可馨语桐若曦思琪佳悦一诺雨晗紫萱子墨熙妍安琪芷若沐瑶艺彤'],
  ],
};

const uyghurGiven = ['阿卜杜拉', '买买提', '艾尔肯', '阿迪力', '吐尔逊', '热依汗', '古丽娜尔', '阿依古丽', '迪丽拜尔', '阿孜古丽'] as const;
const uyghurFather = ['买买提', '吐尔逊', '艾合买提', '阿不都热合曼', '依明', '托合提', '肉孜', '司马义'] as const;
const tibetan = ['扎西·次仁', '洛桑·旺堆', '卓玛·央金', '次仁·卓嘎'] as const;
const foreignFirst = ['JOHN', 'MARIA', 'AHMED', 'DAVID', 'OLGA', 'KENJI', 'FATIMA', 'PETER', 'LINH', 'ANNA', 'MICHAEL', 'SOPHIE'] as const;
const foreignLast = [
  'SMITH',
  'GARCIA',
  'KHAN',
  'MUELLER',
  'IVANOVA',
  'TANAKA',
  'DIALLO',
  'BROWN',
  'NGUYEN',
  'ROSSI',
  'OKAFOR',
  'MARTIN',
] as const;

export function makeSurname(random: Random): string {
  return random.chance(0.008) ? random.pick(compound) : (surnames[random.int(surnames.length)] ?? '王');
}

/** `birthYear` decides the generation; `shared` is a generation character that brothers and sisters have in common. */
export function makeChineseName(random: Random, surname: string, sex: 1 | 2, birthYear: number, shared?: string): FullName {
  const pools = birthYear < 1962 ? syllables.old : birthYear < 1996 ? syllables.middle : syllables.young;
  const pool = pools[sex - 1] ?? pools[0];
  let given = shared ?? (random.chance(0.78) ? random.pick(pool) : '');
  given += random.pick(pool);
  // Two characters that GBK does not have; the departments' files must carry them nevertheless.
  if (random.chance(0.0008)) given = `${given.slice(0, -1)}${random.pick(['𠮷', '䶮', '𬭚'])}`;
  return { surname, given, full: surname + given };
}

/** People of Xinjiang and Tibet: given name · father's name, no surname. */
export function makeMinorityName(random: Random): FullName {
  const full = random.chance(0.75) ? `${random.pick(uyghurGiven)}·${random.pick(uyghurFather)}` : random.pick(tibetan);
  const [surname = full, given = ''] = full.split('·');
  return { surname, given, full };
}

/** As the passport has it: family name last, capitals. */
export function makeForeignName(random: Random): FullName {
  const [given, surname] = [random.pick(foreignFirst), random.pick(foreignLast)];
  const middle = random.chance(0.3) ? ` ${random.pick(foreignFirst)}` : '';
  return { surname, given, full: `${given}${middle} ${surname}` };
}
