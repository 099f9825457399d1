/** A city of two people in every department, served from memory through the departments' own cleaning rules; one of them is to be erased. Synthetic. */
import { cleanCarePlan } from '../../connectors/health/clean-care-plan.ts';
import { cleanConsent } from '../../connectors/health/clean-consent.ts';
import { cleanPatient } from '../../connectors/health/clean-patient.ts';
import { cleanOrder } from '../../connectors/hotline/clean-order.ts';
import { cleanOccupancy } from '../../connectors/housing/clean-ryfw.ts';
import { cleanHousingCase } from '../../connectors/housing/clean-wj.ts';
import { cleanIncident } from '../../connectors/police/clean-jq-jbxx.ts';
import { cleanPerson } from '../../connectors/police/clean-ry-jbxx.ts';
import { cleanParty } from '../../connectors/police/clean-sj-ry-gx.ts';
import type { Connector, SourceRow, SourceStream, StreamEnd } from '../../connectors/connector.ts';
import type { Department } from '../../core/department.ts';
import { makeCitizenId } from '../../sandbox/city/citizen-id.ts';

type Raw = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<string, Raw | null>>;

export interface Source {
  coverage: 'snapshot' | 'changes';
  /** Stream → key → row; null: the department deleted it. */
  streams: Record<string, Rows>;
  /** Called before each page. */
  beforePage?: (stream: string) => Promise<void>;
}

export const her = {
  name: '欧阳晓岚',
  citizenId: makeCitizenId('360103', '19840211', 2, 17),
  phone: '13907911234',
  card: 'HC77881',
  address: '南昌市西湖区洪城路111号锦绣花园3栋2单元501室',
} as const;
export const his = {
  name: '周建国',
  citizenId: makeCitizenId('360102', '19750303', 1, 12),
  phone: '13970815555',
  card: 'HC11223',
  address: '南昌市东湖区阳明路357号2栋1单元301室',
} as const;

/** What no table may hold once she is erased. */
export const herWords: readonly string[] = [...Object.values(her), 'ouyangxiaolan', 'HERKEY', '501室'];

const cleaners: Readonly<Record<string, SourceStream['clean']>> = {
  ry_jbxx: cleanPerson,
  jq_jbxx: cleanIncident,
  sj_ry_gx: cleanParty,
  ryfw: cleanOccupancy,
  wj: cleanHousingCase,
  order: cleanOrder,
  Patient: cleanPatient,
  CarePlan: cleanCarePlan,
  Consent: cleanConsent,
};

const patient = (id: string, who: typeof her | typeof his): Raw => ({
  id,
  identifier: [
    { system: 'urn:oid:2.16.156.10011.1.3', value: who.citizenId },
    { system: 'urn:nanchang:health-card', value: who.card },
  ],
  name: [{ use: 'official', text: who.name }],
  telecom: [{ system: 'phone', value: who.phone }],
  address: [{ use: 'home', text: who.address }],
});
const plan = (id: string, subject: string): Raw => ({
  id,
  status: 'active',
  category: [{ coding: [{ system: 'urn:nanchang:careplan-category', code: 'chronic-disease' }] }],
  period: { start: '2025-06-01', end: '2026-06-01' },
  subject: { reference: `Patient/${subject}` },
});
const consent = (id: string, subject: string): Raw => ({
  id,
  status: 'active',
  patient: { reference: `Patient/${subject}` },
  provision: { type: 'permit' },
});
export const incident = (key: string, caller: { name: string; phone: string } | null, text: string): Raw => ({
  jqbh: key,
  bjsj: '2026-01-05 10:00:00',
  bjrxm: caller?.name ?? null,
  bjrdh: caller?.phone ?? null,
  fsdz: '南昌市西湖区洪城路',
  jyaq: text,
  clztdm: '03',
});
export const order = (key: string, who: typeof her | typeof his, content: string): Raw => ({
  orderNo: key,
  channel: 'phone',
  title: '噪音扰民',
  content,
  caller: { name: who.name, phone: who.phone, idNumber: who.citizenId, confidential: false },
  address: who.address,
  status: 'in_progress',
  createdAt: '2026-01-06T10:00:00+08:00',
  updatedAt: '2026-01-06T10:00:00+08:00',
  steps: [{ seq: 1, action: 'receive', at: '2026-01-06T10:00:00+08:00', note: `来电人${who.name}` }],
});
const occupancy = (key: string, who: typeof her | typeof his): Raw => ({
  记录编号: key,
  房屋编码: 'FW1',
  关系: '产权人',
  姓名: who.name,
  证件类型: '身份证',
  证件号码: who.citizenId,
  联系电话: who.phone,
});
const matter = (key: string, who: typeof her | typeof his): Raw => ({
  案件编号: key,
  类型: '物业纠纷',
  坐落: '南昌市西湖区洪城路111号',
  发现日期: '2026-01-03',
  处置状态: '处置中',
  当事人姓名: who.name,
  当事人电话: who.phone,
});
const resident = (key: string, who: typeof her | typeof his): Raw => ({
  rybh: key,
  xm: who.name,
  gmsfhm: who.citizenId,
  zjlxdm: '111',
  lxdh: who.phone,
  xzdz: who.address,
});
const part = (key: string, event: string, person: string, role: string): Raw => ({
  gxbh: key,
  sjlx: 'JQ',
  sjbh: event,
  rybh: person,
  jsdm: role,
});

export type City = Readonly<Record<'police' | 'housing' | 'hotline' | 'health', Source>>;

export function makeCity(coverage: Source['coverage'] = 'snapshot'): City {
  return {
    police: {
      coverage,
      streams: {
        ry_jbxx: { HERKEY1: resident('HERKEY1', her), RY2: resident('RY2', his) },
        jq_jbxx: {
          JQ1: incident('JQ1', null, `${her.name}与${his.name}发生争执`),
          JQ2: incident('JQ2', { name: '欧阳女士', phone: her.phone }, '报警人称楼上漏水'),
          JQ3: incident('JQ3', { name: his.name, phone: his.phone }, `联系电话${her.phone}无人接听`),
          JQ4: incident('JQ4', { name: his.name, phone: his.phone }, '路灯不亮'),
        },
        sj_ry_gx: {
          HERKEY2: part('HERKEY2', 'JQ1', 'HERKEY1', '05'),
          GX2: part('GX2', 'JQ1', 'RY2', '06'),
        },
      },
    },
    housing: {
      coverage,
      streams: {
        ryfw: { HERKEY3: occupancy('HERKEY3', her), F2: occupancy('F2', his) },
        wj: { W1: matter('W1', her), W2: matter('W2', his) },
      },
    },
    hotline: {
      coverage,
      streams: {
        order: {
          O1: order('O1', her, `我叫${her.name}，住501室`),
          O2: order('O2', his, '楼道堆物'),
          // Cannot be used: the department's words rest with the reject.
          O3: { ...order('O3', her, `${her.name}来电`), status: 'unheard of' },
        },
      },
    },
    health: {
      coverage,
      streams: {
        Patient: { HERKEY4: patient('HERKEY4', her), P2: patient('P2', his) },
        CarePlan: { HERKEY5: plan('HERKEY5', 'HERKEY4'), C2: plan('C2', 'P2') },
        Consent: { HERKEY6: consent('HERKEY6', 'HERKEY4'), N2: consent('N2', 'P2') },
      },
    },
  };
}

export const offices = ['housing', 'police', 'hotline', 'health'] as const;

export function connect(city: City): readonly Connector[] {
  return offices.map((department) => connectOne(department, city[department]));
}

function connectOne(department: Department, source: Source): Connector {
  const streams = Object.keys(source.streams).map((name): SourceStream => {
    const clean = cleaners[name];
    if (clean === undefined) throw new Error(`no rules for ${name}`);
    return {
      name,
      rules: 1,
      volatile: [],
      async *extract({ resume }): AsyncGenerator<{ rows: SourceRow[]; resume: { at: number } }, StreamEnd, void> {
        const rows = Object.entries(source.streams[name] ?? {});
        for (let at = Number(resume?.['at'] ?? 0); at < rows.length; at += 2) {
          await source.beforePage?.(name);
          yield { rows: rows.slice(at, at + 2).map(([key, raw]) => sourceRow(name, key, raw)), resume: { at: at + 2 } };
        }
        return { cursor: { at: 1 }, asOf: '2026-01-18T00:00:00Z', coverage: source.coverage, notes: [] };
      },
      clean,
    };
  });
  return { department, streams, check: () => Promise.resolve(), close: () => Promise.resolve() };
}

/** The origin names the key, as the transports' do. */
function sourceRow(stream: string, key: string, raw: Raw | null): SourceRow {
  return { key, op: raw === null ? 'delete' : 'upsert', version: null, raw: raw ?? {}, origin: `${stream} ${key}` };
}
