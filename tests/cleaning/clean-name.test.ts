/** Names: separators, honorifics, masks, readings, and that matching never changes what is shown. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { cleanName } from '../../cleaning/clean-name.ts';
import { maskName } from '../../cleaning/mask-name.ts';
import { nameMatch } from '../../cleaning/name-match.ts';
import { namePinyin } from '../../cleaning/name-pinyin.ts';
import { commonSurnames, compoundSurnames } from '../../cleaning/surnames.ts';

const plainName = fc
  .tuple(
    fc.constantFrom(...'王李张刘陈杨赵黄周吴曾谢'),
    fc.array(fc.constantFrom(...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'), { minLength: 1, maxLength: 2 }),
  )
  .map(([surname, given]) => surname + given.join(''));

describe('samples', () => {
  test.each([
    [' 张　伟 ', '张伟', 'form'],
    ['张\u200B伟', '张伟', 'form'],
    ['买买提•吐尔逊', '买买提·吐尔逊', 'form'],
    ['买买提・吐尔逊', '买买提·吐尔逊', 'form'],
    ['买买提.吐尔逊', '买买提·吐尔逊', 'form'],
    ['买买提．吐尔逊', '买买提·吐尔逊', 'form'],
    ['买买提‧吐尔逊', '买买提·吐尔逊', 'form'],
    ['买买提∙吐尔逊', '买买提·吐尔逊', 'form'],
    ['买买提⋅吐尔逊', '买买提·吐尔逊', 'form'],
    ['张三（业主）', '张三', 'remark'],
    ['张伟先生', '张伟', 'honorific'],
  ])('%p → %p', (given, name, reason) => {
    expect(cleanName(given)).toMatchObject({ verdict: 'repaired', reason, value: { name, kind: 'full' } });
  });

  test.each([
    ['李女士', '李', 'FEMALE'],
    ['王先生', '王', 'MALE'],
    ['欧阳先生', '欧阳', 'MALE'],
    ['曾阿姨', '曾', 'FEMALE'],
    ['刘师傅', '刘', null],
    ['小王', '王', null],
    ['张', '张', null],
  ])('%p is a surname', (given, surname, sexHint) => {
    expect(cleanName(given)).toMatchObject({
      verdict: 'repaired',
      value: { kind: 'surname', name: surname, surname, sexHint, pinyin: null },
    });
  });

  test.each([
    ['张*明', '张*明'],
    ['张＊＊', '张**'],
    ['*明', '*明'],
    ['张某', '张*'],
    ['张某某', '张**'],
    ['张?明', '张*明'],
    ['张\uFFFD', '张*'],
  ])('%p is a mask', (given, name) => {
    expect(cleanName(given)).toMatchObject({ verdict: 'masked', value: { kind: 'masked', name, pinyin: null } });
  });

  test.each([
    ['曾国藩', 'zengguofan'],
    ['单雄信', 'shanxiongxin'],
    ['仇英', 'qiuying'],
    ['区大明', 'oudaming'],
    ['尉迟敬德', 'yuchijingde'],
    ['解晓东', 'xiexiaodong'],
    ['吕布', 'lvbu'],
    ['張偉', 'zhangwei'],
  ])('%p is spelled %p', (given, pinyin) => {
    expect(cleanName(given).value?.pinyin).toBe(pinyin);
  });

  test('traditional characters are kept for showing and simplified for matching', () => {
    expect(cleanName('張偉')).toMatchObject({ verdict: 'valid', value: { name: '張偉', match: '张伟' } });
  });

  test('legal variants stay apart', () => {
    expect(nameMatch('肖明')).not.toBe(nameMatch('萧明'));
    expect(nameMatch('付强')).not.toBe(nameMatch('傅强'));
    expect(nameMatch('闫丽')).not.toBe(nameMatch('阎丽'));
    expect(nameMatch('蕭明')).toBe(nameMatch('萧明'));
  });

  test('code points are counted, not UTF-16 units', () => {
    expect(cleanName('𠮷田')).toMatchObject({ value: { kind: 'full', masked: '𠮷*', surname: '𠮷', pinyin: null } });
    expect(cleanName('𠮷')).toMatchObject({ value: { kind: 'surname' } });
    expect(cleanName('阿卜杜热依木·阿卜杜热合曼'.repeat(4)).verdict).toBe('valid');
    expect(cleanName('长'.repeat(120))).toMatchObject({ verdict: 'rejected', reason: 'too_long' });
  });

  test('Latin letters', () => {
    expect(cleanName('JOHN  Smith')).toMatchObject({
      value: { name: 'JOHN Smith', match: 'JOHNSMITH', pinyin: 'johnsmith', kind: 'latin', surname: null },
    });
    expect(cleanName('Zhang Wei').value?.pinyin).toBe(cleanName('张伟').value?.pinyin);
  });

  test.each([
    ['13907911234', 'not_a_name'],
    ['---?!', 'not_a_name'],
    ['南昌红谷物业管理有限公司', 'organization'],
    ['****', 'not_a_name'],
    ['J***', 'masked'],
  ])('%p is rejected: %p', (given, reason) => {
    expect(cleanName(given)).toMatchObject({ verdict: 'rejected', reason });
  });

  test.each([null, undefined, '', '　', '无', '不详', '匿名', 'NULL'])('%p is absent', (given) => {
    expect(cleanName(given)).toEqual({ value: null, verdict: 'absent' });
  });
});

describe('properties', () => {
  test('stray spaces of any width change nothing', () => {
    fc.assert(
      fc.property(plainName, fc.constantFrom(' ', '　', '\t', '\u00A0'), fc.nat(3), (name, space, place) => {
        expect(cleanName(name.slice(0, place) + space + name.slice(place)).value).toEqual(cleanName(name).value);
      }),
    );
  });

  test('cleaning a clean name changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'张王李明偉·•. *?Aaé𠮷先生女士（'), maxLength: 12 }), (text) => {
        const once = cleanName(text).value;
        fc.pre(once !== null && once.kind !== 'surname' && once.sexHint === null);
        expect(cleanName(once?.name).value?.match).toBe(once?.match);
      }),
    );
  });

  test('a mask shows one character at most', () => {
    fc.assert(
      fc.property(plainName, (name) => {
        expect(maskName(name)).toBe([...name][0] + '*'.repeat([...name].length - 1));
      }),
    );
    expect(maskName('买买提·吐尔逊')).toBe('买**');
    expect(maskName('')).toBe('');
  });

  test('a name that is read character by character is read as the whole of it is', () => {
    const surnames = [...commonSurnames, ...compoundSurnames, '陌', '重', '不'];
    for (const given of ['庆', '长江', '乐', '行', '了', '一', '不二', '会计', '朝阳', '音乐', '重庆', '女', '子怡']) {
      for (const surname of surnames) {
        const spelled = pinyin(surname + given, { toneType: 'none', surname: 'head', v: true });
        expect(namePinyin(surname + given)).toBe(spelled.toLowerCase().replace(/[^a-z]/g, ''));
      }
    }
  });

  test('never throws; a value is there exactly when the verdict says so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { value, verdict } = cleanName(text);
        expect(value === null).toBe(verdict === 'rejected' || verdict === 'absent');
      }),
    );
  });
});
