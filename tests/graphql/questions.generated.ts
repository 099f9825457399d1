import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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
  DateTime: { input: string; output: string; }
  /** A JSON value, for evidence whose shape depends on the rule that gave it. */
  JSON: { input: unknown; output: unknown; }
  /** A number of people, or of rows about people [人数]. Null where it is small, or where a small one could be worked out from it. */
  PeopleCount: { input: number; output: number; }
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
  east: Scalars['Float']['input'];
  /** Northern edge [北]. */
  north: Scalars['Float']['input'];
  /** Southern edge [南]. */
  south: Scalars['Float']['input'];
  /** Western edge [西]. */
  west: Scalars['Float']['input'];
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

/** Kinds of care episodes [照护事项类型]. */
export type CareEpisodeKind =
  /** A care plan [照护计划]. */
  | 'CARE_PLAN'
  /** An emergency encounter [急诊]. */
  | 'EMERGENCY'
  /** A psychiatric emergency [精神科急诊]. */
  | 'PSYCH_EMERGENCY';

/** Which cases [事件条件]; all given parts must fit. */
export type CaseFilter = {
  /** Code of a district, street, community or grid [区划代码]. */
  area?: InputMaybe<Scalars['String']['input']>;
  /** Category [类别]. */
  category?: InputMaybe<CategoryInput>;
  /** Keys of the departments that own them [所属部门]. */
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Code of the unit or department that handles them [承办单位代码]. */
  handler?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of cases [事件类型]. */
  kinds?: InputMaybe<Array<CaseKind>>;
  /** Keys of departments: a case of each of them is linked to this one [关联部门]. */
  linkedTo?: InputMaybe<Array<Scalars['String']['input']>>;
  /** true: neither closed nor withdrawn; false: closed or withdrawn [是否在办]. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Opened before this instant [受理止]. */
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Opened at this instant or later [受理起]. */
  openedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** true: open, and the deadline had passed when the edition was published [是否超期]. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keys of departments: each of them knows one and the same party of the case [同当事人部门]. */
  partyKnownTo?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Keys of departments: each of them has a case at the same place [同地点部门]. */
  placeKnownTo?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Stages [阶段]. */
  stages?: InputMaybe<Array<CaseStage>>;
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

/** Which of two linked cases came first [先后]. */
export type CaseLinkDirection =
  /** The other case came of this one [后续]. */
  | 'AFTER'
  /** The other case came first [前序]. */
  | 'BEFORE';

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
  department: Scalars['String']['input'];
  /** The department's own number [编号]. */
  number: Scalars['String']['input'];
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

/** A category of cases [事件类别]. */
export type CategoryInput = {
  /** The code; codes below it count too when it ends with a dot [代码]. */
  code: Scalars['String']['input'];
  /** The code system: `hotline:category`, `police:JQLB`, `police:AJLB`, `police:JFLX` … [代码集]. */
  system: Scalars['String']['input'];
};

/** A steward's decision of who is who [人工认定]. It outranks every weight until it is undone. */
export type DecideLinkInput = {
  /** Only tell what would move. */
  dryRun?: Scalars['Boolean']['input'];
  /** What is decided. */
  kind: DecisionKind;
  /** Ids of the persons that are one, for MERGE [人员]. */
  people?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why; kept with the decision, without values of persons [理由]. */
  reason: Scalars['String']['input'];
  /** Names of records, `<department>:<stream>:<key>`: two for CONFIRM and REJECT, those that go for SPLIT [记录]. */
  records?: InputMaybe<Array<Scalars['String']['input']>>;
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

/** Kinds of departments [部门类型]. */
export type DepartmentKind =
  /** A department that may be given a ticket [承办部门]. */
  | 'HANDLER'
  /** A bureau or station of the police [公安单位]. */
  | 'POLICE_UNIT'
  /** A department whose data the hub takes in [接入部门]. */
  | 'SOURCE';

/** Who leads a dispute [主责类型]. */
export type DisputeLead =
  /** Another department [其他部门主责]. */
  | 'OTHER_DEPARTMENT'
  /** The police [公安主责]. */
  | 'POLICE'
  /** A major rescue call [重大求助]. */
  | 'RESCUE';

/** States of editions [版次状态]. */
export type EditionState =
  /** Being prepared; nobody reads it yet [编制中]. */
  | 'PREPARING'
  /** Published [已发布]. */
  | 'PUBLISHED'
  /** Withdrawn: readers see the one before [已撤回]. */
  | 'WITHDRAWN';

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

/** A circle [周边]. */
export type NearInput = {
  /** Degrees north, WGS84 [纬度]. */
  latitude: Scalars['Float']['input'];
  /** Degrees east, WGS84 [经度]. */
  longitude: Scalars['Float']['input'];
  /** Radius in metres, 5,000 at most [半径]. */
  metres: Scalars['Float']['input'];
};

/** What a grant is to be opened for [授权申请]. */
export type OpenGrantInput = {
  /** Id of the open case that it is for; left out in an emergency. */
  case?: InputMaybe<Scalars['ID']['input']>;
  /** Code of a purpose of the register. */
  purpose: Scalars['String']['input'];
  /** Why, in a sentence; kept with the grant and told in access reports. */
  reason: Scalars['String']['input'];
  /** Ids of the people: parties of the case or people who live with one, 50 at most. */
  subjects: Array<Scalars['ID']['input']>;
};

/** Which organizations [单位条件]; all given parts must fit. */
export type OrganizationFilter = {
  /** The department's own code, exactly [单位代码]. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Unified social credit code, exactly [统一社会信用代码]. */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** Kinds of organizations [单位类型]. */
  kinds?: InputMaybe<Array<OrganizationKind>>;
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
  birthYear?: InputMaybe<Scalars['Int']['input']>;
  /** A citizen id number, exactly [公民身份号码]. */
  citizenId?: InputMaybe<Scalars['String']['input']>;
  /** A name in Chinese, whole or its beginning [姓名]; Latin letters are taken as pinyin or initials. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, exactly [联系电话]. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Pinyin of the name, whole or its beginning, or its initials [拼音]. */
  pinyin?: InputMaybe<Scalars['String']['input']>;
  /** Sex [性别]. */
  sex?: InputMaybe<Sex>;
};

/** Which places [地点条件]; all given parts must fit. */
export type PlaceFilter = {
  /** Code of a district, street, community or grid [区划代码]. */
  area?: InputMaybe<Scalars['String']['input']>;
  /** Keys of departments: each of them has a case at the place or inside it [涉及部门]. */
  casesOf?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Kinds of places [地点类型]. */
  kinds?: InputMaybe<Array<PlaceKind>>;
  /** At least so many cases at the place or inside it [事件数下限]; counts cases of the departments in `casesOf`, or of all. */
  minCases?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the police station in charge [派出所代码]. */
  station?: InputMaybe<Scalars['String']['input']>;
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

/** Kinds of police cases [案件类型]. */
export type PoliceCaseKind =
  /** Administrative [行政案件]. */
  | 'ADMINISTRATIVE'
  /** Criminal [刑事案件]. */
  | 'CRIMINAL';

/** Which rejects [拒收条件]; all given parts must fit. */
export type RejectFilter = {
  /** Key of a department [部门]. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** Reason [原因]. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of a run [运行]. */
  run?: InputMaybe<Scalars['ID']['input']>;
  /** Name of a stream [数据流]. */
  stream?: InputMaybe<Scalars['String']['input']>;
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

/** Which runs [运行条件]; all given parts must fit. */
export type RunFilter = {
  /** Key of a department [部门]. */
  department?: InputMaybe<Scalars['String']['input']>;
  /** States [状态]. */
  states?: InputMaybe<Array<RunState>>;
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

/** Sex as registered [性别]. */
export type Sex =
  /** Female [女]. */
  | 'FEMALE'
  /** Male [男]. */
  | 'MALE';

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

export type RepeatedTroubleQueryVariables = Exact<{
  departments?: Array<Scalars['String']['input']> | Scalars['String']['input'];
  kinds?: Array<PlaceKind> | PlaceKind;
}>;


export type RepeatedTroubleQuery = { __typename?: 'Query', places: { __typename?: 'PlaceConnection', nodes: Array<{ __typename?: 'Place', id: string, kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string, path: Array<{ __typename?: 'Area', name: string, level: AreaLevel }> }, station?: { __typename?: 'Department', name: string, phone?: string | null } | null, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null, record?: { __typename?: 'SourceRecord', department: { __typename?: 'Department', key?: string | null } } | null } | null, police: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
        > }, hotline: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
        > }, housing: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
          | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
               }> }
        > } }> } };

type Happened_CareEpisode_Fragment = { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
     }> };

type Happened_Dispute_Fragment = { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
     }> };

type Happened_HotlineOrder_Fragment = { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
     }> };

type Happened_HousingCase_Fragment = { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
     }> };

type Happened_Incident_Fragment = { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
     }> };

type Happened_PoliceCase_Fragment = { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string }>, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
     }> };

export type HappenedFragment =
  | Happened_CareEpisode_Fragment
  | Happened_Dispute_Fragment
  | Happened_HotlineOrder_Fragment
  | Happened_HousingCase_Fragment
  | Happened_Incident_Fragment
  | Happened_PoliceCase_Fragment
;

export type PersonAcrossDepartmentsQueryVariables = Exact<{
  knownTo?: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type PersonAcrossDepartmentsQuery = { __typename?: 'Query', cases: { __typename?: 'CaseConnection', nodes: Array<
      | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null }, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, since?: string | null, place: { __typename?: 'Place', kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string } }, department: { __typename?: 'Department', key?: string | null, name: string } }>, household?: { __typename?: 'Household', place: { __typename?: 'Place', address: string }, people: Array<{ __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null }> } | null, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
              > }, careContacts: Array<{ __typename?: 'CareContact', name: string, phone?: string | null }>, records: Array<{ __typename?: 'SourceRecord', name: string, seenAt: string, department: { __typename?: 'Department', key?: string | null } }>, identity: { __typename?: 'Identity', formerIds: Array<string>, links: Array<{ __typename?: 'IdentityLink', rule: IdentityRule, fields: Array<string>, record: { __typename?: 'SourceRecord', name: string } }> } } | null }> }
      | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null }, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, since?: string | null, place: { __typename?: 'Place', kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string } }, department: { __typename?: 'Department', key?: string | null, name: string } }>, household?: { __typename?: 'Household', place: { __typename?: 'Place', address: string }, people: Array<{ __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null }> } | null, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
              > }, careContacts: Array<{ __typename?: 'CareContact', name: string, phone?: string | null }>, records: Array<{ __typename?: 'SourceRecord', name: string, seenAt: string, department: { __typename?: 'Department', key?: string | null } }>, identity: { __typename?: 'Identity', formerIds: Array<string>, links: Array<{ __typename?: 'IdentityLink', rule: IdentityRule, fields: Array<string>, record: { __typename?: 'SourceRecord', name: string } }> } } | null }> }
      | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null }, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, since?: string | null, place: { __typename?: 'Place', kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string } }, department: { __typename?: 'Department', key?: string | null, name: string } }>, household?: { __typename?: 'Household', place: { __typename?: 'Place', address: string }, people: Array<{ __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null }> } | null, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
              > }, careContacts: Array<{ __typename?: 'CareContact', name: string, phone?: string | null }>, records: Array<{ __typename?: 'SourceRecord', name: string, seenAt: string, department: { __typename?: 'Department', key?: string | null } }>, identity: { __typename?: 'Identity', formerIds: Array<string>, links: Array<{ __typename?: 'IdentityLink', rule: IdentityRule, fields: Array<string>, record: { __typename?: 'SourceRecord', name: string } }> } } | null }> }
      | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null }, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, since?: string | null, place: { __typename?: 'Place', kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string } }, department: { __typename?: 'Department', key?: string | null, name: string } }>, household?: { __typename?: 'Household', place: { __typename?: 'Place', address: string }, people: Array<{ __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null }> } | null, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
              > }, careContacts: Array<{ __typename?: 'CareContact', name: string, phone?: string | null }>, records: Array<{ __typename?: 'SourceRecord', name: string, seenAt: string, department: { __typename?: 'Department', key?: string | null } }>, identity: { __typename?: 'Identity', formerIds: Array<string>, links: Array<{ __typename?: 'IdentityLink', rule: IdentityRule, fields: Array<string>, record: { __typename?: 'SourceRecord', name: string } }> } } | null }> }
      | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null }, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, since?: string | null, place: { __typename?: 'Place', kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string } }, department: { __typename?: 'Department', key?: string | null, name: string } }>, household?: { __typename?: 'Household', place: { __typename?: 'Place', address: string }, people: Array<{ __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null }> } | null, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
              > }, careContacts: Array<{ __typename?: 'CareContact', name: string, phone?: string | null }>, records: Array<{ __typename?: 'SourceRecord', name: string, seenAt: string, department: { __typename?: 'Department', key?: string | null } }>, identity: { __typename?: 'Identity', formerIds: Array<string>, links: Array<{ __typename?: 'IdentityLink', rule: IdentityRule, fields: Array<string>, record: { __typename?: 'SourceRecord', name: string } }> } } | null }> }
      | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null }, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, since?: string | null, place: { __typename?: 'Place', kind: PlaceKind, address: string, area: { __typename?: 'Area', name: string } }, department: { __typename?: 'Department', key?: string | null, name: string } }>, household?: { __typename?: 'Household', place: { __typename?: 'Place', address: string }, people: Array<{ __typename?: 'Person', id: string, name?: string | null, birthYear?: number | null }> } | null, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, place?: { __typename?: 'Place', address: string } | null }
              > }, careContacts: Array<{ __typename?: 'CareContact', name: string, phone?: string | null }>, records: Array<{ __typename?: 'SourceRecord', name: string, seenAt: string, department: { __typename?: 'Department', key?: string | null } }>, identity: { __typename?: 'Identity', formerIds: Array<string>, links: Array<{ __typename?: 'IdentityLink', rule: IdentityRule, fields: Array<string>, record: { __typename?: 'SourceRecord', name: string } }> } } | null }> }
    > } };

export type CompoundTodayQueryVariables = Exact<{
  departments?: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type CompoundTodayQuery = { __typename?: 'Query', places: { __typename?: 'PlaceConnection', nodes: Array<{ __typename?: 'Place', id: string, address: string, grid?: { __typename?: 'Area', code: string, name: string } | null, station?: { __typename?: 'Department', name: string } | null, compound?: { __typename?: 'Compound', name: string, buildings?: number | null, households?: number | null, filingExpiresOn?: string | null, phone?: string | null, company?: { __typename?: 'Organization', name: string, creditCode?: string | null, compounds: Array<{ __typename?: 'Compound', name: string }> } | null, record?: { __typename?: 'SourceRecord', name: string, department: { __typename?: 'Department', key?: string | null, name: string } } | null } | null, orders: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Dispute', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HotlineOrder', requestKind?: RequestKind | null, number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, dispatchedTo?: { __typename?: 'Department', name: string } | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HousingCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Incident', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'PoliceCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
        > }, disputes: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Dispute', riskLevel?: RiskLevel | null, number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, mediation?: { __typename?: 'Mediation', outcome?: MediationOutcome | null, at?: string | null } | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HotlineOrder', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HousingCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Incident', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'PoliceCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
        > }, incidents: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Dispute', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HotlineOrder', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HousingCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Incident', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'PoliceCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
        > }, housingCases: { __typename?: 'CaseConnection', nodes: Array<
          | { __typename?: 'CareEpisode', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Dispute', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HotlineOrder', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'HousingCase', housingKind?: HousingKind | null, number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'Incident', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
          | { __typename?: 'PoliceCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null }
        > } }> } };

type Matter_CareEpisode_Fragment = { __typename?: 'CareEpisode', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null };

type Matter_Dispute_Fragment = { __typename?: 'Dispute', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null };

type Matter_HotlineOrder_Fragment = { __typename?: 'HotlineOrder', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null };

type Matter_HousingCase_Fragment = { __typename?: 'HousingCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null };

type Matter_Incident_Fragment = { __typename?: 'Incident', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null };

type Matter_PoliceCase_Fragment = { __typename?: 'PoliceCase', number: string, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null };

export type MatterFragment =
  | Matter_CareEpisode_Fragment
  | Matter_Dispute_Fragment
  | Matter_HotlineOrder_Fragment
  | Matter_HousingCase_Fragment
  | Matter_Incident_Fragment
  | Matter_PoliceCase_Fragment
;

export type DisputeInContextQueryVariables = Exact<{
  knownTo?: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type DisputeInContextQuery = { __typename?: 'Query', cases: { __typename?: 'CaseConnection', nodes: Array<
      | { __typename?: 'CareEpisode', id: string, number: string, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, place: { __typename?: 'Place', address: string }, department: { __typename?: 'Department', key?: string | null, name: string } }>, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
              > } } | null }>, place?: { __typename?: 'Place', address: string, kind: PlaceKind, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null } | null, hotline: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > }, housing: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > } } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
            | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
           }> }
      | { __typename?: 'Dispute', riskLevel?: RiskLevel | null, id: string, number: string, stage: CaseStage, openedAt: string, mediation?: { __typename?: 'Mediation', organization?: string | null, outcome?: MediationOutcome | null, at?: string | null } | null, followUp?: { __typename?: 'DisputeFollowUp', at?: string | null, resolved?: boolean | null } | null, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, place: { __typename?: 'Place', address: string }, department: { __typename?: 'Department', key?: string | null, name: string } }>, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
              > } } | null }>, place?: { __typename?: 'Place', address: string, kind: PlaceKind, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null } | null, hotline: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > }, housing: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > } } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
            | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
           }> }
      | { __typename?: 'HotlineOrder', id: string, number: string, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, place: { __typename?: 'Place', address: string }, department: { __typename?: 'Department', key?: string | null, name: string } }>, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
              > } } | null }>, place?: { __typename?: 'Place', address: string, kind: PlaceKind, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null } | null, hotline: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > }, housing: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > } } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
            | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
           }> }
      | { __typename?: 'HousingCase', id: string, number: string, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, place: { __typename?: 'Place', address: string }, department: { __typename?: 'Department', key?: string | null, name: string } }>, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
              > } } | null }>, place?: { __typename?: 'Place', address: string, kind: PlaceKind, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null } | null, hotline: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > }, housing: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > } } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
            | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
           }> }
      | { __typename?: 'Incident', id: string, number: string, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, place: { __typename?: 'Place', address: string }, department: { __typename?: 'Department', key?: string | null, name: string } }>, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
              > } } | null }>, place?: { __typename?: 'Place', address: string, kind: PlaceKind, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null } | null, hotline: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > }, housing: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > } } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
            | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
           }> }
      | { __typename?: 'PoliceCase', id: string, number: string, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string }, category?: { __typename?: 'Category', name: string } | null, parties: Array<{ __typename?: 'Party', role: PartyRole, person?: { __typename?: 'Person', name?: string | null, birthYear?: number | null, residences: Array<{ __typename?: 'Residence', relation: ResidenceRelation, place: { __typename?: 'Place', address: string }, department: { __typename?: 'Department', key?: string | null, name: string } }>, cases: { __typename?: 'CaseConnection', nodes: Array<
                | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
                | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
              > } } | null }>, place?: { __typename?: 'Place', address: string, kind: PlaceKind, compound?: { __typename?: 'Compound', name: string, companyName?: string | null, phone?: string | null } | null, hotline: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > }, housing: { __typename?: 'CaseConnection', nodes: Array<
              | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
              | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, department: { __typename?: 'Department', key?: string | null, name: string } }
            > } } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
            | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
            | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, department: { __typename?: 'Department', key?: string | null, name: string } }
           }> }
    > } };

export type AreaOverdueQueryVariables = Exact<{
  area?: Scalars['String']['input'];
}>;


export type AreaOverdueQuery = { __typename?: 'Query', area?: { __typename?: 'Area', code: string, name: string, level: AreaLevel, overdue: { __typename?: 'CaseConnection', nodes: Array<
        | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
      > }, hotline: { __typename?: 'CaseConnection', nodes: Array<
        | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
      > }, police: { __typename?: 'CaseConnection', nodes: Array<
        | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
      > }, housing: { __typename?: 'CaseConnection', nodes: Array<
        | { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
        | { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null }
      > } } | null };

type Waiting_CareEpisode_Fragment = { __typename?: 'CareEpisode', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null };

type Waiting_Dispute_Fragment = { __typename?: 'Dispute', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null };

type Waiting_HotlineOrder_Fragment = { __typename?: 'HotlineOrder', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null };

type Waiting_HousingCase_Fragment = { __typename?: 'HousingCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null };

type Waiting_Incident_Fragment = { __typename?: 'Incident', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null };

type Waiting_PoliceCase_Fragment = { __typename?: 'PoliceCase', number: string, kind: CaseKind, stage: CaseStage, openedAt: string, deadline?: string | null, overdue: boolean, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string, phone?: string | null } | null, place?: { __typename?: 'Place', address: string } | null, area?: { __typename?: 'Area', name: string, level: AreaLevel } | null };

export type WaitingFragment =
  | Waiting_CareEpisode_Fragment
  | Waiting_Dispute_Fragment
  | Waiting_HotlineOrder_Fragment
  | Waiting_HousingCase_Fragment
  | Waiting_Incident_Fragment
  | Waiting_PoliceCase_Fragment
;

export type TransferredCallQueryVariables = Exact<{
  linkedTo?: Array<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type TransferredCallQuery = { __typename?: 'Query', cases: { __typename?: 'CaseConnection', nodes: Array<
      | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, evidence?: { __typename?: 'CaseLinkEvidence', field?: string | null, record?: { __typename?: 'SourceRecord', name: string } | null } | null, case:
            | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
           }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
      | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, evidence?: { __typename?: 'CaseLinkEvidence', field?: string | null, record?: { __typename?: 'SourceRecord', name: string } | null } | null, case:
            | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
           }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
      | { __typename?: 'HotlineOrder', channel?: HotlineChannel | null, requestKind?: RequestKind | null, id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, dispatchedTo?: { __typename?: 'Department', name: string } | null, coDepartments: Array<{ __typename?: 'Department', name: string }>, followUp?: { __typename?: 'OrderFollowUp', at?: string | null, reached?: boolean | null, resolved?: boolean | null, satisfaction?: number | null } | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, evidence?: { __typename?: 'CaseLinkEvidence', field?: string | null, record?: { __typename?: 'SourceRecord', name: string } | null } | null, case:
            | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
           }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
      | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, evidence?: { __typename?: 'CaseLinkEvidence', field?: string | null, record?: { __typename?: 'SourceRecord', name: string } | null } | null, case:
            | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
           }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
      | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, evidence?: { __typename?: 'CaseLinkEvidence', field?: string | null, record?: { __typename?: 'SourceRecord', name: string } | null } | null, case:
            | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
           }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
      | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, evidence?: { __typename?: 'CaseLinkEvidence', field?: string | null, record?: { __typename?: 'SourceRecord', name: string } | null } | null, case:
            | { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
            | { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, related: Array<{ __typename?: 'CaseLink', kind: CaseLinkKind, direction: CaseLinkDirection, case:
                  | { __typename?: 'CareEpisode', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Dispute', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HotlineOrder', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'HousingCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'Incident', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                  | { __typename?: 'PoliceCase', number: string, kind: CaseKind, department: { __typename?: 'Department', key?: string | null } }
                 }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
           }>, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> }
    > } };

type Story_CareEpisode_Fragment = { __typename?: 'CareEpisode', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> };

type Story_Dispute_Fragment = { __typename?: 'Dispute', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> };

type Story_HotlineOrder_Fragment = { __typename?: 'HotlineOrder', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> };

type Story_HousingCase_Fragment = { __typename?: 'HousingCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> };

type Story_Incident_Fragment = { __typename?: 'Incident', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> };

type Story_PoliceCase_Fragment = { __typename?: 'PoliceCase', id: string, number: string, kind: CaseKind, stage: CaseStage, openedAt: string, closedAt?: string | null, deadline?: string | null, department: { __typename?: 'Department', key?: string | null, name: string }, handler?: { __typename?: 'Department', name: string } | null, category?: { __typename?: 'Category', name: string } | null, place?: { __typename?: 'Place', address: string, kind: PlaceKind } | null, events: Array<{ __typename?: 'CaseEvent', at: string, action: string, handler?: { __typename?: 'Department', name: string } | null }> };

export type StoryFragment =
  | Story_CareEpisode_Fragment
  | Story_Dispute_Fragment
  | Story_HotlineOrder_Fragment
  | Story_HousingCase_Fragment
  | Story_Incident_Fragment
  | Story_PoliceCase_Fragment
;

export const HappenedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HappenedFragment, unknown>;
export const MatterFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Matter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MatterFragment, unknown>;
export const WaitingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Waiting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handler"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<WaitingFragment, unknown>;
export const StoryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Story"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handler"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"handler"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<StoryFragment, unknown>;
export const RepeatedTroubleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RepeatedTrouble"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"departments"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"police","block":false},{"kind":"StringValue","value":"hotline","block":false},{"kind":"StringValue","value":"housing","block":false}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceKind"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPOUND"},{"kind":"EnumValue","value":"BUILDING"},{"kind":"EnumValue","value":"ROAD_NUMBER"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"casesOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"departments"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"minCases"},"value":{"kind":"IntValue","value":"4"}},{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"police"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"police","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"hotline"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"hotline","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"housing"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"housing","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Happened"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Happened"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RepeatedTroubleQuery, RepeatedTroubleQueryVariables>;
export const PersonAcrossDepartmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonAcrossDepartments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownTo"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"police","block":false},{"kind":"StringValue","value":"housing","block":false},{"kind":"StringValue","value":"hotline","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"partyKnownTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownTo"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"residences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"current"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"household"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"careContacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"formerIds"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PersonAcrossDepartmentsQuery, PersonAcrossDepartmentsQueryVariables>;
export const CompoundTodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompoundToday"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"departments"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"police","block":false},{"kind":"StringValue","value":"hotline","block":false},{"kind":"StringValue","value":"housing","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"places"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"COMPOUND"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"casesOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"departments"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"grid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"compound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"buildings"}},{"kind":"Field","name":{"kind":"Name","value":"households"}},{"kind":"Field","name":{"kind":"Name","value":"filingExpiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"compounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"orders"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"HOTLINE_ORDER"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Matter"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HotlineOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestKind"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"disputes"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPUTE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Matter"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"riskLevel"}},{"kind":"Field","name":{"kind":"Name","value":"mediation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"incidents"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INCIDENT"},{"kind":"EnumValue","value":"POLICE_CASE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Matter"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"housingCases"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"HOUSING_CASE"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Matter"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HousingCase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"housingKind"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Matter"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CompoundTodayQuery, CompoundTodayQueryVariables>;
export const DisputeInContextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DisputeInContext"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownTo"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"hotline","block":false},{"kind":"StringValue","value":"housing","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPUTE"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"placeKnownTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownTo"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dispute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"riskLevel"}},{"kind":"Field","name":{"kind":"Name","value":"mediation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"birthYear"}},{"kind":"Field","name":{"kind":"Name","value":"residences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"current"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"compound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"hotline"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"hotline","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"housing"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"housing","block":false}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisputeInContextQuery, DisputeInContextQueryVariables>;
export const AreaOverdueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AreaOverdue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"area"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"3601","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"area"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"area"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","alias":{"kind":"Name","value":"overdue"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"DEADLINE_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"hotline"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"hotline","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"OPENED_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"police"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"police","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"OPENED_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"housing"},"name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"departments"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"housing","block":false}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"EnumValue","value":"OPENED_ASC"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Waiting"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Waiting"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handler"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<AreaOverdueQuery, AreaOverdueQueryVariables>;
export const TransferredCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TransferredCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"linkedTo"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"police","block":false},{"kind":"StringValue","value":"housing","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"HOTLINE_ORDER"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"linkedTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"linkedTo"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Story"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HotlineOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"requestKind"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coDepartments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"satisfaction"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Story"}},{"kind":"Field","name":{"kind":"Name","value":"related"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Story"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handler"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"handler"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TransferredCallQuery, TransferredCallQueryVariables>;