/** Only what is named is compared; slots by their kind, with ` (implicit)` for a condition without a consequence. */
export interface Expected {
  channels?: string[];
  cutoff?: string;
  evidence?: string;
  use?: string;
  consortium?: string;
  who?: string;
  lists?: string[];
  extraLists?: string[];
}

const DEBTOR = '失信被执行人';
const TAX = '重大税收违法失信主体';
const PROCUREMENT = '政府采购严重违法失信行为记录名单';
const THREE = [DEBTOR, TAX, PROCUREMENT];
const CREDIT = '信用中国';
const CCGP = '中国政府采购网';
const GSXT = '国家企业信用信息公示系统';

/** Invented passages in the wordings of the field, and what they must be read as. */
export const CLAUSES: [text: string, expected: Expected][] = [
  [
    '3.1 供应商未被列入失信被执行人名单。\n3.2 单位负责人为同一人的不同供应商不得参加同一合同项下的采购活动；为本项目提供整体设计的供应商不得再参加该项目的其他采购活动。\n3.3 业绩须在全国建筑市场监管公共服务平台可查询，提供查询截图。',
    { channels: [], evidence: 'none', use: 'reject (implicit)', who: 'none', lists: [DEBTOR] },
  ],
  [
    '投标人自2031年1月1日至投标截止日未被列入失信被执行人名单（以“信用中国”网站的信息为准）。',
    { channels: [CREDIT], cutoff: 'other', use: 'reject (implicit)', lists: [DEBTOR] },
  ],
  [
    '为贯彻落实对失信被执行人实施联合惩戒的要求，本项目由招标代理单位在开标当日通过“信用中国”网站打印投标人的信用信息，属于失信被执行人的，取消投标资格。',
    { channels: [CREDIT], cutoff: 'bid_deadline_day', evidence: 'print_and_file', use: 'reject', who: 'agency' },
  ],
  [
    '信用信息查询渠道：“信用中国”网站（www.creditchina.gov.cn）、中国政府采购网（www.ccgp.gov.cn）。信用信息查询截止时点：提交首次响应文件截止时间。查询记录和证据留存方式：网页打印后与采购文件一并存档。信用信息使用规则：对列入失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单的供应商，拒绝其参与本项目采购活动。联合体成员存在不良信用记录的，视同联合体存在不良信用记录。',
    {
      channels: [CREDIT, CCGP],
      cutoff: 'bid_deadline',
      evidence: 'print_and_file',
      use: 'reject',
      consortium: 'any_bad_member',
      who: 'none',
      lists: THREE,
      extraLists: [],
    },
  ],
  [
    '3.2 供应商未被“信用中国”列入失信被执行人名单，未被国家企业信用信息公示系统列入严重违法失信企业名单；',
    {
      channels: [CREDIT, GSXT],
      cutoff: 'none',
      evidence: 'none',
      use: 'reject (implicit)',
      consortium: 'none',
      who: 'none',
      lists: [DEBTOR],
      extraLists: ['严重违法失信企业名单'],
    },
  ],
  [
    '拒绝下述供应商参加本次采购活动：\n（1）供应商被“信用中国”网站列入失信被执行人、税收违法黑名单的；\n（2）被“中国政府采购网”列入政府采购严重违法失信行为记录名单的。\n2. 单位负责人为同一人的不同供应商，不得参加同一合同项下的采购活动。',
    { channels: [CREDIT, CCGP], use: 'reject', lists: THREE },
  ],
  [
    '查询渠道：信用中国、中国政府采购网；截止时点：投标截止时间以后、资格审查阶段采购人的实际查询时间；留存方式：查询结果网页打印页作为证据，与其他采购文件一并保存；使用规则：被列入失信被执行人名单的投标人，其投标无效。',
    {
      channels: [CREDIT, CCGP],
      cutoff: 'qualification_review',
      evidence: 'print_and_file',
      use: 'reject',
      lists: [DEBTOR],
    },
  ],
  [
    '根据财库〔2016〕125号的规定，对列入失信被执行人名单的供应商，拒绝其参与本项目；查询渠道为“信用中国”网站；查询时间：投标截止时间后2小时内。查询之后网站信息的变更不再作为评审依据。',
    { channels: [CREDIT], cutoff: 'other', evidence: 'none', use: 'reject', lists: [DEBTOR] },
  ],
  [
    '截至提交响应文件截止之日，供应商未被列入失信被执行人名单（供应商无需提供证明材料，由采购代理机构通过“信用中国”网站查询）。',
    { channels: [CREDIT], cutoff: 'bid_deadline_day', use: 'reject (implicit)', who: 'agency', lists: [DEBTOR] },
  ],
  [
    '开标当日由招标代理机构通过“信用中国”网站对投标人进行查询，投标人为失信被执行人的，评标委员会应当否决其投标。',
    {
      channels: [CREDIT],
      cutoff: 'bid_deadline_day',
      use: 'reject',
      who: 'agency',
      lists: [DEBTOR],
    },
  ],
  [
    '评标委员会在评标时通过“中国执行信息公开网”查询投标人是否为失信被执行人，属于失信被执行人的，其投标将被否决。',
    { channels: ['中国执行信息公开网'], cutoff: 'evaluation', use: 'reject', who: 'committee', lists: [DEBTOR] },
  ],
  [
    '在中标候选人公示前，招标人通过信用中国网站对拟推荐的中标候选人进行查询，属于失信被执行人的，取消其中标候选人资格。',
    { channels: [CREDIT], cutoff: 'before_award', use: 'reject', who: 'purchaser', lists: [DEBTOR] },
  ],
  [
    '采购人将于成交通知书发出前再次查询成交供应商的信用记录，有不良信用记录的，取消其成交资格。',
    { cutoff: 'before_award', use: 'reject', who: 'purchaser' },
  ],
  [
    '投标人及其法定代表人、拟派项目经理均不得为失信被执行人，以开标当日“信用中国”网站查询结果为准。',
    { channels: [CREDIT], cutoff: 'bid_deadline_day', use: 'reject (implicit)', lists: [DEBTOR] },
  ],
  [
    '投标人不得存在下列情形之一：\n（1）为招标人不具有独立法人资格的附属机构；\n（2）被责令停业；\n（3）被市场监督管理机关在国家企业信用信息公示系统中列入严重违法失信企业名单；\n（4）被最高人民法院在“信用中国”网站或各级信用信息共享平台中列入失信被执行人名单；\n（5）近三年内投标人或其法定代表人有行贿犯罪行为。',
    {
      channels: [GSXT, CREDIT, '各级信用信息共享平台'],
      use: 'reject (implicit)',
      lists: [DEBTOR],
      extraLists: ['严重违法失信企业名单', '行贿犯罪记录'],
    },
  ],
  [
    '有下列情形之一的，其投标将被否决：\n1. 未按要求密封；\n2. 投标人被列入失信被执行人名单；\n3. 投标报价高于最高限价。',
    { use: 'reject', lists: [DEBTOR] },
  ],
  [
    '供应商须提供开标前十日内“信用中国”网站无不良信用记录的查询截图并加盖公章，未提供的按无效响应处理。',
    { channels: [CREDIT], evidence: 'screenshot', use: 'reject', who: 'supplier' },
  ],
  [
    '投标人应提供“信用中国”网站出具的信用信息报告打印件。',
    { channels: [CREDIT], evidence: 'print_and_file', use: 'none', who: 'supplier' },
  ],
  [
    '磋商当日，采购代理机构登录信用中国、中国政府采购网查询供应商信用记录，查询结果以电子文档形式存档。',
    { channels: [CREDIT, CCGP], cutoff: 'evaluation', evidence: 'electronic', who: 'agency' },
  ],
  [
    '两个以上供应商组成联合体参加磋商的，应当对所有联合体成员进行信用记录查询；联合体任一成员被列入失信被执行人名单的，该联合体不得参加采购活动。',
    { consortium: 'any_bad_member', use: 'reject', lists: [DEBTOR] },
  ],
  [
    '投标人（含联合体各方）未被列入失信被执行人名单和拖欠农民工工资失信联合惩戒对象名单。',
    {
      consortium: 'any_bad_member',
      use: 'reject (implicit)',
      lists: [DEBTOR],
      extraLists: ['拖欠农民工工资失信联合惩戒对象名单'],
    },
  ],
  [
    '投标人在国家企业信用信息公示系统中被列入经营异常名录的，商务评分扣2分。',
    { channels: [GSXT], use: 'deduct', lists: [], extraLists: ['经营异常名录'] },
  ],
  ['投标人在“信用中国”网站的信用记录仅作为评审时的参考。', { channels: [CREDIT], use: 'reference', lists: [] }],
  ['供应商应当符合财库〔2016〕125号文件的要求。', { channels: [], use: 'other', lists: [] }],
  [
    '询价截止时间前，供应商被“信用中国”网站、“信用湖北”网站列入失信名单的，按无效报价处理。',
    { channels: [CREDIT, '信用湖北'], cutoff: 'bid_deadline', use: 'reject' },
  ],
  [
    '由采购代理机构在“信用中国”“中国政府采购网”“深圳信用网”查询，相关信息以开标当日的查询结果为准，被列入失信被执行人名单的不得参与投标。',
    {
      channels: [CREDIT, CCGP, '深圳信用网'],
      cutoff: 'bid_deadline_day',
      use: 'reject',
      who: 'agency',
      lists: [DEBTOR],
    },
  ],
  [
    '单一来源采购的供应商不得被列入军队采购失信名单，未被军队采购网（www.plap.mil.cn）列入军队采购暂停名单。',
    {
      channels: ['军队采购网'],
      use: 'reject (implicit)',
      lists: [],
      extraLists: ['军队采购失信名单', '军队采购暂停名单'],
    },
  ],
  [
    '采购公告发布之日起至响应文件递交截止时间，供应商在“信用中国”网站有失信被执行人记录的，资格审查不予通过。',
    { channels: [CREDIT], cutoff: 'announcement_to_deadline', use: 'reject', lists: [DEBTOR] },
  ],
  [
    '資格要求：供應商未被「信用中國」網站列入失信被執行人、重大稅收違法失信主體名單，由採購代理機構於評審當日查詢並列印存檔。',
    { channels: [CREDIT], cutoff: 'evaluation', use: 'reject (implicit)', who: 'agency', lists: [DEBTOR, TAX] },
  ],
  ['供 应 商 未 被 列 入 失 信 被 执 行 人 名 单。', { use: 'reject (implicit)', lists: [DEBTOR] }],
  [
    '信用查询：采购人在投标文件递交截止时间后查询，以网页截图形式留存，\n与评审报告一并归档；不符合信用要求的，取消投标\n资格。查询网站为www.creditchina.gov.cn和www.ccgp.gov.cn。',
    { channels: [CREDIT, CCGP], cutoff: 'other', evidence: 'screenshot', use: 'reject', who: 'purchaser' },
  ],
  [
    '评审结束前采购人或者其委托的采购代理机构将查询供应商是否被列入政府采购严重违法失信行为记录名单，禁止参加政府采购活动期限内的，响应无效。',
    { cutoff: 'evaluation', use: 'reject', who: 'purchaser', lists: [PROCUREMENT] },
  ],
  [
    '投标单位自行在“信用中国”网站查询并将查询结果附在投标文件中。',
    { channels: [CREDIT], evidence: 'other', who: 'supplier' },
  ],
  [
    '投标人须承诺未被列入失信被执行人名单，并提供承诺函。',
    { use: 'reject (implicit)', who: 'supplier', lists: [DEBTOR] },
  ],
  [
    '投标人没有处于被限制投标期间，未列入招标人不合格供应商名单，未被列为涉金融严重失信人名单。',
    { use: 'reject (implicit)', lists: [], extraLists: ['不合格供应商名单', '涉金融严重失信人名单'] },
  ],
  [
    '供应商在“信用中国”网站查询，无经营异常、无安全生产严重失信主体名单、无海关失信企业记录。',
    {
      channels: [CREDIT],
      use: 'reject (implicit)',
      extraLists: ['经营异常', '安全生产严重失信主体名单', '海关失信企业'],
    },
  ],
  [
    '经查询有以下不良记录的供应商不得参加投标：失信被执行人、重大税收违法案件当事人。',
    { use: 'reject', lists: [DEBTOR, TAX] },
  ],
];

/** Invented texts that name the same lists and sites and demand nothing. */
export const NO_CLAUSES: string[] = [
  '我公司在“信用中国”网站未被列入失信被执行人名单，特此声明。',
  '中标人无正当理由放弃中标的，将被列入不良行为记录名单。',
  '供应商有下列情形之一的，处以采购金额千分之五以上千分之十以下的罚款，列入不良行为记录名单，在一至三年内禁止参加政府采购活动：（一）提供虚假材料谋取中标的；（二）采取不正当手段排挤其他供应商的。',
  '质疑供应商捏造事实的，由财政部门列入不良行为记录名单，禁止其参加政府采购活动。',
  '资格承诺函\n致：示例采购中心\n一、具有独立承担民事责任的能力；\n二、未被列入失信被执行人、重大税收违法失信主体名单；\n三、未被列入政府采购严重违法失信行为记录名单。\n供应商名称（盖章）：',
  '我方承诺如下：\n1. 未被“信用中国”网站列入失信被执行人名单；\n2. 不存在行贿犯罪记录。\n法定代表人（签字）：',
  '投标人信用评价等级为A级的得3分，B级的得1分。',
  '投标人须提供银行出具的资信证明，信用状况良好。',
  '中标供应商可凭政府采购合同向银行申请政采贷，无失信被执行人记录的企业优先放款。',
  '在国家企业信用信息公示系统查询打印股东及出资信息页并加盖公章。',
  '业绩须在全国建筑市场监管公共服务平台可查询，提供查询截图。',
  '本项目接受联合体投标，联合体各方应签订联合体协议。',
  '参赛企业未被列入失信被执行人名单，否则取消参赛资格。',
  '打开信用中国网站首页，在搜索框输入企业名称，点击查询即可查看失信被执行人信息。',
  '各级人民政府应当将失信被执行人名单信息作为政府采购的重要依据。',
  '公司董事及高级管理人员不存在被列入失信被执行人名单的情形。',
  '乙方被列入失信被执行人名单的，甲方有权解除合同。',
  '申报单位应未被列入严重失信主体名单。',
  '本公告在中国政府采购网、信用中国网站同时发布。',
  '供应商应具有统一社会信用代码的营业执照。',
  '评审专家被列入失信被执行人名单的，不得参加评审活动。',
  '本院依法将被执行人示例虚构有限公司列入失信被执行人名单。',
  '政府采购供应商诚信档案记载供应商的不良行为记录。',
  '提供第三方信用服务机构出具的信用报告的得2分。',
  '投标保证金不予退还的情形：投标人在投标有效期内撤销投标文件。',
  '对评审结果有质疑的，应当在知道之日起七个工作日内以书面形式提出。',
  '法定代表人不得为失信被执行人；可兼任执行董事或经理。',
  '申报条件：未被列入经营异常名录和严重失信主体名单，以国家企业信用信息公示系统、信用中国为准。',
  '申请条件：未被列入失信被执行人名单；\n申请材料：信用中国查询截图；\n补贴标准：每家不超过十万元。',
  '查询结果：示例虚构有限公司暂未被列入失信被执行人名单，数据以官方为准。',
  '经查询，成交供应商示例虚构有限公司未被列入失信被执行人名单。',
  '企业是否被列入经营异常名录？\n否，未被列入',
  '序号\t列入严重违法失信企业名单原因\t列入日期\t移出日期\t作出决定机关',
  '中国执行信息公开网\n查询失信被执行人、限制消费人员等\nhttp://zxgk.court.gov.cn',
  '若成交人未支付代理服务费，将被作为不良供应商上报，纳入限制交易供应商名录。',
  '4.10.4.信用中国网站查询结果截图……313',
];
