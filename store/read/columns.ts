/** Column lists of the main rows, shared by every verb that returns them. */

/** Over `v` hub.person_version and `p` hub.person: {@link PersonRow}. */
export const personColumns = `p.person, p.uid, v.name_masked as name, v.sex, v.birth_year as "birthYear", v.deceased`;

/** Over `v` hub.place_version and `p` hub.place: {@link PlaceRow}. A dwelling's building, compound and point are there only for those who may see buildings. */
export const placeColumns = `p.place, p.uid, v.kind, v.address_general as address,
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
export const sourceRecordColumns = `r.record, r.department as "departmentKey", r.stream, r.key, rv.seen_at as "seenAt", rv.from_edition as edition, rv.verdicts`;

/** Whether a residence `rs` stands on the day of the edition. */
export const currentResidence = `(rs.until is null or rs.until >= (:at at time zone 'Asia/Shanghai')::date)`;
