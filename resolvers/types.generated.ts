import type { PeopleCount } from '../store/statistics/people-count.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PersonRow, PlaceRow, CaseRow, OrganizationRow, AreaRow, EditionRow, SourceAgeRow, RunRow, RunStepRow, RunStreamRow, RunProgressRow, RejectRow, SourceRecordRow, ResidenceRow, HouseholdRow, CareContactRow, PersonFactRow, PersonValueRow, IdentityLinkRow, ReviewPairRow, TimelineRow, CompoundRow, CategoryRow, PartyRow, EventRow, CaseLinkRow, MatterFactRow } from '../store/read/rows.ts';
import type { DepartmentRef } from './department-ref.ts';
import type { DecisionView } from './identity-decision.ts';
import type { ForeseenMoves, ForeseenMove } from '../store/decisions/foresee-moves.ts';
import type { AccessRow } from '../store/access/list-accesses.ts';
import type { GrantRow } from '../store/access/grant-row.ts';
import type { PurposeCode } from '../core/policy/purposes.ts';
import type { HubContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date without time or zone, `YYYY-MM-DD` [日期]. */
  Date: { input: string; output: string; }
  /** An instant with offset, ISO 8601 [时间]. Departments' wall clocks are Asia/Shanghai; answers carry UTC (`Z`). */
  DateTime: { input: Date; output: Date | string; }
  /** A JSON value, for evidence whose shape depends on the rule that gave it. */
  JSON: { input: unknown; output: unknown; }
  /** A number of people, or of rows about people [人数]. Null where it is small, or where a small one could be worked out from it. */
  PeopleCount: { input: never; output: PeopleCount; }
};

/** That somebody was told something of a person, as the log of disclosures has it [查阅记录]. */
export type Access = {
  readonly __typename?: 'Access';
  /** When, by the database's clock [时间]. */
  readonly at: Scalars['DateTime']['output'];
  /** Key of the department [部门]. */
  readonly department?: Maybe<Scalars['String']['output']>;
  /** Which fields were told, `Type.field`; empty for a refusal [查阅内容]. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** How many people the answer told of [涉及人数]; null in a report on one person. */
  readonly people?: Maybe<Scalars['Int']['output']>;
  /** Who [查阅人]. */
  readonly principal: Scalars['String']['output'];
  /** For which purpose; null where no grant was sent [目的]. */
  readonly purpose?: Maybe<Purpose>;
  /** Whether it was refused, and then nothing was told [是否拒绝]. */
  readonly refused: Scalars['Boolean']['output'];
  /** In which role [角色]. */
  readonly role: Scalars['String']['output'];
};

/** A page of accesses. */
export type AccessConnection = {
  readonly __typename?: 'AccessConnection';
  /** The accesses with their cursors. */
  readonly edges: ReadonlyArray<AccessEdge>;
  /** The accesses alone. */
  readonly nodes: ReadonlyArray<Access>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An access in a list. */
export type AccessEdge = {
  readonly __typename?: 'AccessEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The access. */
  readonly node: Access;
};

/** One element of an address [地址要素]. */
export type AddressElement = {
  readonly __typename?: 'AddressElement';
  /** What the element is. */
  readonly type: AddressElementType;
  /** Code of the element's type in GA/T 2000.32 [要素类型代码]; null for door numbers, which go with their road. */
  readonly typeCode?: Maybe<Scalars['Int']['output']>;
  /** The element's own words or number. */
  readonly value: Scalars['String']['output'];
};

/** Types of address elements [地址要素类型]. */
export type AddressElementType =
  /** Building [楼栋]. */
  | 'BUILDING'
  /** City [市]. */
  | 'CITY'
  /** Community or village [社区、村]. */
  | 'COMMUNITY'
  /** Residential compound [小区]. */
  | 'COMPOUND'
  /** District or county [区县]. */
  | 'DISTRICT'
  /** Province [省]. */
  | 'PROVINCE'
  /** Road [道路]. */
  | 'ROAD'
  /** Door number [门牌号]. */
  | 'ROAD_NUMBER'
  /** Street office, town or township [街道、镇、乡]. */
  | 'STREET';

/** A division of the city or below it [行政区划、网格]. */
export type Area = Node & {
  readonly __typename?: 'Area';
  /** Cases in this area [辖区事件]. */
  readonly cases: CaseConnection;
  /** Areas directly inside, ordered by code, 500 at most [下级区划]. */
  readonly children: ReadonlyArray<Area>;
  /** Code of GB/T 2260 or the statistical code below it: city 4, district 6, street 9, community 12 digits; or the code of a grid [代码]. */
  readonly code: Scalars['String']['output'];
  /** Households of a grid, as counted by the governance centre [户数]. */
  readonly households?: Maybe<Scalars['Int']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What level it is of [级别]. */
  readonly level: AreaLevel;
  /** Name [名称]. */
  readonly name: Scalars['String']['output'];
  /** The area that it is part of [上级区划]. */
  readonly parent?: Maybe<Area>;
  /** From the city down to this area [层级路径]. */
  readonly path: ReadonlyArray<Area>;
  /** The police station in charge of a grid [管辖派出所]. */
  readonly station?: Maybe<Department>;
  /** The area that took its place, when the code has been retired [继任区划]. */
  readonly successor?: Maybe<Area>;
};


/** A division of the city or below it [行政区划、网格]. */
export type AreaCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CaseOrder;
};

/** Levels of areas [区划级别]. */
export type AreaLevel =
  /** City [市]. */
  | 'CITY'
  /** Residents' or village committee [社区、村]. */
  | 'COMMUNITY'
  /** District or county [区县]. */
  | 'DISTRICT'
  /** Governance grid, the smallest unit of grid workers [网格]. */
  | 'GRID'
  /** Police grid, the beat of a community officer [警格]. */
  | 'POLICE_GRID'
  /** Province [省]. */
  | 'PROVINCE'
  /** Street office, town or township [街道、镇、乡]. */
  | 'STREET';

/** A box, WGS84 degrees [范围]. */
export type BoxInput = {
  /** Eastern edge [东]. */
  readonly east: Scalars['Float']['input'];
  /** Northern edge [北]. */
  readonly north: Scalars['Float']['input'];
  /** Southern edge [南]. */
  readonly south: Scalars['Float']['input'];
  /** Western edge [西]. */
  readonly west: Scalars['Float']['input'];
};

/** Callers of two cases held against each other [来电人比对]. */
export type CallerFact = {
  readonly __typename?: 'CallerFact';
  /** `phone`, `person` or `different` [吻合程度]. */
  readonly level: Scalars['String']['output'];
  /** Its part of the link's weight, log2 [权重]. */
  readonly weight: Scalars['Float']['output'];
};

/** Groups of care plans [照护类别]. */
export type CareCategory =
  /** Chronic disease [慢性病]. */
  | 'CHRONIC_DISEASE'
  /** Disability [残障]. */
  | 'DISABILITY'
  /** An elderly person living alone [独居老人]. */
  | 'ELDERLY_LIVING_ALONE'
  /** Mental health care in the community [社区精神卫生]. */
  | 'MENTAL_HEALTH_COMMUNITY';

/** Who to call about a person's care, never what for [照护联系人]. Health department only. */
export type CareContact = {
  readonly __typename?: 'CareContact';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The organization of the care team [照护团队]. */
  readonly organization?: Maybe<Organization>;
  /** Its telephone [联系电话]. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Since when [起始]. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

/** An emergency or a care plan of the health department [照护事项]. Health department only; absent for everybody else. */
export type CareEpisode = Case & Node & {
  readonly __typename?: 'CareEpisode';
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What group of care a plan belongs to [照护类别]. */
  readonly careCategory?: Maybe<CareCategory>;
  /** The organization of the care team [照护团队]. */
  readonly careTeam?: Maybe<Organization>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** Whether it is an emergency or a care plan [类型]. */
  readonly episodeKind?: Maybe<CareEpisodeKind>;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Follow-up visits: dates and whether they took place, never what they were about [随访]. */
  readonly visits: ReadonlyArray<CareVisit>;
};

/** Kinds of care episodes [照护事项类型]. */
export type CareEpisodeKind =
  /** A care plan [照护计划]. */
  | 'CARE_PLAN'
  /** An emergency encounter [急诊]. */
  | 'EMERGENCY'
  /** A psychiatric emergency [精神科急诊]. */
  | 'PSYCH_EMERGENCY';

/** A follow-up visit [随访]. */
export type CareVisit = {
  readonly __typename?: 'CareVisit';
  /** The day it is planned for or took place on [日期]. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** FHIR status of the visit: `scheduled`, `completed`, `not-started`, `cancelled` … [状态]. */
  readonly status?: Maybe<Scalars['String']['output']>;
};

/** A matter that one department handles [事件]: a call, a filed case, a dispute, an order, a housing case, a care episode. */
export type Case = {
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A page of cases. */
export type CaseConnection = {
  readonly __typename?: 'CaseConnection';
  /** The cases with their cursors. */
  readonly edges: ReadonlyArray<CaseEdge>;
  /** The cases alone. */
  readonly nodes: ReadonlyArray<Case>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A case in a list. */
export type CaseEdge = {
  readonly __typename?: 'CaseEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The case. */
  readonly node: Case;
};

/** A step in a case [办理记录]. */
export type CaseEvent = {
  readonly __typename?: 'CaseEvent';
  /** What was done, in lower snake case: the department's action, or for the police `received`, `on_scene`, `filed`, `solved`, `closed`, `mediated`, `followed_up` [动作]. */
  readonly action: Scalars['String']['output'];
  /** When [时间]. */
  readonly at: Scalars['DateTime']['output'];
  /** By whom [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Free text [说明]. For officers of the case's own department. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Which cases [事件条件]; all given parts must fit. */
export type CaseFilter = {
  /** Code of a district, street, community or grid [区划代码]. */
  readonly area?: InputMaybe<Scalars['String']['input']>;
  /** Category [类别]. */
  readonly category?: InputMaybe<CategoryInput>;
  /** Keys of the departments that own them [所属部门]. */
  readonly departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Code of the unit or department that handles them [承办单位代码]. */
  readonly handler?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of cases [事件类型]. */
  readonly kinds?: InputMaybe<ReadonlyArray<CaseKind>>;
  /** Keys of departments: a case of each of them is linked to this one [关联部门]. */
  readonly linkedTo?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** true: neither closed nor withdrawn; false: closed or withdrawn [是否在办]. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Opened before this instant [受理止]. */
  readonly openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened at this instant or later [受理起]. */
  readonly openedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** true: open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keys of departments: each of them knows one and the same party of the case [同当事人部门]. */
  readonly partyKnownTo?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Keys of departments: each of them has a case at the same place [同地点部门]. */
  readonly placeKnownTo?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Stages [阶段]. */
  readonly stages?: InputMaybe<ReadonlyArray<CaseStage>>;
};

/** Kinds of cases [事件类型]. */
export type CaseKind =
  /** An emergency or care plan of the health department [照护事项]. */
  | 'CARE_EPISODE'
  /** A dispute taken up for mediation [矛盾纠纷]. */
  | 'DISPUTE'
  /** An order of the citizen hotline [热线工单]. */
  | 'HOTLINE_ORDER'
  /** A case of the housing department [住建案件]. */
  | 'HOUSING_CASE'
  /** A call to the police [警情]. */
  | 'INCIDENT'
  /** A case that the police have filed [案件]. */
  | 'POLICE_CASE';

/** How far the leads of a police case go [线索状态]. */
export type CaseLead =
  /** Solved or closed [已办结, green]. */
  | 'DONE'
  /** No lead for now [暂无线索, orange]. */
  | 'NO_LEAD'
  /** Partly solved [部分侦破, yellow]. */
  | 'PARTLY_SOLVED'
  /** There are leads: it can be worked and is not solved [有线索可办, red]. */
  | 'WORKABLE';

/** That two cases belong together [关联]. */
export type CaseLink = {
  readonly __typename?: 'CaseLink';
  /** The other case. */
  readonly case: Case;
  /** Which of the two came first. */
  readonly direction: CaseLinkDirection;
  /** Why [依据]: which department's record wrote the other's number down, or what the two have in common. */
  readonly evidence?: Maybe<CaseLinkEvidence>;
  /** How they belong together [关联类型]. */
  readonly kind: CaseLinkKind;
  /** Log2 of how much likelier one matter is than two, where no department wrote a number down and the hub weighed what they have in common [匹配权重]. Null for written links. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
};

/** Which of two linked cases came first [先后]. */
export type CaseLinkDirection =
  /** The other case came of this one [后续]. */
  | 'AFTER'
  /** The other case came first [前序]. */
  | 'BEFORE';

/** Why two cases are linked [关联依据]. */
export type CaseLinkEvidence = {
  readonly __typename?: 'CaseLinkEvidence';
  /** Whether both were called in by the same phone or person. Callers of confidential orders count neither way [来电人比对]. */
  readonly callers?: Maybe<CallerFact>;
  /** What the hub weighed where nobody wrote a number down: names of fields and levels, no values [比对项]. */
  readonly facts: ReadonlyArray<MatterFact>;
  /** The field that holds the number [字段]. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** The record that wrote the other's number down [来源记录]. */
  readonly record?: Maybe<SourceRecord>;
};

/** How two cases belong together [关联类型]. */
export type CaseLinkKind =
  /** One became the other: an incident a case, a dispute a case [转化]. */
  | 'BECAME'
  /** One followed on from the other: a housing case from a hotline order [后续]. */
  | 'FOLLOW_ON'
  /** Both are about one matter [同一事项]. */
  | 'SAME_MATTER'
  /** One was handed over to another department [移交]. */
  | 'TRANSFERRED';

/** A case by the number that its department gave it [事件编号]. */
export type CaseNumberInput = {
  /** Key of the department: `police`, `housing`, `hotline`, `health`. */
  readonly department: Scalars['String']['input'];
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['input'];
};

/** Orders of cases [排序]. */
export type CaseOrder =
  /** Nearest deadline first; cases without a deadline are left out [期限升序]. */
  | 'DEADLINE_ASC'
  /** Oldest first [受理时间升序]. */
  | 'OPENED_ASC'
  /** Newest first [受理时间降序]. */
  | 'OPENED_DESC';

/** How far a case has come, in words common to all departments [阶段]. */
export type CaseStage =
  /** Answered [已答复]. */
  | 'ANSWERED'
  /** Closed [已办结]. */
  | 'CLOSED'
  /** Given to a unit [已派单]. */
  | 'DISPATCHED'
  /** Being followed up [回访中]. */
  | 'FOLLOW_UP'
  /** Being worked on [办理中]. */
  | 'IN_PROGRESS'
  /** Received, nobody has it yet [已受理]. */
  | 'RECEIVED'
  /** Withdrawn or cancelled [已撤销]. */
  | 'WITHDRAWN';

/** What a case is about, in its department's own classes [类别]. */
export type Category = {
  readonly __typename?: 'Category';
  /** The code [代码]. */
  readonly code: Scalars['String']['output'];
  /** Its name [名称]. */
  readonly name: Scalars['String']['output'];
  /** The class above [上级类别]. */
  readonly parent?: Maybe<Category>;
  /** The code system [代码集]. */
  readonly system: Scalars['String']['output'];
  /** Working days in which it is to be answered [办理时限, 工作日]. */
  readonly workingDays?: Maybe<Scalars['Int']['output']>;
};

/** A category of cases [事件类别]. */
export type CategoryInput = {
  /** The code; codes below it count too when it ends with a dot [代码]. */
  readonly code: Scalars['String']['input'];
  /** The code system: `hotline:category`, `police:JQLB`, `police:AJLB`, `police:JFLX` … [代码集]. */
  readonly system: Scalars['String']['input'];
};

/** A residential compound [小区] as the housing department keeps it. */
export type Compound = {
  readonly __typename?: 'Compound';
  /** Number of buildings [楼栋数]. */
  readonly buildings?: Maybe<Scalars['Int']['output']>;
  /** The property company [物业公司]. */
  readonly company?: Maybe<Organization>;
  /** Name of the property company as registered [物业公司]. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** The company's unified social credit code [统一社会信用代码]. */
  readonly creditCode?: Maybe<Scalars['String']['output']>;
  /** Day on which the filing of the company's contract runs out [备案到期日]. */
  readonly filingExpiresOn?: Maybe<Scalars['Date']['output']>;
  /** Number of households [户数]. */
  readonly households?: Maybe<Scalars['Int']['output']>;
  /** Its name [小区名称]. */
  readonly name: Scalars['String']['output'];
  /** The company's office telephone [物业电话]. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The place that it is. */
  readonly place?: Maybe<Place>;
  /** The record that says so [来源记录]; null without signing in. */
  readonly record?: Maybe<SourceRecord>;
};

/** A steward's decision of who is who [人工认定]. It outranks every weight until it is undone. */
export type DecideLinkInput = {
  /** Only tell what would move. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** What is decided. */
  readonly kind: DecisionKind;
  /** Ids of the persons that are one, for MERGE [人员]. */
  readonly people?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why; kept with the decision, without values of persons [理由]. */
  readonly reason: Scalars['String']['input'];
  /** Names of records, `<department>:<stream>:<key>`: two for CONFIRM and REJECT, those that go for SPLIT [记录]. */
  readonly records?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What a steward decides of records [人工认定方式]. */
export type DecisionKind =
  /** These two records are one person [确认]. */
  | 'CONFIRM'
  /** These persons are one, with all their records as they stand [合并]. */
  | 'MERGE'
  /** These two records are two persons [否认]. */
  | 'REJECT'
  /** These records of a person are another than all its other records [拆分]. */
  | 'SPLIT';

/** What a decision moves [影响范围]. */
export type DecisionMoves = {
  readonly __typename?: 'DecisionMoves';
  /** Cases with a party that moves [涉及事件数]. */
  readonly cases: Scalars['Int']['output'];
  /** Persons that begin with it [新增人员数]. */
  readonly newPeople: Scalars['Int']['output'];
  /** Those of them that are open [在办事件数]. */
  readonly openCases: Scalars['Int']['output'];
  /** Those of them that are overdue [超期事件数]. */
  readonly overdueCases: Scalars['Int']['output'];
  /** Persons that lose or gain records, those that you may see [人员]. */
  readonly people: ReadonlyArray<Person>;
  /** How many records change their person. */
  readonly recordCount: Scalars['Int']['output'];
  /** Records that change their person, those that you may see [记录]. */
  readonly records: ReadonlyArray<RecordMove>;
};

/** A body of the city that gives data, owns cases or is given them [部门]: a department, or a unit of the police. */
export type Department = Node & {
  readonly __typename?: 'Department';
  /** How old the department's data is in this edition, by the department's own clock; null when the hub is not connected to it [数据时点]. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Code under which tickets are given to it, or the police unit's code [部门代码]. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The hub's key for a department that the hub is connected to: `police`, `housing`, `hotline`, `health`, `reference`. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** What kind of body. */
  readonly kind: DepartmentKind;
  /** Whether the data is older than it should be: no run of this department has got through for more than 26 hours before the edition [是否滞后]. */
  readonly late: Scalars['Boolean']['output'];
  /** Name [名称]. */
  readonly name: Scalars['String']['output'];
  /** The unit above, for police units [上级单位]. */
  readonly parent?: Maybe<Department>;
  /** Office telephone [联系电话]. */
  readonly phone?: Maybe<Scalars['String']['output']>;
};

/** Kinds of departments [部门类型]. */
export type DepartmentKind =
  /** A department that may be given a ticket [承办部门]. */
  | 'HANDLER'
  /** A bureau or station of the police [公安单位]. */
  | 'POLICE_UNIT'
  /** A department whose data the hub takes in [接入部门]. */
  | 'SOURCE';

/** A dispute taken up for mediation [矛盾纠纷]. */
export type Dispute = Case & Node & {
  readonly __typename?: 'Dispute';
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The call or visit that asked whether it is truly resolved [回访]. */
  readonly followUp?: Maybe<DisputeFollowUp>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** Who leads it [主责]. */
  readonly lead?: Maybe<DisputeLead>;
  /** The mediation, once there was one [调解]. */
  readonly mediation?: Maybe<Mediation>;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** How grave the matter is; rates the matter, never a person [风险等级]. */
  readonly riskLevel?: Maybe<RiskLevel>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** The follow-up of a dispute; only it closes one [回访]. */
export type DisputeFollowUp = {
  readonly __typename?: 'DisputeFollowUp';
  /** When [回访时间]. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is truly resolved; null when nobody was reached [是否真正化解]. */
  readonly resolved?: Maybe<Scalars['Boolean']['output']>;
};

/** Who leads a dispute [主责类型]. */
export type DisputeLead =
  /** Another department [其他部门主责]. */
  | 'OTHER_DEPARTMENT'
  /** The police [公安主责]. */
  | 'POLICE'
  /** A major rescue call [重大求助]. */
  | 'RESCUE';

/** An edition of the hub [版次]: the whole city as it was known when it was published. A request reads one edition from first to last. */
export type Edition = {
  readonly __typename?: 'Edition';
  /** Editions are numbered on from 1 [版号]. */
  readonly number: Scalars['Int']['output'];
  /** When it was published [发布时间]. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The run that linked and published it; those of a night share an edition [运行]. */
  readonly run?: Maybe<Run>;
  /** How old each department's data is in it [数据时点]. */
  readonly sources: ReadonlyArray<EditionSource>;
  /** Published, or withdrawn later [状态]. */
  readonly state: EditionState;
  /** When it was withdrawn [撤回时间]. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How old a department's data is in an edition [数据时点]. */
export type EditionSource = {
  readonly __typename?: 'EditionSource';
  /** Up to when its data goes, by its own clock: the oldest of its streams [截至时间]. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The department [部门]. */
  readonly department: Department;
  /** Whether that is older than it should be: more than 26 hours before the edition [是否滞后]. */
  readonly late: Scalars['Boolean']['output'];
};

/** States of editions [版次状态]. */
export type EditionState =
  /** Being prepared; nobody reads it yet [编制中]. */
  | 'PREPARING'
  /** Published [已发布]. */
  | 'PUBLISHED'
  /** Withdrawn: readers see the one before [已撤回]. */
  | 'WITHDRAWN';

/** A value that was not chosen [未采用取值]. */
export type FactAlternative = {
  readonly __typename?: 'FactAlternative';
  /** The department that gives it [来源部门]. */
  readonly department: Department;
  /** The record that gives it [来源记录]. */
  readonly record: SourceRecord;
  /** The value as you may see it. */
  readonly value: Scalars['String']['output'];
};

/** What one compared field says of whether two records are one person [字段证据]. */
export type FieldEvidence = {
  readonly __typename?: 'FieldEvidence';
  /** The two say the same. */
  readonly agrees: Scalars['Boolean']['output'];
  /** The field, such as `name` or `birth_date`. */
  readonly field: Scalars['String']['output'];
  /** How far the two agree in it, such as `exact`, `sound` or `one_edit`. */
  readonly level: Scalars['String']['output'];
  /** Bits; negative when it speaks against. */
  readonly weight: Scalars['Float']['output'];
};

/** What cleaning said of one value of a record [清洗结论]. */
export type FieldVerdict = {
  readonly __typename?: 'FieldVerdict';
  /** The source's own column or field name [字段]. */
  readonly column: Scalars['String']['output'];
  /** Why, in a closed list of words in snake case [原因]. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The verdict [结论]. */
  readonly verdict: Verdict;
};

/** A point on the earth [坐标], WGS84 degrees whatever the source's datum was. */
export type GeoPoint = {
  readonly __typename?: 'GeoPoint';
  /** Degrees north [纬度]. */
  readonly latitude: Scalars['Float']['output'];
  /** Degrees east [经度]. */
  readonly longitude: Scalars['Float']['output'];
  /** What the point stands for [精度]. */
  readonly precision: LocationPrecision;
};

/** A purpose bound to a case and some people for a short time [授权]. Send its id in the header `x-hub-grant` to be answered clear values of its subjects. */
export type Grant = {
  readonly __typename?: 'Grant';
  /** The second person who agreed or did not [复核人]. */
  readonly approvedBy?: Maybe<Scalars['String']['output']>;
  /** The case that it is bound to; null in an emergency, and where you may not see it [关联事件]. */
  readonly case?: Maybe<Case>;
  /** Opened in an emergency, without case and consent [紧急调阅]. */
  readonly emergency: Scalars['Boolean']['output'];
  /** Until when at most [止]. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What the header `x-hub-grant` takes: a secret of the principal who opened it, null for everybody else. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Whether the emergency was justified; null before the review [审查结论]. */
  readonly justified?: Maybe<Scalars['Boolean']['output']>;
  /** Names it in the audit [编号]. */
  readonly number: Scalars['Int']['output'];
  /** Since when [起]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Who opened it [申请人]. */
  readonly principal: Scalars['String']['output'];
  /** The purpose [目的]. */
  readonly purpose: Purpose;
  /** Why, in the opener's words [理由]. */
  readonly reason: Scalars['String']['output'];
  /** The auditor who reviewed the emergency [审查人]. */
  readonly reviewedBy?: Maybe<Scalars['String']['output']>;
  /** How far it has come [状态]. */
  readonly state: GrantState;
  /** The people whom it opens [对象]. */
  readonly subjects: ReadonlyArray<Person>;
};

/** How far a grant has come [授权状态]. */
export type GrantState =
  /** A second person has to agree [待复核]. */
  | 'AWAITING_APPROVAL'
  /** Its principal closed it [已关闭]. */
  | 'CLOSED'
  /** Its time is over [已到期]. */
  | 'EXPIRED'
  /** It opens clear values [有效]. */
  | 'OPEN'
  /** The second person did not agree [未通过]. */
  | 'REFUSED';

/** How an order came in [受理渠道]. */
export type HotlineChannel =
  /** The hotline's app [手机应用]. */
  | 'APP'
  /** Telephone [电话]. */
  | 'PHONE'
  /** Handed over by the police, a 110 call that is no police matter [110 转办]. */
  | 'POLICE_TRANSFER'
  /** Visit [来访]. */
  | 'VISIT'
  /** Web site [网站]. */
  | 'WEB'
  /** WeChat [微信]. */
  | 'WECHAT';

/** An order of the 12345 citizen hotline [热线工单]. */
export type HotlineOrder = Case & Node & {
  readonly __typename?: 'HotlineOrder';
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** How it came in [受理渠道]. */
  readonly channel?: Maybe<HotlineChannel>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Departments that help [协办单位]. */
  readonly coDepartments: ReadonlyArray<Department>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** The department that it was given to [主办单位]. */
  readonly dispatchedTo?: Maybe<Department>;
  /** The order that it repeats [重复工单]. */
  readonly duplicateOf?: Maybe<HotlineOrder>;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The call back to the citizen [回访]. */
  readonly followUp?: Maybe<OrderFollowUp>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** What the citizen wants [诉求类型]. */
  readonly requestKind?: Maybe<RequestKind>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** The people of one dwelling [住户]. */
export type Household = {
  readonly __typename?: 'Household';
  /** Its people, the asked person among them, 50 at most [同住人员]. */
  readonly people: ReadonlyArray<Person>;
  /** The dwelling. */
  readonly place: Place;
};

/** A case of the housing department [住建案件]. */
export type HousingCase = Case & Node & {
  readonly __typename?: 'HousingCase';
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** The dwelling, when the case names one of the register [房屋]. */
  readonly dwelling?: Maybe<Place>;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** What kind of housing case [案件类型]. */
  readonly housingKind?: Maybe<HousingKind>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Kinds of housing cases [住建案件类型]. */
export type HousingKind =
  /** Building without permission [违法建设]. */
  | 'ILLEGAL_CONSTRUCTION'
  /** Letting against the rules [违规出租]. */
  | 'ILLEGAL_LETTING'
  /** A quarrel about property management [物业纠纷]. */
  | 'PROPERTY_DISPUTE'
  /** A danger from the building itself [房屋安全隐患]. */
  | 'SAFETY_HAZARD';

/** Why records are one person [身份归集依据]. */
export type Identity = {
  readonly __typename?: 'Identity';
  /** What stewards decided of its records, undone ones included, oldest first [人工认定]. */
  readonly decisions: ReadonlyArray<IdentityDecision>;
  /** Ids of persons that were merged into this one and still answer [曾用标识]. */
  readonly formerIds: ReadonlyArray<Scalars['ID']['output']>;
  /** A link for each record: the rule and the evidence that brought it to this person. */
  readonly links: ReadonlyArray<IdentityLink>;
};

/** What a steward decided of records, and what came of it [人工认定]. */
export type IdentityDecision = {
  readonly __typename?: 'IdentityDecision';
  /** When [认定时间]. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Who decided. For stewards and integration staff [认定人]. */
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable; null for a dry run. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** What was decided. */
  readonly kind: DecisionKind;
  /** What it moves, in the answer of the mutation only; null as well while all links are being made anew [影响范围]. */
  readonly moves?: Maybe<DecisionMoves>;
  /** The edition that you read does not have it yet: the next one will [待生效]. */
  readonly pending: Scalars['Boolean']['output'];
  /** Why. For stewards and integration staff [理由]. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The records that it speaks of [记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** The run that brings it to readers, in the answer of the mutation only [运行]. */
  readonly run?: Maybe<Run>;
  /** When it was undone; null while it holds [撤销时间]. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who undid it. For stewards and integration staff [撤销人]. */
  readonly undoneBy?: Maybe<Scalars['String']['output']>;
  /** Why it was undone. For stewards and integration staff [撤销理由]. */
  readonly undoneReason?: Maybe<Scalars['String']['output']>;
};

/** That a record belongs to a person [归集关系]. */
export type IdentityLink = {
  readonly __typename?: 'IdentityLink';
  /** What each compared field says, in bits; `prior`, these and `kinship` add up to `weight` [逐项证据]. */
  readonly evidence: ReadonlyArray<FieldEvidence>;
  /** Names of the fields that say the same, never their values [依据]. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** Bits taken off because people of one home share names, phones and addresses. */
  readonly kinship?: Maybe<Scalars['Float']['output']>;
  /** Why the record is not where some of its evidence points [备注]. */
  readonly note?: Maybe<LinkNote>;
  /** Bits before any field is looked at: how seldom two records of a city are one person. */
  readonly prior?: Maybe<Scalars['Float']['output']>;
  /** The record. */
  readonly record: SourceRecord;
  /** The rule that decided [规则]. */
  readonly rule: IdentityRule;
  /** Since when the hub has held this link. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** Match weight in bits: the odds, to base 2, that the two records are one person; null for a record that stands alone [匹配权重]. */
  readonly weight?: Maybe<Scalars['Float']['output']>;
  /** The record of the person that it meets best; null when it stands alone, or when that record is not the viewer's [对应记录]. */
  readonly with?: Maybe<SourceRecord>;
};

/** What made a record part of a person [归集规则]. */
export type IdentityRule =
  /** Nothing met: the record stands alone [单独成人]. */
  | 'ALONE'
  /** The same valid citizen id [公民身份号码相同]. */
  | 'CITIZEN_ID'
  /** The same number of another document [其他证件号码相同]. */
  | 'DOCUMENT'
  /** The same health card number [健康卡号相同]. */
  | 'HEALTH_CARD'
  /** No exact key, but all fields together weigh enough [匹配权重]. */
  | 'MATCH_WEIGHT'
  /** Another rule, newer than this list [其他]. */
  | 'OTHER'
  /** The department itself says that its records are one person [部门自行合并]. */
  | 'SAME_AS'
  /** A steward decided so [人工认定]. */
  | 'STEWARD';

/** A call to the police [警情]. */
export type Incident = Case & Node & {
  readonly __typename?: 'Incident';
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Why a record is not where some of its evidence points. */
export type LinkNote =
  /** Two persons have an equal claim to the record: it stands alone until a steward decides [归属存疑]. */
  | 'CONTESTED'
  /** Evidence pointed to a person whose other records speak against it [链条已断开]. */
  | 'CUT';

/** What a point stands for: the place itself or something around it [定位精度]. */
export type LocationPrecision =
  /** The building [楼栋]. */
  | 'BUILDING'
  /** The middle of the compound [小区]. */
  | 'COMPOUND'
  /** The dwelling itself [房屋]. */
  | 'DWELLING'
  /** Somewhere in the governance grid [网格]. */
  | 'GRID'
  /** Another or coarser place: a landmark, a road, a community [其他]. */
  | 'OTHER'
  /** The door number on the road [门牌]. */
  | 'ROAD_NUMBER';

/** One field of two cases held against each other [比对项]. */
export type MatterFact = {
  readonly __typename?: 'MatterFact';
  /** Which field [字段]. */
  readonly field: MatterField;
  /** How well the two agree: `half_hour`, `two_hours`, `twelve_hours`, `two_days`, `four_days`; `dwelling`, `building`, `site`, `near`, `road`, `community`, `apart`; `usual`, `unusual`; `other`; `same`, `like`, `some`, `little`, `none` [吻合程度]. */
  readonly level: Scalars['String']['output'];
  /** Its part of the link's weight, log2 [权重]. */
  readonly weight: Scalars['Float']['output'];
};

/** What two cases are compared by [比对字段]. */
export type MatterField =
  /** Categories that written links keep joining, or never [类别]. */
  | 'CATEGORY'
  /** One of the two is joined by number to another case of the other's department [编号]. */
  | 'NUMBER'
  /** Their places, in the tree of places or by distance [地点]. */
  | 'PLACE'
  /** Between their beginnings [时间间隔]. */
  | 'TIME'
  /** Pairs of characters that both texts have [文字]. */
  | 'WORDS';

/** A mediation [调解]. */
export type Mediation = {
  readonly __typename?: 'Mediation';
  /** When [调解时间]. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the mediation organization [调解组织]. */
  readonly organization?: Maybe<Scalars['String']['output']>;
  /** How it ended [调解结果]. */
  readonly outcome?: Maybe<MediationOutcome>;
};

/** How a mediation ended [调解结果]. */
export type MediationOutcome =
  /** It became a case [转为案件]. */
  | 'BECAME_CASE'
  /** Failed [调解不成]. */
  | 'FAILED'
  /** Settled [调解成功]. */
  | 'SETTLED'
  /** Withdrawn [撤回]. */
  | 'WITHDRAWN';

/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Lets a colleague's grant come into force, or not [复核授权]. For another officer of the same department. */
  readonly approveGrant: Grant;
  /** Lets a run go on that a guard stopped [批准运行]. */
  readonly approveRun: Run;
  /** Closes a grant of one's own before its time [关闭授权]. */
  readonly closeGrant: Grant;
  /** Decides who is who, against every weight, until it is undone [人工认定]. For stewards. A run of the hub itself brings it to readers at once. */
  readonly decideLink: IdentityDecision;
  /** Opens a grant: clear values of some people for a purpose [申请授权]. For officers. One refusal for all reasons. */
  readonly openGrant: Grant;
  /** Reviews an emergency [审查紧急调阅]. For auditors. */
  readonly reviewGrant: Grant;
  /** Starts a run now instead of tonight [立即同步]. */
  readonly startSync: Run;
  /** Undoes a decision: things are as the weights have them again [撤销认定]. For stewards. */
  readonly undoDecision: IdentityDecision;
  /** Takes the newest edition back, so that readers see the one before [撤回版次]. */
  readonly withdrawEdition: Edition;
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationApproveGrantArgs = {
  given?: Scalars['Boolean']['input'];
  number: Scalars['Int']['input'];
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationApproveRunArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationCloseGrantArgs = {
  id: Scalars['ID']['input'];
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationDecideLinkArgs = {
  input: DecideLinkInput;
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationOpenGrantArgs = {
  input: OpenGrantInput;
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationReviewGrantArgs = {
  justified: Scalars['Boolean']['input'];
  number: Scalars['Int']['input'];
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationStartSyncArgs = {
  department?: InputMaybe<Scalars['String']['input']>;
  full?: Scalars['Boolean']['input'];
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationUndoDecisionArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What can be set going: runs and editions by integration staff, grants by officers, who is who by stewards. */
export type MutationWithdrawEditionArgs = {
  number: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};

/** A circle [周边]. */
export type NearInput = {
  /** Degrees north, WGS84 [纬度]. */
  readonly latitude: Scalars['Float']['input'];
  /** Degrees east, WGS84 [经度]. */
  readonly longitude: Scalars['Float']['input'];
  /** Radius in metres, 5,000 at most [半径]. */
  readonly metres: Scalars['Float']['input'];
};

/** Anything that has an id of its own; ids are opaque and stay the same over nights. */
export type Node = {
  /** Opaque and stable; give it to `node(id)`. */
  readonly id: Scalars['ID']['output'];
};

/** What a grant is to be opened for [授权申请]. */
export type OpenGrantInput = {
  /** Id of the open case that it is for; left out in an emergency. */
  readonly case?: InputMaybe<Scalars['ID']['input']>;
  /** Code of a purpose of the register. */
  readonly purpose: Scalars['String']['input'];
  /** Why, in a sentence; kept with the grant and told in access reports. */
  readonly reason: Scalars['String']['input'];
  /** Ids of the people: parties of the case or people who live with one, 50 at most. */
  readonly subjects: ReadonlyArray<Scalars['ID']['input']>;
};

/** The call back to the citizen after an order was answered [回访]. */
export type OrderFollowUp = {
  readonly __typename?: 'OrderFollowUp';
  /** When [回访时间]. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the citizen was reached [是否接通]. */
  readonly reached?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is resolved, says the citizen [是否解决]. */
  readonly resolved?: Maybe<Scalars['Boolean']['output']>;
  /** How content the citizen is, 5 best to 1 [满意度]. */
  readonly satisfaction?: Maybe<Scalars['Int']['output']>;
};

/** An organization [单位]: a property company, a health provider, a police unit, an owner of dwellings. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** The department's own code for it [单位代码]. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Compounds that it manages, as the housing department says [管理小区], 100 at most. */
  readonly compounds: ReadonlyArray<Compound>;
  /** Unified social credit code, 18 characters [统一社会信用代码]. */
  readonly creditCode?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of organization. */
  readonly kind: OrganizationKind;
  /** Name [单位名称]. */
  readonly name: Scalars['String']['output'];
  /** The organization above it [上级单位]. */
  readonly parent?: Maybe<Organization>;
  /** Office telephone [联系电话]. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Where it is [地址]. */
  readonly place?: Maybe<Place>;
  /** The departments' records that were joined into it [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The organizations with their cursors. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The organizations alone. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An organization in a list. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The organization. */
  readonly node: Organization;
};

/** Which organizations [单位条件]; all given parts must fit. */
export type OrganizationFilter = {
  /** The department's own code, exactly [单位代码]. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code, exactly [统一社会信用代码]. */
  readonly creditCode?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of organizations [单位类型]. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
};

/** Kinds of organizations [单位类型]. */
export type OrganizationKind =
  /** A hospital, a community health centre, a care team [医疗卫生机构]. */
  | 'HEALTH_PROVIDER'
  /** A mediation organization [调解组织]. */
  | 'MEDIATION'
  /** Another one [其他]. */
  | 'OTHER'
  /** An organization that owns dwellings [单位产权人]. */
  | 'OWNER'
  /** A bureau or station of the police [公安单位]. */
  | 'POLICE_UNIT'
  /** A property management company [物业公司]. */
  | 'PROPERTY_COMPANY';

/** Where a page of a list stands in the whole list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last item: give it as `after` for the next page. Sealed, and good only for the edition and role that got it. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with a cursor, so that something stands before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of this page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Somebody's part in a case [当事人]. */
export type Party = {
  readonly __typename?: 'Party';
  /** The department that says so [来源部门]. */
  readonly department: Department;
  /** The organization, when the party is one. */
  readonly organization?: Maybe<Organization>;
  /** The person; null when the source gave a name only, or when the party is an organization or not yours. */
  readonly person?: Maybe<Person>;
  /** As what [角色]. */
  readonly role: PartyRole;
};

/** Parts that somebody takes in a case [角色]. */
export type PartyRole =
  /** Called the police or the hotline [报警人、来电人]. */
  | 'CALLER'
  /** Another part [其他]. */
  | 'OTHER'
  /** Owner of the dwelling [产权人]. */
  | 'OWNER'
  /** One side of a dispute [甲方]. */
  | 'PARTY_A'
  /** The other side of a dispute [乙方]. */
  | 'PARTY_B'
  /** Patient; seen by the health department alone [患者]. */
  | 'PATIENT'
  /** Whom the case is about [当事人]. */
  | 'SUBJECT'
  /** Is suspected; seen by the police alone [嫌疑人]. */
  | 'SUSPECT'
  /** Tenant of the dwelling [承租人]. */
  | 'TENANT'
  /** Was harmed; seen by the police alone [受害人]. */
  | 'VICTIM'
  /** Saw it [证人]. */
  | 'WITNESS';

/** A person [人员] as the hub believes: records of several departments joined into one. Clear names, ids, birth dates and phones need a purpose; without one they are masked or null. */
export type Person = Node & {
  readonly __typename?: 'Person';
  /** Date of birth [出生日期]. Needs a purpose. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** Year of birth [出生年份]. */
  readonly birthYear?: Maybe<Scalars['Int']['output']>;
  /** Who to call about the person's care, never what for [照护联系人]. Health department only. */
  readonly careContacts: ReadonlyArray<CareContact>;
  /** Cases in which the person takes part, across all departments [涉及事件]. */
  readonly cases: CaseConnection;
  /** Citizen id number, 18 characters [公民身份号码]. Needs a purpose. */
  readonly citizenId?: Maybe<Scalars['String']['output']>;
  /** Whether a department says that the person has died [是否死亡]. */
  readonly deceased: Scalars['Boolean']['output'];
  /** Each believed value with the record that it was taken from, and the values not chosen [信息项]. */
  readonly facts: ReadonlyArray<PersonFact>;
  /** People living or registered in the same dwelling as this person's present home [同住人员]; null when no home is known. */
  readonly household?: Maybe<Household>;
  /** Opaque and stable; never a citizen id. */
  readonly id: Scalars['ID']['output'];
  /** Why these records are one person [身份归集依据]. */
  readonly identity: Identity;
  /** Name [姓名], masked: 张**. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Telephone numbers [联系电话]. Need a purpose; empty without. */
  readonly phones: ReadonlyArray<Phone>;
  /** The departments' records that were joined into this person [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Where the person lives, lived or is registered, and which department says so [居住关系], newest first. */
  readonly residences: ReadonlyArray<Residence>;
  /** Sex [性别]. */
  readonly sex?: Maybe<Sex>;
  /** Everything that happened with the person, all departments, oldest first [时间线]. */
  readonly timeline: TimelineConnection;
};


/** A person [人员] as the hub believes: records of several departments joined into one. Clear names, ids, birth dates and phones need a purpose; without one they are masked or null. */
export type PersonCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CaseOrder;
};


/** A person [人员] as the hub believes: records of several departments joined into one. Clear names, ids, birth dates and phones need a purpose; without one they are masked or null. */
export type PersonResidencesArgs = {
  current?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A person [人员] as the hub believes: records of several departments joined into one. Clear names, ids, birth dates and phones need a purpose; without one they are masked or null. */
export type PersonTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of people. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The people with their cursors. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The people alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A person in a list. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** One believed value of a person and where it was taken from [信息项]. */
export type PersonFact = {
  readonly __typename?: 'PersonFact';
  /** The department whose record it was taken from [来源部门]. */
  readonly department: Department;
  /** Which value. */
  readonly field: PersonField;
  /** Other values that records give, and that were not chosen [其他取值]. */
  readonly others: ReadonlyArray<FactAlternative>;
  /** The record that it was taken from [来源记录]. */
  readonly record: SourceRecord;
  /** Since when the hub has had this record in this form. */
  readonly since: Scalars['DateTime']['output'];
  /** The value as you may see it: a name is masked. */
  readonly value: Scalars['String']['output'];
};

/** A value of a person that facts are told about [信息项名称]. */
export type PersonField =
  /** Year of birth [出生年份]. */
  | 'BIRTH_YEAR'
  /** Name [姓名]. */
  | 'NAME'
  /** Sex [性别]. */
  | 'SEX';

/** What to look for among people: all given parts must fit, and one of name, pinyin, citizenId or phone is needed [人员查询条件]. */
export type PersonSearch = {
  /** Year of birth [出生年份]. */
  readonly birthYear?: InputMaybe<Scalars['Int']['input']>;
  /** A citizen id number, exactly [公民身份号码]. */
  readonly citizenId?: InputMaybe<Scalars['String']['input']>;
  /** A name in Chinese, whole or its beginning [姓名]; Latin letters are taken as pinyin or initials. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, exactly [联系电话]. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Pinyin of the name, whole or its beginning, or its initials [拼音]. */
  readonly pinyin?: InputMaybe<Scalars['String']['input']>;
  /** Sex [性别]. */
  readonly sex?: InputMaybe<Sex>;
};

/** A telephone number [联系电话]. */
export type Phone = {
  readonly __typename?: 'Phone';
  /** The number: mobile `1xxxxxxxxxx`, landline `0791xxxxxxxx`, foreign E.164. */
  readonly number: Scalars['String']['output'];
};

/** A place [地点]: a dwelling, a building, a door number, a compound, a road, a landmark or an area. Dwellings are told at street level without a purpose. */
export type Place = Node & {
  readonly __typename?: 'Place';
  /** The address in the hub's own form [标准地址]; for a dwelling street level only. */
  readonly address: Scalars['String']['output'];
  /** The community [社区]; its path gives street, district and city. The finest area known when the community is not. */
  readonly area: Area;
  /** Cases at this place [地点事件]. */
  readonly cases: CaseConnection;
  /** Places directly inside this one [下级地点]. */
  readonly children: PlaceConnection;
  /** The compound that it is or lies in [小区]. */
  readonly compound?: Maybe<Compound>;
  /** The address in its elements, from province down [地址要素, GA/T 2000.32]. */
  readonly elements: ReadonlyArray<AddressElement>;
  /** The governance grid [网格]. */
  readonly grid?: Maybe<Area>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of place. */
  readonly kind: PlaceKind;
  /** Where it is [坐标]. Null for dwellings, whose exact point needs a purpose. */
  readonly location?: Maybe<GeoPoint>;
  /** The place that this one is part of [上级地点]: dwelling → building → compound or door number → community. */
  readonly parent?: Maybe<Place>;
  /** The police grid [警格]. */
  readonly policeGrid?: Maybe<Area>;
  /** The departments' records whose address names this place, 100 at most [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** People who live or are registered here or inside, as they stand today [居住人员]. */
  readonly residents: PersonConnection;
  /** The police station in charge [管辖派出所]. */
  readonly station?: Maybe<Department>;
};


/** A place [地点]: a dwelling, a building, a door number, a compound, a road, a landmark or an area. Dwellings are told at street level without a purpose. */
export type PlaceCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: Scalars['Int']['input'];
  includeInside?: Scalars['Boolean']['input'];
  orderBy?: CaseOrder;
};


/** A place [地点]: a dwelling, a building, a door number, a compound, a road, a landmark or an area. Dwellings are told at street level without a purpose. */
export type PlaceChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A place [地点]: a dwelling, a building, a door number, a compound, a road, a landmark or an area. Dwellings are told at street level without a purpose. */
export type PlaceResidentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of places. */
export type PlaceConnection = {
  readonly __typename?: 'PlaceConnection';
  /** The places with their cursors. */
  readonly edges: ReadonlyArray<PlaceEdge>;
  /** The places alone. */
  readonly nodes: ReadonlyArray<Place>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A place in a list. */
export type PlaceEdge = {
  readonly __typename?: 'PlaceEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The place. */
  readonly node: Place;
};

/** Which places [地点条件]; all given parts must fit. */
export type PlaceFilter = {
  /** Code of a district, street, community or grid [区划代码]. */
  readonly area?: InputMaybe<Scalars['String']['input']>;
  /** Keys of departments: each of them has a case at the place or inside it [涉及部门]. */
  readonly casesOf?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kinds of places [地点类型]. */
  readonly kinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  /** At least so many cases at the place or inside it [事件数下限]; counts cases of the departments in `casesOf`, or of all. */
  readonly minCases?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the police station in charge [派出所代码]. */
  readonly station?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of place [地点类型]. */
export type PlaceKind =
  /** A community or a larger area, when nothing finer is known [区域]. */
  | 'AREA'
  /** A building [楼栋]. */
  | 'BUILDING'
  /** A residential compound [小区]. */
  | 'COMPOUND'
  /** A dwelling: a room, a flat [房屋]. */
  | 'DWELLING'
  /** A landmark [地标]. */
  | 'LANDMARK'
  /** A road, when no door number is known [道路]. */
  | 'ROAD'
  /** A door number on a road [门牌]. */
  | 'ROAD_NUMBER';

/** A case that the police have filed [案件]. */
export type PoliceCase = Case & Node & {
  readonly __typename?: 'PoliceCase';
  /** The finest area known: grid, community, street or district [所属区域]. */
  readonly area?: Maybe<Area>;
  /** What it is about, in the department's own classes [类别]. */
  readonly category?: Maybe<Category>;
  /** When it was closed [办结时间]. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its free text [内容]. For officers of the case's own department. */
  readonly content?: Maybe<Scalars['String']['output']>;
  /** By when it is to be answered [办理期限]: as the department gives it, else in working days from its category's limit. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The department that owns the case [所属部门]. */
  readonly department: Department;
  /** What was done, by whom, when, oldest first [办理过程]. */
  readonly events: ReadonlyArray<CaseEvent>;
  /** The unit or department that handles it [承办单位]. */
  readonly handler?: Maybe<Department>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What kind of case [事件类型]. */
  readonly kind: CaseKind;
  /** How far its leads go; rates the matter, never a person [线索状态]. */
  readonly lead?: Maybe<CaseLead>;
  /** The department's own number [编号]. */
  readonly number: Scalars['String']['output'];
  /** When it was received or filed [受理时间]. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** Open, and the deadline had passed when the edition was published [是否超期]. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Who takes part, and as what [当事人]. */
  readonly parties: ReadonlyArray<Party>;
  /** Where it happened or what it is about [地点]. */
  readonly place?: Maybe<Place>;
  /** Criminal or administrative [案件类型]. */
  readonly policeCaseKind?: Maybe<PoliceCaseKind>;
  /** The departments' records that this case was made of [来源记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Links to other cases, mostly of other departments [关联事件]. */
  readonly related: ReadonlyArray<CaseLink>;
  /** How far it has come, in words common to all departments [阶段]. */
  readonly stage: CaseStage;
  /** Its title [标题]. For officers of the case's own department. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Kinds of police cases [案件类型]. */
export type PoliceCaseKind =
  /** Administrative [行政案件]. */
  | 'ADMINISTRATIVE'
  /** Criminal [刑事案件]. */
  | 'CRIMINAL';

/** A purpose of the register [使用目的]: for what clear values may leave, who may use it, and what it opens. */
export type Purpose = {
  readonly __typename?: 'Purpose';
  /** Its code, as `openGrant` takes it. */
  readonly code: Scalars['String']['output'];
  /** Keys of the departments whose facts it opens [涉及部门]. */
  readonly departments: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it goes without case and consent, and is reviewed afterwards [紧急]. */
  readonly emergency: Scalars['Boolean']['output'];
  /** Law and article that allow it [法律依据]. */
  readonly legalBasis: Scalars['String']['output'];
  /** How long a grant lasts at most [时长（分钟）]. */
  readonly minutes: Scalars['Int']['output'];
  /** Whether a second person of the department must agree [需复核]. */
  readonly needsApproval: Scalars['Boolean']['output'];
  /** Whether it is bound to an open case of the own department [需关联事件]. */
  readonly needsCase: Scalars['Boolean']['output'];
  /** Keys of the departments whose officers may use it [适用部门]. */
  readonly offices: ReadonlyArray<Scalars['String']['output']>;
  /** What it is for [目的]. */
  readonly title: Scalars['String']['output'];
};

/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who was told what of a person, newest first [个人信息查阅报告]. For auditors, and for a grant of the purpose SUBJECT_REQUEST on the person; empty for others. */
  readonly accessReport: AccessConnection;
  /** A division [行政区划] by code: city 4, district 6, street 9, community 12 digits; codes of governance grids and police grids too. */
  readonly area?: Maybe<Area>;
  /** A case [事件] by id, or by the number that its department gave it. */
  readonly case?: Maybe<Case>;
  /** Cases [事件] of all departments. */
  readonly cases: CaseConnection;
  /** The departments [部门] of the city that cases come from or are given to. */
  readonly departments: ReadonlyArray<Department>;
  /** The edition that this request is pinned to, or with `asOf` the one that stood at that time [版次]. */
  readonly edition: Edition;
  /** Your grants of today, and those that wait for you: for an officer's agreement, for an auditor's review [授权列表]. */
  readonly grants: ReadonlyArray<Grant>;
  /** What you yourself were told of people, newest first [本人查阅记录]. */
  readonly myAccesses: AccessConnection;
  /** Anything by its id. */
  readonly node?: Maybe<Node>;
  /** An organization [单位] by id. */
  readonly organization?: Maybe<Organization>;
  /** Organizations [单位] by name or filter, in the hub's own order. */
  readonly organizations: OrganizationConnection;
  /** People found by name, pinyin, citizen id or phone [人员查询]. */
  readonly people: PersonConnection;
  /** A person [人员] by id. An old id of a merged person still answers; `Person.id` tells the new one. */
  readonly person?: Maybe<Person>;
  /** A place [地点] by id. */
  readonly place?: Maybe<Place>;
  /** Places [地点] by text, filter, distance or box. Ordered by distance when `near` is given, else by the hub's own order. */
  readonly places: PlaceConnection;
  /** The purpose register [使用目的登记]: what you may open a grant for, when you are an officer; all of it for everybody else who is signed in. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Rows that could not be used, newest first [拒收记录]. For integration staff and stewards; empty for others. */
  readonly rejects: RejectConnection;
  /** Pairs of persons that may be one, the least sure first [待认定队列]. For stewards; empty for others. */
  readonly reviewQueue: ReviewPairConnection;
  /** Runs that prepared editions, newest first [运行]. */
  readonly runs: RunConnection;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryAccessReportArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  person: Scalars['ID']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryAreaArgs = {
  code: Scalars['String']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryCaseArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<CaseNumberInput>;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CaseOrder;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryEditionArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryMyAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  search: PersonSearch;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PlaceFilter>;
  first?: Scalars['Int']['input'];
  near?: InputMaybe<NearInput>;
  search?: InputMaybe<Scalars['String']['input']>;
  within?: InputMaybe<BoxInput>;
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryRejectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RejectFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryReviewQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. A request is pinned to one edition from first to last; header `x-hub-as-of` asks as of an earlier time. What is not yours is null or absent, the same as unknown. */
export type QueryRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RunFilter>;
  first?: Scalars['Int']['input'];
};

/** That a record changes its person. */
export type RecordMove = {
  readonly __typename?: 'RecordMove';
  /** Where it is now; null when that person is not yours to see [原人员]. */
  readonly from?: Maybe<Person>;
  /** The record [记录]. */
  readonly record: SourceRecord;
  /** Where it goes; null for a new person, or one that is not yours to see [新人员]. */
  readonly to?: Maybe<Person>;
};

/** A row that could not be used [拒收记录]. For integration staff and stewards. */
export type Reject = Node & {
  readonly __typename?: 'Reject';
  /** The column at fault [字段]. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** The department [部门]. */
  readonly department: Department;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The department's own key, when the row had one [主键]. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Where the row stood: file and line, page, table [位置]. */
  readonly origin: Scalars['String']['output'];
  /** Why, in a closed list of words in snake case [原因]. */
  readonly reason: Scalars['String']['output'];
  /** When it was rejected [拒收时间]. */
  readonly rejectedAt: Scalars['DateTime']['output'];
  /** The run that met it [运行]. */
  readonly run: Run;
  /** Which of the department's tables, files or resources [数据流]. */
  readonly stream: Scalars['String']['output'];
};

/** A page of rejects. */
export type RejectConnection = {
  readonly __typename?: 'RejectConnection';
  /** The rejects with their cursors. */
  readonly edges: ReadonlyArray<RejectEdge>;
  /** The rejects alone. */
  readonly nodes: ReadonlyArray<Reject>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A reject in a list. */
export type RejectEdge = {
  readonly __typename?: 'RejectEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The reject. */
  readonly node: Reject;
};

/** Which rejects [拒收条件]; all given parts must fit. */
export type RejectFilter = {
  /** Key of a department [部门]. */
  readonly department?: InputMaybe<Scalars['String']['input']>;
  /** Reason [原因]. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of a run [运行]. */
  readonly run?: InputMaybe<Scalars['ID']['input']>;
  /** Name of a stream [数据流]. */
  readonly stream?: InputMaybe<Scalars['String']['input']>;
};

/** What a citizen wants [诉求类型]. */
export type RequestKind =
  /** Complaint [投诉]. */
  | 'COMPLAINT'
  /** Advice [咨询]. */
  | 'CONSULTATION'
  /** Report of a wrong [举报]. */
  | 'REPORT'
  /** Help [求助]. */
  | 'REQUEST'
  /** Suggestion [建议]. */
  | 'SUGGESTION';

/** That a person lives, lived, owns or is registered at a place, as one record says [居住关系]. */
export type Residence = {
  readonly __typename?: 'Residence';
  /** Whether it stands on the day of the edition [当前有效]. */
  readonly current: Scalars['Boolean']['output'];
  /** The department that says so [来源部门]. */
  readonly department: Department;
  /** The person. */
  readonly person: Person;
  /** The place, as precisely as the record's address could be resolved. */
  readonly place: Place;
  /** The record that says so [来源记录]. */
  readonly record: SourceRecord;
  /** How the person belongs to the place [关系]. */
  readonly relation: ResidenceRelation;
  /** First day, when the record says [起始日期]. */
  readonly since?: Maybe<Scalars['Date']['output']>;
  /** Last day; null while it stands or when the record does not say [终止日期]. */
  readonly until?: Maybe<Scalars['Date']['output']>;
};

/** How a person belongs to a place [居住关系类型]. */
export type ResidenceRelation =
  /** Lives in it with owner or tenant [同住人]. */
  | 'MEMBER'
  /** Owns it [产权人]. */
  | 'OWNER'
  /** Household registration is there [户籍地址]. */
  | 'REGISTERED'
  /** Lives there, says a department's record of the person [现住地址]. */
  | 'RESIDENT'
  /** Rents it [承租人]. */
  | 'TENANT';

/** Two records, side by side, of two persons that may be one [待认定]. What they say of each field is told in levels and bits, never in values. */
export type ReviewPair = {
  readonly __typename?: 'ReviewPair';
  /** Cases of the two persons [涉及事件数]. */
  readonly cases: Scalars['Int']['output'];
  /** What each compared field says, in bits [逐项证据]. */
  readonly evidence: ReadonlyArray<FieldEvidence>;
  /** Bits taken off because people of one home share names, phones and addresses. */
  readonly kinship?: Maybe<Scalars['Float']['output']>;
  /** Those of them that are open [在办事件数]. */
  readonly openCases: Scalars['Int']['output'];
  /** Those of them that are overdue [超期事件数]. */
  readonly overdueCases: Scalars['Int']['output'];
  /** The two persons that they belong to [人员]. */
  readonly people: ReadonlyArray<Person>;
  /** Bits before any field is looked at. */
  readonly prior?: Maybe<Scalars['Float']['output']>;
  /** The two records [记录]. */
  readonly records: ReadonlyArray<SourceRecord>;
  /** Match weight in bits: the odds, to base 2, that the two are one person [匹配权重]. */
  readonly weight: Scalars['Float']['output'];
  /** Why it waits. */
  readonly why: ReviewReason;
};

/** A page of what waits for a steward. */
export type ReviewPairConnection = {
  readonly __typename?: 'ReviewPairConnection';
  /** The pairs with their cursors. */
  readonly edges: ReadonlyArray<ReviewPairEdge>;
  /** The pairs alone. */
  readonly nodes: ReadonlyArray<ReviewPair>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A pair in the review queue. */
export type ReviewPairEdge = {
  readonly __typename?: 'ReviewPairEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The pair. */
  readonly node: ReviewPair;
};

/** Why a pair waits for a steward. */
export type ReviewReason =
  /** Two persons have an equal claim to one of the records [归属存疑]. */
  | 'CONTESTED'
  /** They meet well, but other records of the persons speak against it [链条已断开]. */
  | 'CUT'
  /** The odds are too even for the hub to decide [证据不足]. */
  | 'UNCERTAIN';

/** How grave a dispute is [风险等级]. */
export type RiskLevel =
  /** Long unresolved or collective [久拖未决或群体性, orange]. */
  | 'LONG_UNRESOLVED'
  /** May turn violent [可能激化, red]. */
  | 'MAY_TURN_VIOLENT'
  /** Ordinary [一般, yellow]. */
  | 'ORDINARY';

/** One department's part of a night, an increment or a full load [运行]; it prepares one edition. */
export type Run = Node & {
  readonly __typename?: 'Run';
  /** The day it belongs to, Asia/Shanghai [业务日期]. */
  readonly businessDate: Scalars['Date']['output'];
  /** The department [部门]; key `hub` for a run of the hub itself. */
  readonly department: Department;
  /** Number of the edition that it prepares or prepared [版号]. */
  readonly edition?: Maybe<Scalars['Int']['output']>;
  /** What went wrong. For integration staff and stewards [错误]. */
  readonly error?: Maybe<RunError>;
  /** When it ended [结束时间]. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why a guard stopped it. For integration staff and stewards [拦截原因]. */
  readonly guard?: Maybe<RunGuard>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What was asked for [方式]. */
  readonly mode: RunMode;
  /** When it was asked for [请求时间]. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When it began [开始时间]. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands [状态]. */
  readonly state: RunState;
  /** Its steps in order [步骤]. */
  readonly steps: ReadonlyArray<RunStep>;
  /** Its streams with their counts [数据流]. */
  readonly streams: ReadonlyArray<RunStream>;
};

/** A page of runs. */
export type RunConnection = {
  readonly __typename?: 'RunConnection';
  /** The runs with their cursors. */
  readonly edges: ReadonlyArray<RunEdge>;
  /** The runs alone. */
  readonly nodes: ReadonlyArray<Run>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A run in a list. */
export type RunEdge = {
  readonly __typename?: 'RunEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: Run;
};

/** What went wrong in a run [错误]. */
export type RunError = {
  readonly __typename?: 'RunError';
  /** Code from a closed list [错误码]. */
  readonly code: Scalars['String']['output'];
  /** One sentence that ends with the fix [说明]. */
  readonly message: Scalars['String']['output'];
};

/** Which runs [运行条件]; all given parts must fit. */
export type RunFilter = {
  /** Key of a department [部门]. */
  readonly department?: InputMaybe<Scalars['String']['input']>;
  /** States [状态]. */
  readonly states?: InputMaybe<ReadonlyArray<RunState>>;
};

/** Why a guard stopped a run [拦截原因]. */
export type RunGuard = {
  readonly __typename?: 'RunGuard';
  /** Its counts [依据]. */
  readonly facts?: Maybe<Scalars['JSON']['output']>;
  /** Which guard [规则]. */
  readonly rule: Scalars['String']['output'];
};

/** Ways of running [运行方式]. */
export type RunMode =
  /** Everything again [全量]. */
  | 'FULL'
  /** A run between nights: what changed [增量]. */
  | 'INCREMENT'
  /** The nightly run: what changed [夜间增量]. */
  | 'NIGHT'
  /** Nothing is fetched: the hub itself links again what a steward decided [重新归集]. */
  | 'RELINK';

/** Where a run stands at one moment [运行进度]. */
export type RunProgress = {
  readonly __typename?: 'RunProgress';
  /** When this was so. */
  readonly at: Scalars['DateTime']['output'];
  /** Rows read so far, over all streams [已读取]. For integration staff and stewards. */
  readonly read?: Maybe<Scalars['Int']['output']>;
  /** The run. */
  readonly run: Run;
  /** Its state at that moment [状态]. */
  readonly state: RunState;
  /** The step that it is at; null before the first and after the last [步骤]. */
  readonly step?: Maybe<RunStepName>;
  /** Rows stored so far, over all streams [已入库]. For integration staff and stewards. */
  readonly stored?: Maybe<Scalars['Int']['output']>;
};

/** States of runs [运行状态]. */
export type RunState =
  /** It failed; readers keep the last edition [失败]. */
  | 'FAILED'
  /** Its edition is published [已发布]. */
  | 'PUBLISHED'
  /** Waits for a worker [排队]. */
  | 'QUEUED'
  /** Runs [运行中]. */
  | 'RUNNING'
  /** A guard stopped it; a person decides [待审批]. */
  | 'STOPPED'
  /** Its edition was withdrawn [已撤回]. */
  | 'WITHDRAWN';

/** A step of a run [步骤]. */
export type RunStep = {
  readonly __typename?: 'RunStep';
  /** How often it was begun [尝试次数]. */
  readonly attempts: Scalars['Int']['output'];
  /** When it ended [结束时间]. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Which step. */
  readonly name: RunStepName;
  /** When it began [开始时间]. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands [状态]. */
  readonly state: RunStepState;
};

/** Steps of a run, in order [步骤]. */
export type RunStepName =
  /** Make values right, reject what cannot be [清洗]. */
  | 'CLEAN'
  /** Work out what follows: places of cases, deadlines, links [推导]. */
  | 'DERIVE'
  /** Fetch from the department [抽取]. */
  | 'EXTRACT'
  /** Join records into persons, places, organizations [归集]. */
  | 'LINK'
  /** Show it to readers [发布]. */
  | 'PUBLISH'
  /** Write versions of records [入库]. */
  | 'STORE';

/** States of steps [步骤状态]. */
export type RunStepState =
  /** Done [完成]. */
  | 'DONE'
  /** Failed [失败]. */
  | 'FAILED'
  /** Under way [进行中]. */
  | 'RUNNING'
  /** Not begun [等待]. */
  | 'WAITING';

/** A stream within a run: read = stored + unchanged + rejected + duplicates, always [数据流]. Small numbers of rows about people are told to integration staff and stewards only. */
export type RunStream = {
  readonly __typename?: 'RunStream';
  /** Rows that the department deleted [删除]. */
  readonly deleted?: Maybe<Scalars['PeopleCount']['output']>;
  /** Rows that came twice [重复]. */
  readonly duplicates?: Maybe<Scalars['PeopleCount']['output']>;
  /** Rows that a complete load no longer had [缺失]. */
  readonly missing?: Maybe<Scalars['PeopleCount']['output']>;
  /** Name of the department's table, file or resource [名称]. */
  readonly name: Scalars['String']['output'];
  /** Rows read [读取]. */
  readonly read?: Maybe<Scalars['PeopleCount']['output']>;
  /** Rows that could not be used [拒收]. */
  readonly rejected?: Maybe<Scalars['PeopleCount']['output']>;
  /** Rows stored as new or changed [入库]. */
  readonly stored?: Maybe<Scalars['PeopleCount']['output']>;
  /** Rows as they were before [未变]. */
  readonly unchanged?: Maybe<Scalars['PeopleCount']['output']>;
};

/** Sex as registered [性别]. */
export type Sex =
  /** Female [女]. */
  | 'FEMALE'
  /** Male [男]. */
  | 'MALE';

/** One department's record of something [来源记录]. */
export type SourceRecord = {
  readonly __typename?: 'SourceRecord';
  /** The department [来源部门]. */
  readonly department: Department;
  /** Number of the edition that brought its present form [版号]. */
  readonly edition: Scalars['Int']['output'];
  /** The department's own key [主键]. */
  readonly key: Scalars['String']['output'];
  /** `<department>:<stream>:<key>`, as exports name it [记录名]. */
  readonly name: Scalars['String']['output'];
  /** When the hub first saw the record in its present form [获取时间]. */
  readonly seenAt: Scalars['DateTime']['output'];
  /** Which of the department's tables, files or resources [数据流]. */
  readonly stream: Scalars['String']['output'];
  /** What cleaning said of values that were not simply right, never the values [清洗结论]. */
  readonly verdicts: ReadonlyArray<FieldVerdict>;
};

/** What can be watched as it happens. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Each edition at the moment that it is published [版次发布]. */
  readonly editionPublished: Edition;
  /** How a run comes along, until it has ended [运行进度]. */
  readonly runProgress: RunProgress;
};


/** What can be watched as it happens. */
export type SubscriptionRunProgressArgs = {
  id: Scalars['ID']['input'];
};

/** A page of a timeline. */
export type TimelineConnection = {
  readonly __typename?: 'TimelineConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<TimelineEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An entry in a timeline. */
export type TimelineEdge = {
  readonly __typename?: 'TimelineEdge';
  /** Sealed place of this item in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: TimelineEntry;
};

/** Something that happened with a person [时间线条目]. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** What was done, for CASE_EVENT: the department's action in lower snake case. */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** When. A date without time counts from midnight in Asia/Shanghai. */
  readonly at: Scalars['DateTime']['output'];
  /** The case, unless it is about a residence. */
  readonly case?: Maybe<Case>;
  /** The department that tells it [来源部门]. */
  readonly department: Department;
  /** What kind of thing. */
  readonly kind: TimelineKind;
  /** The place, when it is about a residence. */
  readonly place?: Maybe<Place>;
};

/** What kind of thing happened [条目类型]. */
export type TimelineKind =
  /** A case was closed [办结]. */
  | 'CASE_CLOSED'
  /** Something was done in a case [办理]. */
  | 'CASE_EVENT'
  /** A case was opened [立案、受理]. */
  | 'CASE_OPENED'
  /** A residence, tenancy, ownership or registration began [迁入]. */
  | 'RESIDENCE_BEGAN'
  /** It ended [迁出]. */
  | 'RESIDENCE_ENDED';

/** Verdicts of cleaning [清洗结论类型]. */
export type Verdict =
  /** Nothing was given [缺失]. */
  | 'ABSENT'
  /** A pattern with stars [脱敏值]. */
  | 'MASKED'
  /** Not usable [拒用]. */
  | 'REJECTED'
  /** Made right without guessing: width, case, spaces, form [已修正]. */
  | 'REPAIRED'
  /** Was right as it came [有效]. */
  | 'VALID';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Case:
    | ( CaseRow )
    | ( CaseRow )
    | ( CaseRow )
    | ( CaseRow )
    | ( CaseRow )
    | ( CaseRow )
  ;
  Node:
    | ( AreaRow )
    | ( CaseRow )
    | ( DepartmentRef )
    | ( CaseRow )
    | ( CaseRow )
    | ( CaseRow )
    | ( CaseRow )
    | ( OrganizationRow )
    | ( PersonRow )
    | ( PlaceRow )
    | ( CaseRow )
    | ( RejectRow )
    | ( RunRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: ResolverTypeWrapper<AccessRow>;
  AccessConnection: ResolverTypeWrapper<Omit<AccessConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccessEdge']>, nodes: ReadonlyArray<ResolversTypes['Access']> }>;
  AccessEdge: ResolverTypeWrapper<Omit<AccessEdge, 'node'> & { node: ResolversTypes['Access'] }>;
  AddressElement: ResolverTypeWrapper<AddressElement>;
  AddressElementType: AddressElementType;
  Area: ResolverTypeWrapper<AreaRow>;
  AreaLevel: AreaLevel;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BoxInput: BoxInput;
  CallerFact: ResolverTypeWrapper<CallerFact>;
  CareCategory: CareCategory;
  CareContact: ResolverTypeWrapper<CareContactRow>;
  CareEpisode: ResolverTypeWrapper<CaseRow>;
  CareEpisodeKind: CareEpisodeKind;
  CareVisit: ResolverTypeWrapper<CareVisit>;
  Case: ResolverTypeWrapper<CaseRow>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CaseEdge']>, nodes: ReadonlyArray<ResolversTypes['Case']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseEvent: ResolverTypeWrapper<EventRow>;
  CaseFilter: CaseFilter;
  CaseKind: CaseKind;
  CaseLead: CaseLead;
  CaseLink: ResolverTypeWrapper<CaseLinkRow>;
  CaseLinkDirection: CaseLinkDirection;
  CaseLinkEvidence: ResolverTypeWrapper<CaseLinkRow>;
  CaseLinkKind: CaseLinkKind;
  CaseNumberInput: CaseNumberInput;
  CaseOrder: CaseOrder;
  CaseStage: CaseStage;
  Category: ResolverTypeWrapper<CategoryRow>;
  CategoryInput: CategoryInput;
  Compound: ResolverTypeWrapper<CompoundRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideLinkInput: DecideLinkInput;
  DecisionKind: DecisionKind;
  DecisionMoves: ResolverTypeWrapper<ForeseenMoves>;
  Department: ResolverTypeWrapper<DepartmentRef>;
  DepartmentKind: DepartmentKind;
  Dispute: ResolverTypeWrapper<CaseRow>;
  DisputeFollowUp: ResolverTypeWrapper<DisputeFollowUp>;
  DisputeLead: DisputeLead;
  Edition: ResolverTypeWrapper<EditionRow>;
  EditionSource: ResolverTypeWrapper<SourceAgeRow>;
  EditionState: EditionState;
  FactAlternative: ResolverTypeWrapper<PersonValueRow>;
  FieldEvidence: ResolverTypeWrapper<FieldEvidence>;
  FieldVerdict: ResolverTypeWrapper<FieldVerdict>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  Grant: ResolverTypeWrapper<GrantRow>;
  GrantState: GrantState;
  HotlineChannel: HotlineChannel;
  HotlineOrder: ResolverTypeWrapper<CaseRow>;
  Household: ResolverTypeWrapper<HouseholdRow>;
  HousingCase: ResolverTypeWrapper<CaseRow>;
  HousingKind: HousingKind;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Identity: ResolverTypeWrapper<PersonRow>;
  IdentityDecision: ResolverTypeWrapper<DecisionView>;
  IdentityLink: ResolverTypeWrapper<IdentityLinkRow>;
  IdentityRule: IdentityRule;
  Incident: ResolverTypeWrapper<CaseRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LinkNote: LinkNote;
  LocationPrecision: LocationPrecision;
  MatterFact: ResolverTypeWrapper<MatterFactRow>;
  MatterField: MatterField;
  Mediation: ResolverTypeWrapper<Mediation>;
  MediationOutcome: MediationOutcome;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearInput: NearInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  OpenGrantInput: OpenGrantInput;
  OrderFollowUp: ResolverTypeWrapper<OrderFollowUp>;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  OrganizationConnection: ResolverTypeWrapper<Omit<OrganizationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganizationEdge']>, nodes: ReadonlyArray<ResolversTypes['Organization']> }>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationKind: OrganizationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Party: ResolverTypeWrapper<PartyRow>;
  PartyRole: PartyRole;
  PeopleCount: ResolverTypeWrapper<Scalars['PeopleCount']['output']>;
  Person: ResolverTypeWrapper<PersonRow>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']>, nodes: ReadonlyArray<ResolversTypes['Person']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonFact: ResolverTypeWrapper<PersonFactRow>;
  PersonField: PersonField;
  PersonSearch: PersonSearch;
  Phone: ResolverTypeWrapper<Phone>;
  Place: ResolverTypeWrapper<PlaceRow>;
  PlaceConnection: ResolverTypeWrapper<Omit<PlaceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlaceEdge']>, nodes: ReadonlyArray<ResolversTypes['Place']> }>;
  PlaceEdge: ResolverTypeWrapper<Omit<PlaceEdge, 'node'> & { node: ResolversTypes['Place'] }>;
  PlaceFilter: PlaceFilter;
  PlaceKind: PlaceKind;
  PoliceCase: ResolverTypeWrapper<CaseRow>;
  PoliceCaseKind: PoliceCaseKind;
  Purpose: ResolverTypeWrapper<PurposeCode>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordMove: ResolverTypeWrapper<ForeseenMove>;
  Reject: ResolverTypeWrapper<RejectRow>;
  RejectConnection: ResolverTypeWrapper<Omit<RejectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RejectEdge']>, nodes: ReadonlyArray<ResolversTypes['Reject']> }>;
  RejectEdge: ResolverTypeWrapper<Omit<RejectEdge, 'node'> & { node: ResolversTypes['Reject'] }>;
  RejectFilter: RejectFilter;
  RequestKind: RequestKind;
  Residence: ResolverTypeWrapper<ResidenceRow>;
  ResidenceRelation: ResidenceRelation;
  ReviewPair: ResolverTypeWrapper<ReviewPairRow>;
  ReviewPairConnection: ResolverTypeWrapper<Omit<ReviewPairConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReviewPairEdge']>, nodes: ReadonlyArray<ResolversTypes['ReviewPair']> }>;
  ReviewPairEdge: ResolverTypeWrapper<Omit<ReviewPairEdge, 'node'> & { node: ResolversTypes['ReviewPair'] }>;
  ReviewReason: ReviewReason;
  RiskLevel: RiskLevel;
  Run: ResolverTypeWrapper<RunRow>;
  RunConnection: ResolverTypeWrapper<Omit<RunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RunEdge']>, nodes: ReadonlyArray<ResolversTypes['Run']> }>;
  RunEdge: ResolverTypeWrapper<Omit<RunEdge, 'node'> & { node: ResolversTypes['Run'] }>;
  RunError: ResolverTypeWrapper<RunError>;
  RunFilter: RunFilter;
  RunGuard: ResolverTypeWrapper<RunGuard>;
  RunMode: RunMode;
  RunProgress: ResolverTypeWrapper<RunProgressRow>;
  RunState: RunState;
  RunStep: ResolverTypeWrapper<RunStepRow>;
  RunStepName: RunStepName;
  RunStepState: RunStepState;
  RunStream: ResolverTypeWrapper<RunStreamRow>;
  Sex: Sex;
  SourceRecord: ResolverTypeWrapper<SourceRecordRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TimelineEdge']>, nodes: ReadonlyArray<ResolversTypes['TimelineEntry']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  TimelineEntry: ResolverTypeWrapper<TimelineRow>;
  TimelineKind: TimelineKind;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Access: AccessRow;
  AccessConnection: Omit<AccessConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccessEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Access']> };
  AccessEdge: Omit<AccessEdge, 'node'> & { node: ResolversParentTypes['Access'] };
  AddressElement: AddressElement;
  Area: AreaRow;
  Boolean: Scalars['Boolean']['output'];
  BoxInput: BoxInput;
  CallerFact: CallerFact;
  CareContact: CareContactRow;
  CareEpisode: CaseRow;
  CareVisit: CareVisit;
  Case: CaseRow;
  CaseConnection: Omit<CaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CaseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Case']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseEvent: EventRow;
  CaseFilter: CaseFilter;
  CaseLink: CaseLinkRow;
  CaseLinkEvidence: CaseLinkRow;
  CaseNumberInput: CaseNumberInput;
  Category: CategoryRow;
  CategoryInput: CategoryInput;
  Compound: CompoundRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideLinkInput: DecideLinkInput;
  DecisionMoves: ForeseenMoves;
  Department: DepartmentRef;
  Dispute: CaseRow;
  DisputeFollowUp: DisputeFollowUp;
  Edition: EditionRow;
  EditionSource: SourceAgeRow;
  FactAlternative: PersonValueRow;
  FieldEvidence: FieldEvidence;
  FieldVerdict: FieldVerdict;
  Float: Scalars['Float']['output'];
  GeoPoint: GeoPoint;
  Grant: GrantRow;
  HotlineOrder: CaseRow;
  Household: HouseholdRow;
  HousingCase: CaseRow;
  ID: Scalars['ID']['output'];
  Identity: PersonRow;
  IdentityDecision: DecisionView;
  IdentityLink: IdentityLinkRow;
  Incident: CaseRow;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  MatterFact: MatterFactRow;
  Mediation: Mediation;
  Mutation: Record<PropertyKey, never>;
  NearInput: NearInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OpenGrantInput: OpenGrantInput;
  OrderFollowUp: OrderFollowUp;
  Organization: OrganizationRow;
  OrganizationConnection: Omit<OrganizationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganizationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organization']> };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  PageInfo: PageInfo;
  Party: PartyRow;
  PeopleCount: Scalars['PeopleCount']['output'];
  Person: PersonRow;
  PersonConnection: Omit<PersonConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Person']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonFact: PersonFactRow;
  PersonSearch: PersonSearch;
  Phone: Phone;
  Place: PlaceRow;
  PlaceConnection: Omit<PlaceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlaceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Place']> };
  PlaceEdge: Omit<PlaceEdge, 'node'> & { node: ResolversParentTypes['Place'] };
  PlaceFilter: PlaceFilter;
  PoliceCase: CaseRow;
  Purpose: PurposeCode;
  Query: Record<PropertyKey, never>;
  RecordMove: ForeseenMove;
  Reject: RejectRow;
  RejectConnection: Omit<RejectConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RejectEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Reject']> };
  RejectEdge: Omit<RejectEdge, 'node'> & { node: ResolversParentTypes['Reject'] };
  RejectFilter: RejectFilter;
  Residence: ResidenceRow;
  ReviewPair: ReviewPairRow;
  ReviewPairConnection: Omit<ReviewPairConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReviewPairEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReviewPair']> };
  ReviewPairEdge: Omit<ReviewPairEdge, 'node'> & { node: ResolversParentTypes['ReviewPair'] };
  Run: RunRow;
  RunConnection: Omit<RunConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RunEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Run']> };
  RunEdge: Omit<RunEdge, 'node'> & { node: ResolversParentTypes['Run'] };
  RunError: RunError;
  RunFilter: RunFilter;
  RunGuard: RunGuard;
  RunProgress: RunProgressRow;
  RunStep: RunStepRow;
  RunStream: RunStreamRow;
  SourceRecord: SourceRecordRow;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  TimelineConnection: Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TimelineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TimelineEntry']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  TimelineEntry: TimelineRow;
};

export type AccessResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  principal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Access']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccessEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['AccessEdge'] = ResolversParentTypes['AccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
};

export type AddressElementResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['AddressElement'] = ResolversParentTypes['AddressElement']> = {
  type?: Resolver<ResolversTypes['AddressElementType'], ParentType, ContextType>;
  typeCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AreaResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<AreaCasesArgs, 'first' | 'orderBy'>>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  households?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AreaLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallerFactResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CallerFact'] = ResolversParentTypes['CallerFact']> = {
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CareContactResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CareContact'] = ResolversParentTypes['CareContact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CareEpisodeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CareEpisode'] = ResolversParentTypes['CareEpisode']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  careCategory?: Resolver<Maybe<ResolversTypes['CareCategory']>, ParentType, ContextType>;
  careTeam?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  episodeKind?: Resolver<Maybe<ResolversTypes['CareEpisodeKind']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CaseEvent']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['CareVisit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CareVisitResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CareVisit'] = ResolversParentTypes['CareVisit']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = {
  __resolveType?: TypeResolveFn<'CareEpisode' | 'Dispute' | 'HotlineOrder' | 'HousingCase' | 'Incident' | 'PoliceCase', ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
};

export type CaseEventResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CaseEvent'] = ResolversParentTypes['CaseEvent']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseLinkResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CaseLink'] = ResolversParentTypes['CaseLink']> = {
  case?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['CaseLinkDirection'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['CaseLinkEvidence']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseLinkKind'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CaseLinkEvidenceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['CaseLinkEvidence'] = ResolversParentTypes['CaseLinkEvidence']> = {
  callers?: Resolver<Maybe<ResolversTypes['CallerFact']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['MatterFact']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CompoundResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Compound'] = ResolversParentTypes['Compound']> = {
  buildings?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  companyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filingExpiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  households?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionMovesResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['DecisionMoves'] = ResolversParentTypes['DecisionMoves']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newPeople?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  recordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['RecordMove']>, ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DepartmentKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CaseEvent']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['DisputeFollowUp']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['DisputeLead']>, ParentType, ContextType>;
  mediation?: Resolver<Maybe<ResolversTypes['Mediation']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  riskLevel?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeFollowUpResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['DisputeFollowUp'] = ResolversParentTypes['DisputeFollowUp']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type EditionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Edition'] = ResolversParentTypes['Edition']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['EditionSource']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EditionState'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EditionSourceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['EditionSource'] = ResolversParentTypes['EditionSource']> = {
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FactAlternativeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['FactAlternative'] = ResolversParentTypes['FactAlternative']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['SourceRecord'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldEvidenceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['FieldEvidence'] = ResolversParentTypes['FieldEvidence']> = {
  agrees?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FieldVerdictResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['FieldVerdict'] = ResolversParentTypes['FieldVerdict']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['LocationPrecision'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  emergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  justified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  principal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GrantState'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type HotlineOrderResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['HotlineOrder'] = ResolversParentTypes['HotlineOrder']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['HotlineChannel']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  coDepartments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  dispatchedTo?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  duplicateOf?: Resolver<Maybe<ResolversTypes['HotlineOrder']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CaseEvent']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['OrderFollowUp']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  requestKind?: Resolver<Maybe<ResolversTypes['RequestKind']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household']> = {
  people?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type HousingCaseResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['HousingCase'] = ResolversParentTypes['HousingCase']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CaseEvent']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  housingKind?: Resolver<Maybe<ResolversTypes['HousingKind']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  decisions?: Resolver<ReadonlyArray<ResolversTypes['IdentityDecision']>, ParentType, ContextType>;
  formerIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['IdentityLink']>, ParentType, ContextType>;
};

export type IdentityDecisionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['IdentityDecision'] = ResolversParentTypes['IdentityDecision']> = {
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DecisionKind'], ParentType, ContextType>;
  moves?: Resolver<Maybe<ResolversTypes['DecisionMoves']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IdentityLinkResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['IdentityLink'] = ResolversParentTypes['IdentityLink']> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['FieldEvidence']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kinship?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['LinkNote']>, ParentType, ContextType>;
  prior?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['SourceRecord'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['IdentityRule'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  with?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CaseEvent']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MatterFactResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['MatterFact'] = ResolversParentTypes['MatterFact']> = {
  field?: Resolver<ResolversTypes['MatterField'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MediationResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Mediation'] = ResolversParentTypes['Mediation']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MediationOutcome']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveGrant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType, RequireFields<MutationApproveGrantArgs, 'given' | 'number'>>;
  approveRun?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationApproveRunArgs, 'id' | 'reason'>>;
  closeGrant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType, RequireFields<MutationCloseGrantArgs, 'id'>>;
  decideLink?: Resolver<ResolversTypes['IdentityDecision'], ParentType, ContextType, RequireFields<MutationDecideLinkArgs, 'input'>>;
  openGrant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType, RequireFields<MutationOpenGrantArgs, 'input'>>;
  reviewGrant?: Resolver<ResolversTypes['Grant'], ParentType, ContextType, RequireFields<MutationReviewGrantArgs, 'justified' | 'number'>>;
  startSync?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationStartSyncArgs, 'full'>>;
  undoDecision?: Resolver<ResolversTypes['IdentityDecision'], ParentType, ContextType, RequireFields<MutationUndoDecisionArgs, 'id' | 'reason'>>;
  withdrawEdition?: Resolver<ResolversTypes['Edition'], ParentType, ContextType, RequireFields<MutationWithdrawEditionArgs, 'number' | 'reason'>>;
};

export type NodeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType?: TypeResolveFn<'Area' | 'CareEpisode' | 'Department' | 'Dispute' | 'HotlineOrder' | 'HousingCase' | 'Incident' | 'Organization' | 'Person' | 'Place' | 'PoliceCase' | 'Reject' | 'Run', ParentType, ContextType>;
};

export type OrderFollowUpResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['OrderFollowUp'] = ResolversParentTypes['OrderFollowUp']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  resolved?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  compounds?: Resolver<ReadonlyArray<ResolversTypes['Compound']>, ParentType, ContextType>;
  creditCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartyResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
};

export interface PeopleCountScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PeopleCount'], any> {
  name: 'PeopleCount';
}

export type PersonResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  birthYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  careContacts?: Resolver<ReadonlyArray<ResolversTypes['CareContact']>, ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<PersonCasesArgs, 'first' | 'orderBy'>>;
  citizenId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deceased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['PersonFact']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['Identity'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['Phone']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  residences?: Resolver<ReadonlyArray<ResolversTypes['Residence']>, ParentType, ContextType, Partial<PersonResidencesArgs>>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['TimelineConnection'], ParentType, ContextType, RequireFields<PersonTimelineArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PersonFactResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PersonFact'] = ResolversParentTypes['PersonFact']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['PersonField'], ParentType, ContextType>;
  others?: Resolver<ReadonlyArray<ResolversTypes['FactAlternative']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['SourceRecord'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PhoneResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Phone'] = ResolversParentTypes['Phone']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['Area'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<PlaceCasesArgs, 'first' | 'includeInside' | 'orderBy'>>;
  children?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<PlaceChildrenArgs, 'first'>>;
  compound?: Resolver<Maybe<ResolversTypes['Compound']>, ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['AddressElement']>, ParentType, ContextType>;
  grid?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlaceKind'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  policeGrid?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<PlaceResidentsArgs, 'first'>>;
  station?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PlaceEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PoliceCaseResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['PoliceCase'] = ResolversParentTypes['PoliceCase']> = {
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CaseEvent']>, ParentType, ContextType>;
  handler?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseKind'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['CaseLead']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  policeCaseKind?: Resolver<Maybe<ResolversTypes['PoliceCaseKind']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['CaseLink']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurposeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Purpose'] = ResolversParentTypes['Purpose']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  emergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  needsCase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  offices?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessReport?: Resolver<ResolversTypes['AccessConnection'], ParentType, ContextType, RequireFields<QueryAccessReportArgs, 'first' | 'person'>>;
  area?: Resolver<Maybe<ResolversTypes['Area']>, ParentType, ContextType, RequireFields<QueryAreaArgs, 'code'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, Partial<QueryCaseArgs>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'first' | 'orderBy'>>;
  departments?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Edition'], ParentType, ContextType, Partial<QueryEditionArgs>>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  myAccesses?: Resolver<ResolversTypes['AccessConnection'], ParentType, ContextType, RequireFields<QueryMyAccessesArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'first' | 'search'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'id'>>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<QueryPlacesArgs, 'first'>>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['Purpose']>, ParentType, ContextType>;
  rejects?: Resolver<ResolversTypes['RejectConnection'], ParentType, ContextType, RequireFields<QueryRejectsArgs, 'first'>>;
  reviewQueue?: Resolver<ResolversTypes['ReviewPairConnection'], ParentType, ContextType, RequireFields<QueryReviewQueueArgs, 'first'>>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<QueryRunsArgs, 'first'>>;
};

export type RecordMoveResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RecordMove'] = ResolversParentTypes['RecordMove']> = {
  from?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  record?: Resolver<ResolversTypes['SourceRecord'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type RejectResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Reject'] = ResolversParentTypes['Reject']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RejectConnection'] = ResolversParentTypes['RejectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RejectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RejectEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RejectEdge'] = ResolversParentTypes['RejectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reject'], ParentType, ContextType>;
};

export type ResidenceResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Residence'] = ResolversParentTypes['Residence']> = {
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['SourceRecord'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['ResidenceRelation'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ReviewPairResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['ReviewPair'] = ResolversParentTypes['ReviewPair']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['FieldEvidence']>, ParentType, ContextType>;
  kinship?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  openCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  prior?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['ReviewReason'], ParentType, ContextType>;
};

export type ReviewPairConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['ReviewPairConnection'] = ResolversParentTypes['ReviewPairConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewPairEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReviewPair']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewPairEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['ReviewPairEdge'] = ResolversParentTypes['ReviewPairEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewPair'], ParentType, ContextType>;
};

export type RunResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  businessDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  guard?: Resolver<Maybe<ResolversTypes['RunGuard']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['RunMode'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['RunStep']>, ParentType, ContextType>;
  streams?: Resolver<ReadonlyArray<ResolversTypes['RunStream']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunConnection'] = ResolversParentTypes['RunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Run']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RunEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunEdge'] = ResolversParentTypes['RunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type RunErrorResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunError'] = ResolversParentTypes['RunError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RunGuardResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunGuard'] = ResolversParentTypes['RunGuard']> = {
  facts?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RunProgressResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunProgress'] = ResolversParentTypes['RunProgress']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  read?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['RunStepName']>, ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RunStepResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunStep'] = ResolversParentTypes['RunStep']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['RunStepName'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunStepState'], ParentType, ContextType>;
};

export type RunStreamResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['RunStream'] = ResolversParentTypes['RunStream']> = {
  deleted?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
  duplicates?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  read?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
  rejected?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
  unchanged?: Resolver<Maybe<ResolversTypes['PeopleCount']>, ParentType, ContextType>;
};

export type SourceRecordResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['SourceRecord'] = ResolversParentTypes['SourceRecord']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdicts?: Resolver<ReadonlyArray<ResolversTypes['FieldVerdict']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  editionPublished?: SubscriptionResolver<ResolversTypes['Edition'], "editionPublished", ParentType, ContextType>;
  runProgress?: SubscriptionResolver<ResolversTypes['RunProgress'], "runProgress", ParentType, ContextType, RequireFields<SubscriptionRunProgressArgs, 'id'>>;
};

export type TimelineConnectionResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = HubContext, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType>;
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = HubContext> = {
  Access?: AccessResolvers<ContextType>;
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  AccessEdge?: AccessEdgeResolvers<ContextType>;
  AddressElement?: AddressElementResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  CallerFact?: CallerFactResolvers<ContextType>;
  CareContact?: CareContactResolvers<ContextType>;
  CareEpisode?: CareEpisodeResolvers<ContextType>;
  CareVisit?: CareVisitResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  CaseEvent?: CaseEventResolvers<ContextType>;
  CaseLink?: CaseLinkResolvers<ContextType>;
  CaseLinkEvidence?: CaseLinkEvidenceResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Compound?: CompoundResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecisionMoves?: DecisionMovesResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeFollowUp?: DisputeFollowUpResolvers<ContextType>;
  Edition?: EditionResolvers<ContextType>;
  EditionSource?: EditionSourceResolvers<ContextType>;
  FactAlternative?: FactAlternativeResolvers<ContextType>;
  FieldEvidence?: FieldEvidenceResolvers<ContextType>;
  FieldVerdict?: FieldVerdictResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  HotlineOrder?: HotlineOrderResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  HousingCase?: HousingCaseResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentityDecision?: IdentityDecisionResolvers<ContextType>;
  IdentityLink?: IdentityLinkResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  MatterFact?: MatterFactResolvers<ContextType>;
  Mediation?: MediationResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OrderFollowUp?: OrderFollowUpResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  PeopleCount?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  PersonFact?: PersonFactResolvers<ContextType>;
  Phone?: PhoneResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  PoliceCase?: PoliceCaseResolvers<ContextType>;
  Purpose?: PurposeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordMove?: RecordMoveResolvers<ContextType>;
  Reject?: RejectResolvers<ContextType>;
  RejectConnection?: RejectConnectionResolvers<ContextType>;
  RejectEdge?: RejectEdgeResolvers<ContextType>;
  Residence?: ResidenceResolvers<ContextType>;
  ReviewPair?: ReviewPairResolvers<ContextType>;
  ReviewPairConnection?: ReviewPairConnectionResolvers<ContextType>;
  ReviewPairEdge?: ReviewPairEdgeResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  RunConnection?: RunConnectionResolvers<ContextType>;
  RunEdge?: RunEdgeResolvers<ContextType>;
  RunError?: RunErrorResolvers<ContextType>;
  RunGuard?: RunGuardResolvers<ContextType>;
  RunProgress?: RunProgressResolvers<ContextType>;
  RunStep?: RunStepResolvers<ContextType>;
  RunStream?: RunStreamResolvers<ContextType>;
  SourceRecord?: SourceRecordResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
};

