/** The tables behind the departments' servers: the police database, and the back office of hotline, health and housing. */
import type pg from 'pg';

/** As `contracts/police.sql`; keys and indexes follow the load. */
const policeTables = `
drop table if exists ry_jbxx, jq_jbxx, aj_jbxx, jf_jbxx, sj_ry_gx, dw_jbxx, dm_zd;
create table ry_jbxx (rybh varchar(32), xm varchar(100), gmsfhm varchar(30), zjlxdm char(3), xbdm char(1), csrq varchar(10), lxdh varchar(60), hjdz varchar(300), xzdz varchar(300),
  mzdm char(2), zjxydm char(2), zp bytea, gxsj timestamp not null, scbz char(1) not null default '0');
create table jq_jbxx (jqbh varchar(32), jqlbdm varchar(8) not null, bjsj timestamp not null, ddsj timestamp, bjrxm varchar(100), bjrdh varchar(60), fsdz varchar(300),
  jd numeric(10,6), wd numeric(10,6), jyaq varchar(2000), clztdm char(2) not null, gxdwdm varchar(12), jgbh varchar(16), gxsj timestamp not null, scbz char(1) not null default '0');
create table aj_jbxx (ajbh varchar(32), ajmc varchar(300), ajlxdm char(1) not null, ajlbdm varchar(8) not null, jqbh varchar(32), lasj timestamp not null, pasj timestamp, jasj timestamp,
  ajztdm char(2) not null, fadz varchar(300), jd numeric(10,6), wd numeric(10,6), gxdwdm varchar(12), gxsj timestamp not null, scbz char(1) not null default '0');
create table jf_jbxx (jfbh varchar(32), jflxdm varchar(8) not null, zzdm char(1) not null, fxdjdm char(1) not null, djsj timestamp not null, tjzzmc varchar(200), tjjgdm char(1), tjsj timestamp,
  ajbh varchar(32), hfsj timestamp, hfmydm char(1), fsdz varchar(300), jd numeric(10,6), wd numeric(10,6), gxdwdm varchar(12), jgbh varchar(16), jqbh varchar(32),
  gxsj timestamp not null, scbz char(1) not null default '0');
create table sj_ry_gx (gxbh varchar(40), sjlx char(2) not null, sjbh varchar(32) not null, rybh varchar(32) not null, jsdm char(2) not null, gxsj timestamp not null, scbz char(1) not null default '0');
create table dw_jbxx (dwdm varchar(12), dwmc varchar(200) not null, sjdwdm varchar(12), xzqhdm char(6), gxsj timestamp not null, scbz char(1) not null default '0');
create table dm_zd (lb varchar(8), dm varchar(8), mc varchar(100) not null, sjdm varchar(8));
`;

const policeIndexes = `
alter table ry_jbxx add primary key (rybh); create index on ry_jbxx (gxsj, rybh);
alter table jq_jbxx add primary key (jqbh); create index on jq_jbxx (gxsj, jqbh);
alter table aj_jbxx add primary key (ajbh); create index on aj_jbxx (gxsj, ajbh);
alter table jf_jbxx add primary key (jfbh); create index on jf_jbxx (gxsj, jfbh);
alter table sj_ry_gx add primary key (gxbh); create index on sj_ry_gx (gxsj, gxbh);
alter table dw_jbxx add primary key (dwdm); alter table dm_zd add primary key (lb, dm);
analyze;
`;

/** housing_row: the register behind the drops, as the files last said it; the hub never sees it. */
const officeTables = `
drop table if exists hotline_order, hotline_category, fhir_resource, housing_row;
create table hotline_order (order_no text, updated_at timestamptz not null, body jsonb not null, steps jsonb not null);
create table hotline_category (code text, body jsonb not null);
create table fhir_resource (type text, id text, last_updated timestamptz not null, deleted boolean not null default false, body jsonb not null);
create table housing_row (file text, key text, fields jsonb not null);
`;

const officeIndexes = `
alter table hotline_order add primary key (order_no); create index on hotline_order (updated_at, order_no);
alter table hotline_category add primary key (code);
alter table fhir_resource add primary key (type, id); create index on fhir_resource (type, last_updated, id);
alter table housing_row add primary key (file, key);
analyze;
`;

export const officeColumns = {
  hotline_order: ['order_no', 'updated_at', 'body', 'steps'],
  hotline_category: ['code', 'body'],
  fhir_resource: ['type', 'id', 'last_updated', 'body'],
  housing_row: ['file', 'key', 'fields'],
} as const;

/** Drops what stood there: a sandbox is built anew, never added to. */
export async function createDepartmentStores(police: pg.Pool, office: pg.Pool): Promise<void> {
  await Promise.all([police.query(policeTables), office.query(officeTables)]);
}

export async function indexDepartmentStores(police: pg.Pool, office: pg.Pool): Promise<void> {
  await Promise.all([police.query(policeIndexes), office.query(officeIndexes)]);
}
