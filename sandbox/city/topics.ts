/** What happens in the city: each topic with its code in every department's own dictionary and the words people use for it. */

export interface Topic {
  readonly key: string;
  readonly weight: number;
  /** dm_zd: JQLB, AJLB, JFLX. */
  readonly incident: string;
  readonly policeCase: string;
  readonly criminal: boolean;
  readonly dispute: string;
  readonly category: string;
  readonly housing: '违法建设' | '房屋安全隐患' | '物业纠纷' | '违规出租';
  readonly words: readonly string[];
}

export const topics: readonly Topic[] = [
  {
    key: 'noise',
    weight: 22,
    incident: '050101',
    policeCase: '020101',
    criminal: false,
    dispute: '0201',
    category: '03.02.01',
    housing: '物业纠纷',
    words: ['楼上深夜噪音扰民', '麻将馆噪音很大无法休息', '装修时间太早影响休息', '广场舞音响太响'],
  },
  {
    key: 'leak',
    weight: 14,
    incident: '050201',
    policeCase: '020201',
    criminal: false,
    dispute: '0201',
    category: '03.07.02',
    housing: '房屋安全隐患',
    words: ['楼上漏水把天花板泡坏', '卫生间渗水邻居不肯修', '外墙渗水一直没有维修', '水管爆裂楼道积水'],
  },
  {
    key: 'property',
    weight: 16,
    incident: '050202',
    policeCase: '020201',
    criminal: false,
    dispute: '0601',
    category: '03.07.01',
    housing: '物业纠纷',
    words: ['物业不处理电梯故障', '物业乱收停车费', '小区垃圾几天没有清运', '物业费纠纷与保安发生争执'],
  },
  {
    key: 'building',
    weight: 9,
    incident: '050202',
    policeCase: '020201',
    criminal: false,
    dispute: '0701',
    category: '03.01.01',
    housing: '违法建设',
    words: ['楼顶违规搭建阳光房', '一楼占用公共绿地搭棚', '私自敲掉承重墙', '违规加层'],
  },
  {
    key: 'rent',
    weight: 8,
    incident: '050203',
    policeCase: '020201',
    criminal: false,
    dispute: '0202',
    category: '03.01.02',
    housing: '违规出租',
    words: ['房东不退押金', '群租房住了十几个人', '隔断出租有消防隐患'],
  },
  {
    key: 'family',
    weight: 8,
    incident: '050301',
    policeCase: '020301',
    criminal: false,
    dispute: '0101',
    category: '05.01.01',
    housing: '物业纠纷',
    words: ['夫妻争吵动手', '赡养老人兄弟之间起争执', '离婚后孩子探望发生矛盾'],
  },
  {
    key: 'fight',
    weight: 6,
    incident: '010101',
    policeCase: '020301',
    criminal: false,
    dispute: '0201',
    category: '05.01.02',
    housing: '物业纠纷',
    words: ['停车位争执引起打架', '酒后殴打他人', '邻居之间推搡受伤'],
  },
  {
    key: 'theft',
    weight: 7,
    incident: '010201',
    policeCase: '010201',
    criminal: true,
    dispute: '0201',
    category: '05.02.01',
    housing: '房屋安全隐患',
    words: ['电动车在楼下被盗', '家中进贼财物被盗', '快递被偷走'],
  },
  {
    key: 'fraud',
    weight: 6,
    incident: '010301',
    policeCase: '010301',
    criminal: true,
    dispute: '0401',
    category: '05.02.02',
    housing: '违规出租',
    words: ['接到冒充客服电话被骗', '网上刷单被骗', '冒充熟人借钱被骗'],
  },
  {
    key: 'wages',
    weight: 4,
    incident: '050401',
    policeCase: '020201',
    criminal: false,
    dispute: '0301',
    category: '06.01.01',
    housing: '违规出租',
    words: ['工地拖欠工资', '老板拖欠三个月工资不发'],
  },
  {
    key: 'traffic',
    weight: 6,
    incident: '030101',
    policeCase: '020401',
    criminal: false,
    dispute: '0401',
    category: '04.01.01',
    housing: '物业纠纷',
    words: ['小区门口两车刮擦', '电动车撞到行人', '消防通道被车堵住'],
  },
  {
    key: 'medical',
    weight: 2,
    incident: '050402',
    policeCase: '020201',
    criminal: false,
    dispute: '0501',
    category: '07.01.01',
    housing: '物业纠纷',
    words: ['与诊所因治疗费用发生争执', '对治疗结果不满意'],
  },
];

/** Asked of the hotline alone. */
export const questions = [
  '咨询医保报销流程',
  '咨询公积金提取条件',
  '路灯不亮请维修',
  '自来水水压太低',
  '公交线路调整建议',
  '道路坑洼请修补',
  '流浪狗多请处理',
  '井盖缺失有危险',
  '天然气停气原因',
  '学区划分咨询',
] as const;
export const questionCategories = [
  '01.01.01',
  '01.01.02',
  '02.01.01',
  '02.01.02',
  '04.01.02',
  '04.02.01',
  '08.01.01',
  '02.02.01',
  '02.01.03',
  '01.02.01',
] as const;
