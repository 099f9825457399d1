/** Names of roads: those that every Nanchang file knows first, then made ones; a few names stand in more than one district. */
import type { Random } from './random.ts';

const known = [
  '阳明路',
  '八一大道',
  '象山北路',
  '叠山路',
  '孺子路',
  '中山路',
  '胜利路',
  '沿江北大道',
  '洪都北大道',
  '洪都中大道',
  '北京西路',
  '北京东路',
  '上海路',
  '青山南路',
  '青山北路',
  '井冈山大道',
  '解放西路',
  '解放东路',
  '迎宾大道',
  '丰和中大道',
  '丰和南大道',
  '红谷中大道',
  '红谷南大道',
  '世贸路',
  '学府大道',
  '庐山南大道',
  '赣江南大道',
  '站前路',
  '丁公路',
  '永叔路',
  '系马桩街',
  '绳金塔街',
  '羊子巷',
  '三眼井',
  '何坊西路',
  '抚河中路',
  '抚河南路',
  '桃苑大街',
  '灌婴路',
  '施尧路',
  '建设西路',
  '新溪桥路',
  '京山北路',
  '广州路',
  '南京东路',
  '南京西路',
  '火炬大道',
  '紫阳大道',
  '艾溪湖北路',
  '高新大道',
  '莲塘北大道',
  '澄湖北大道',
  '向阳路',
  '长堎大道',
  '兴国路',
  '文化大道',
  '子实路',
  '双港大道',
  '玉屏大道',
  '民和大道',
  '胜利南路',
  '岚湖路',
  '文峰路',
  '前湖大道',
] as const;
const twice = ['前进路', '建设路', '新建路', '解放路', '人民路', '团结路'] as const;
const first = '青龙金福永新东南西北长广昌瑶莲梅竹兰湖洪赣翠凤锦玉桂安丰瑞文';
const second = '云山湖江塔桥溪林泉源荣华康宁顺达和兴德贤阳坪岭田塘圩洲港';
const kinds = ['路', '路', '路', '大道', '街', '巷', '支路', '东路', '西路'] as const;

export function* makeRoadNames(random: Random): Generator<string, never> {
  const used = new Set<string>();
  for (const name of known) {
    used.add(name);
    yield name;
  }
  for (;;) {
    if (random.chance(0.04)) {
      yield random.pick(twice);
      continue;
    }
    const name = `${first[random.int(first.length)]}${second[random.int(second.length)]}${random.pick(kinds)}`;
    if (used.has(name)) continue;
    used.add(name);
    yield name;
  }
}
