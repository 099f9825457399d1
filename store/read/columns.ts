/** Column lists of the main rows, shared by every verb that returns them. */
import { stands } from './visibility.ts';

/**
 * Joins `clear`, the clear values of `v` that the grant opens: of its subjects, and taken from departments that its purpose names. Row-level security holds the same by
 * itself, at a price for each time the vault is asked: once.
 */
export const clearValues = `left join lateral (
    select case when name_from.department = any(:opened) then c.name end as name,
      case when birth_from.department = any(:opened) then c.birth_date end as birth_date,
      case when id_from.department = any(:opened) then c.citizen_id end as citizen_id
    from vault.person_version c
    left join hub.record name_from on name_from.record = v.name_record
    left join hub.record birth_from on birth_from.record = v.birth_record
    left join hub.record id_from on id_from.record = c.citizen_id_record
    where v.person = any(:subjects) and c.person = v.person and ${stands('c')}) clear on true`;

/** Over `v` hub.person_version, `p` hub.person and {@link clearValues}: {@link PersonRow}. Clear values are there for the subjects of the request's grant only. */
export const personColumns = `p.person, p.uid, v.sex, v.birth_year as "birthYear", v.deceased,
  case when v.person = any(:subjects) then coalesce(clear.name, v.name_masked) when :candidates then v.name_masked end as name,
  clear.birth_date as "birthDate", clear.citizen_id as "citizenId",
  case when v.person = any(:subjects) then array(
    select distinct phone from hub.person_link l join hub.record r on r.record = l.record join vault.person_record c on c.record = l.record and ${stands('c')}
    cross join lateral unnest(c.phones) phone
    where l.person = v.person and l.person = any(:subjects) and ${stands('l')} and r.department = any(:opened) order by phone) else '{}'::text[] end as phones`;

/** The uids of those subjects of the grant whose home `v`, a hub.place_version, is. */
const homeOf = `array(select distinct owner.uid from hub.residence home join hub.record told on told.record = home.record join hub.person owner on owner.person = home.person
  where home.place = v.place and home.person = any(:subjects) and ${stands('home')} and told.department = any(:opened))`;

/** Over `v` hub.place_version and `p` hub.place: {@link PlaceRow}. A dwelling's building, compound and point are there only for those who may see buildings. */
export const placeColumns = `p.place, p.uid, v.kind,
  case when v.kind = 'DWELLING' and :subjects <> '{}' and ${homeOf} <> '{}'
    then coalesce((select c.address from vault.place_version c where c.place = v.place and ${stands('c')}), v.address_general) else v.address_general end as address,
  case when v.kind = 'DWELLING' and :subjects <> '{}' then ${homeOf} else '{}'::uuid[] end as "clearFor",
  case when v.kind <> 'DWELLING' or :buildings then v.parent end as "parentPlace", v.road,
  case when v.kind <> 'DWELLING' then v.road_number end as "roadNumber",
  case when v.kind <> 'DWELLING' or :buildings then v.compound end as "compoundName",
  case when v.kind <> 'DWELLING' then v.building end as building,
  case when v.kind <> 'DWELLING' or :buildings then v.compound_record end as "compoundRecord",
  v.district_code as "districtCode", v.street_code as "streetCode", v.community_code as "communityCode", v.grid_code as "gridCode",
  v.police_grid as "policeGridCode", v.station_code as "stationCode",
  case when v.kind <> 'DWELLING' then v.longitude end as longitude, case when v.kind <> 'DWELLING' then v.latitude end as latitude,
  v.location_precision as "locationPrecision"`;

/** Open, with a deadline before the edition; over `c` hub.case_version. */
export const overdue = `(c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null and c.deadline is not null and c.deadline < :at)`;

/** Over `c` hub.case_version and `r` hub.record: {@link CaseRow}. */
export const caseColumns = `c.record, r.uid, c.department as "departmentKey", c.case_kind as kind, c.number, c.category_system as "categorySystem",
  c.category as "categoryCode", c.stage, c.opened_at as "openedAt", c.deadline, c.closed_at as "closedAt", ${overdue} as overdue,
  c.handler_code as "handlerCode", c.place as "placeNumber", c.district_code as "districtCode", c.street_code as "streetCode",
  c.community_code as "communityCode", c.grid_code as "gridCode", c.details`;

/** Over `v` hub.organization_version and `o` hub.organization: {@link OrganizationRow}. */
export const organizationColumns = `o.organization, o.uid, v.organization_kind as kind, v.name, v.credit_code as "creditCode", v.code, v.phone,
  v.parent as "parentOrganization", v.place as "placeNumber"`;

/** Over `run` hub.run: {@link RunRow}. */
export const runColumns = `run.run, run.uid, run.department as "departmentKey", run.mode, run.business_date as "businessDate", run.state, run.edition,
  run.requested_at as "requestedAt", run.started_at as "startedAt", run.finished_at as "finishedAt",
  case when :runs then run.error end as error, case when :runs then run.guard end as guard`;

/** Over `r` hub.record and `rv` hub.record_version: {@link SourceRecordRow}. */
export const sourceRecordColumns = `r.record, r.department as "departmentKey", r.stream, r.key, rv.seen_at as "seenAt", rv.from_edition as edition,
  case when :runs then rv.verdicts else '{}'::jsonb end as verdicts`;

/** Whether a residence `rs` stands on the day of the edition. */
export const currentResidence = `(rs.until is null or rs.until >= (:at at time zone 'Asia/Shanghai')::date)`;
