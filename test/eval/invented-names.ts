import { ORGANS } from '../../shared/detect/organs.ts';
import { regionNames } from '../../shared/detect/regions.ts';
import type { Chance } from './chance.ts';

/** Kinds of organisations as the labelled pages tell them apart, and a few of their own. */
export const NAME_KINDS = [
  'company',
  'branch',
  'partnership',
  'sole_trader',
  'cooperative',
  'institution',
  'school',
  'government',
  'other',
  'bank',
  'organ',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

const words = (text: string): string[] => text.trim().split(/\s+/);
const byKind = new Map<string, string[]>();
for (const [name, kind] of regionNames()) byKind.set(kind, [...(byKind.get(kind) ?? []), name]);
const regions = (kind: string): string[] => byKind.get(kind)!;

const TRADE = [
  ...'宏远鑫盛达诚信华泰恒通润瑞丰隆昌兴茂源安康宁和顺祥吉庆德仁义嘉佳美新中天地东方南北海江河山川云龙凤金银玉宝石森林木水火土光明星辰日月晟晖耀辉煌腾飞翔鸿雁鹏程锦绣博学文武智慧科创联合众力立信永久长青松柏竹梅兰菊春夏秋冬福禄寿喜乐凯旋胜利鼎元亨利贞正大万千百亿一三九禾谷麦田园农牧渔蓝绿红橙紫白黑奥迪威力雅致尚品优良卓越领先锋尖峰巅晶微纳米易捷迅速快达畅途路桥航宇宙星空城市邦国民生欣荣旺发财升腾起航铭铠钰铄锐钧铧镒镕骏骐骥麒麟骁',
];
const COMMON = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞',
];
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴莫孔向汤',
];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红梅建国志文春兰海燕晓东云飞龙小波宁鹏辉玲斌'];

const INDUSTRIES =
  words(`建设 建筑 建筑工程 建设工程 建筑安装 建筑装饰 装饰工程 装饰装修 市政工程 园林绿化 园林工程 水利水电 水利工程 路桥 公路工程
  交通工程 隧道工程 地基基础 防水工程 钢结构 消防工程 机电工程 机电设备 机电安装 电力工程 电力设备 电气 电器 电子 电子科技 电子商务 通信 通信技术
  通讯设备 网络科技 网络技术 信息技术 信息科技 信息工程 信息产业 软件 软件技术 计算机 计算机系统 数码科技 智能科技 智能设备 人工智能 大数据 数据
  物联网 系统集成 科技 科技发展 高科技 新技术 技术 技术服务 技术开发 工程技术 工程咨询 工程管理 工程项目管理 项目管理 项目管理咨询 建设项目管理
  工程监理 建设监理 造价咨询 工程造价咨询 招标 招标代理 招标咨询 招投标代理 采购招标 管理咨询 企业管理 商务咨询 房地产评估 资产评估 房地产
  房地产开发 置业 物业 物业管理 物业服务 酒店管理 餐饮管理 餐饮服务 食品 食品科技 饮料 粮油 粮油贸易 农业 农业开发 农业科技 农业发展 生态农业
  农产品 畜牧 养殖 种业 林业 水产 茶业 酒业 医疗 医疗器械 医疗设备 医疗科技 医药 药业 生物科技 生物技术 生物医药 制药 健康管理 养老服务
  环保 环保科技 环境科技 环境工程 环境检测 环保工程 节能 节能科技 新能源 能源 能源科技 石油 石油化工 天然气 燃气 化工 化学 材料 新材料
  新材料科技 建材 水泥 混凝土 玻璃 陶瓷 钢铁 金属制品 有色金属 矿业 煤业 机械 机械制造 机械设备 重工 设备 设备制造 仪器 仪器仪表 仪表 阀门
  泵业 轴承 模具 五金 工具 汽车 汽车销售 汽车服务 汽车贸易 汽车零部件 客车 交通运输 运输 物流 供应链管理 快递 航空 船舶 港务 轨道交通 铁路
  贸易 商贸 国际贸易 进出口 实业 实业发展 工业 工贸 商业 百货 超市连锁 家具 家居 办公家具 办公设备 办公用品 文具 文体用品 体育用品 体育产业 图书
  文化传媒 文化传播 文化发展 广告 广告传媒 传媒 影视 印刷 彩印 包装 包装印务 纸业 服装 服饰 纺织 针织 棉制品 鞋业 皮具 珠宝 珠宝首饰 玩具 礼品
  教育 教育科技 教育咨询 教学设备 教学仪器 教学仪器设备 培训 人力资源 劳务 劳务派遣 保安服务 保安 安防 安防科技 安全技术 安全防范技术 测绘 测绘科技 地理信息
  勘察设计 勘测设计 建筑设计 规划设计 设计 设计咨询 检测 检测技术 检验检测 试验检测 认证 投资 投资管理 投资发展 投资控股 控股 资产管理 融资担保
  担保 小额贷款 融资租赁 保险 保险代理 证券 基金管理 城市建设 城市建设投资 城市开发 城镇化建设发展 旅游 旅游开发 旅游发展 会展服务 拍卖
  产业投资 开发 开发建设 发展 水务 供水 污水处理 供热 热力 电网建设 送变电工程 输变电工程 光电科技 光伏 照明 照明工程 灯饰 空调 暖通设备
  制冷设备 电梯 电梯营销 压缩机 电线电缆 线缆 塑胶 塑料制品 橡胶 涂料 日化 化妆品 清洁服务 环卫 环境卫生 保洁 家政服务 园艺 花木 苗木
  防腐保温 保温材料 门窗 幕墙工程 木业 地板 石材 砂石 香料 调味品 乳业 肉类食品 冷链物流 仓储 科教设备 实验室设备 光学仪器 视讯 音响 舞台设备 广播电视网络`);

const COMPANY_FORMS =
  words(`有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限公司 有限责任公司 有限责任公司 有限责任公司 股份有限公司 股份有限公司 集团有限公司 集团有限公司
  集团股份有限公司 公司 公司 总公司 集团 实业集团有限公司 控股集团有限公司 股份公司 集团公司 集团有限责任公司 控股有限公司 控股股份有限公司`);

const BUREAUS =
  words(`财政局 教育局 教育体育局 教育和体育局 公安局 民政局 司法局 人力资源和社会保障局 自然资源局 自然资源和规划局 国土资源局 生态环境局 环境保护局
  住房和城乡建设局 住房和城乡建设委员会 交通运输局 交通局 水利局 水务局 农业农村局 农业局 农牧局 商务局 文化和旅游局 文化广电和旅游局 卫生健康局 卫生健康委员会 卫生局
  退役军人事务局 应急管理局 审计局 市场监督管理局 工商行政管理局 质量技术监督局 食品药品监督管理局 统计局 林业局 林业和草原局 城市管理局 城市管理综合行政执法局
  城市管理行政执法局 综合行政执法局 医疗保障局 行政审批局 行政审批服务局 政务服务管理局 政务服务和大数据管理局 大数据管理局 大数据发展局 公共资源交易监督管理局
  发展和改革局 发展和改革委员会 发展改革委员会 经济和信息化局 经济和信息化委员会 工业和信息化局 科学技术局 科技局 机关事务管理局 机关事务服务局 信访局 体育局 园林绿化局
  房产管理局 住房保障和房产管理局 国有资产监督管理委员会 粮食和物资储备局 乡村振兴局 扶贫开发办公室 税务局 国家税务局 地方税务局 烟草专卖局 气象局 公路管理局 公路局
  水土保持局 供销合作社联合社 投资促进局 金融工作局 档案局 人民防空办公室 政府采购管理办公室 政府投资项目管理办公室 公安局交通警察支队 公安局交通警察大队
  公安局交通管理局 消防救援支队 消防救援大队 交通运输综合执法支队 市场监管综合行政执法大队 卫生监督所 应急管理综合行政执法大队 人民检察院 人民法院 人民政府 人民政府办公室
  人民代表大会常务委员会 人民代表大会常务委员会办公室 人民政府国有资产监督管理委员会 教育委员会 教育考试院 城乡建设委员会 交通委员会 规划和自然资源局 规划局 房屋管理局
  民族宗教事务局 国家保密局 司法局社区矫正局 文物局 文化局 广播电影电视局 物价局 安全生产监督管理局 中级人民法院 强制医疗所 森林公安局 监狱管理局`);
const INSTITUTIONS =
  words(`人民医院 第一人民医院 第二人民医院 第三人民医院 中医院 中医医院 中心医院 妇幼保健院 妇幼保健计划生育服务中心 儿童医院 精神病医院 口腔医院 肿瘤医院 胸科医院
  传染病医院 中西医结合医院 疾病预防控制中心 中心血站 急救中心 卫生监督所 公共资源交易中心 政府采购中心 建设工程交易中心 政务服务中心 不动产登记中心 住房公积金管理中心
  机关事务服务中心 机关后勤服务中心 信息中心 大数据中心 融媒体中心 广播电视台 图书馆 博物馆 文化馆 档案馆 美术馆 体育馆 体育中心 青少年活动中心 老年大学 社会福利院 救助管理站
  殡仪馆 环境监测站 环境监测中心 生态环境监测中心 农业技术推广中心 农业技术推广站 动物疫病预防控制中心 种子管理站 水文局 水库管理所 水利工程管理处 灌区管理局 河道管理所 河道管理处
  公路管理处 公路养护中心 公路管理段 市政工程管理处 市政设施管理处 园林管理处 环境卫生管理处 环境卫生服务中心 城市管理服务中心 路灯管理所 排水管理处 质量技术监督检验所
  产品质量监督检验院 产品质量监督检验所 食品药品检验所 计量测试研究院 特种设备检验研究院 建筑设计研究院 规划设计研究院 城市规划设计院 水利水电勘测设计研究院 农业科学院
  农业科学研究所 林业科学研究院 科学技术研究所 社会科学院 地质调查院 测绘院 国土资源规划院 国土空间规划研究院 勘察设计院 考试院 人才服务中心 就业服务中心 社会保险事业管理局
  土地储备中心 土地收购储备中心 征地拆迁事务所 房屋征收服务中心 投资评审中心 财政投资评审中心 节能监察中心 信用中心 仲裁委员会 接待办公室 疗养院 戒毒所 看守所 监狱
  工程质量监督站 建设工程质量检测中心 安全生产监督站 道路运输管理处 路桥征费维护管理处 农村经营管理服务站 经济责任审计中心 重点工程建设管理处 招商服务中心 水质监测中心
  社区卫生服务中心 中心卫生院 卫生院 气象台 地震监测中心 森林公园管理处 自然保护区管理局 风景名胜区管理处 粮食储备库 军队离退休干部休养所 干部休养所 烈士陵园管理所`);
const SCHOOLS =
  words(`大学 师范大学 农业大学 理工大学 科技大学 工业大学 医科大学 财经大学 交通大学 林业大学 民族大学 师范学院 医学院 工程学院 文理学院 职业技术学院 职业学院 工业职业技术学院
  交通职业技术学院 机电职业技术学院 建筑职业技术学院 卫生职业学院 城市职业学院 农业职业技术学院 高级技工学校 轻工高级技工学校 技师学院 中等职业技术学校 中等专业学校 职业中学
  职业教育中心 职业技术教育中心 第一中学 第二中学 第三中学 第六中学校 实验中学 实验小学 中心小学 第一小学 高级中学 初级中学 特殊教育学校 外国语学校 九年一贯制学校 机关幼儿园
  中心幼儿园 实验幼儿园 第一幼儿园 城关镇小学 城南小学 教师进修学校 委党校 广播电视大学 幼儿师范高等专科学校 医学高等专科学校 育才学校 体育运动学校 警察学院 艺术学校 国民小学 国民中学`);
const SCHOOL_UNITS = words(
  `后勤处 设备管理处 资产管理处 基建处 招标办公室 附属医院 第一附属医院 第二附属医院 附属中学 附属小学 图书馆 后勤管理处 国有资产管理处 实验设备处`,
);
const ASSOCIATIONS =
  words(`招标采购协会 招标投标协会 建筑业协会 注册会计师协会 律师协会 消费者协会 工商业联合会 机械工业联合会 红十字会 慈善总会 总工会 残疾人联合会 妇女联合会 科学技术协会
  文学艺术界联合会 工程造价协会 建设监理协会 物业管理协会 汽车工业协会 中小企业商会 浙江商会 福建商会 商会 企业联合会 行业协会 土木建筑学会 水利学会 医学会 教育基金会 慈善基金会
  中小企业促进会 旅游协会 计算机学会 饭店协会 外商投资企业协会 企业管理协会 施工业管理协会 国际商会仲裁委员会 文化促进会 志愿者联合会 标准化研究会 经济文化联合会`);
const TRADER_FORMS =
  words(`经营部 经营部 经营部 建材经营部 五金经营部 办公用品经营部 百货经营部 农资经营部 经销部 经销处 销售部 批发部 服务部 家电服务部 维修部 汽车维修部 加工部 木材加工厂 制作部 广告制作部
  门市部 五金门市部 商行 商行 电器商行 贸易行 贸易商行 工程行 企业行 商店 五金商店 副食商店 文具店 家具店 建材店 百货店 便利店 饭店 酒店 大酒店 餐厅 餐饮店 小吃店 超市 生活超市 购物中心
  大药房 药店 书店 诊所 工作室 设计工作室 广告工作室 图文工作室 图文广告店 打印店 图文部 广告部 装饰部 养殖场 种植园 家庭农场 农场 林场 苗圃 砂石场 采石场 石料厂 服装厂 制衣厂 印刷厂 家具厂
  机械厂 机电设备厂 五金厂 塑料制品厂 水泥制品厂 砖厂 修理厂 汽车修理厂 食品厂 电器厂 建材厂 化工厂 饲料厂 茶厂 酒厂 纸箱厂 门窗厂 铝合金门窗厂 玻璃厂 教学设备厂 体育器材厂 仪器厂 商号 企业社 实业社
  广告社 印刷社 机械租赁部 农机服务部 电脑经营部 通讯器材经营部 服装经销处 日用百货超市 劳保用品商店 园艺场 水产养殖场 生猪养殖场 家政服务部 电脑商行 电脑维修部 灯具店 窗帘店 消防器材经营部 体育用品店 厨具商行`);
const COOP_FORMS =
  words(`专业合作社 种植专业合作社 养殖专业合作社 农机专业合作社 农业机械专业合作社 果蔬专业合作社 蔬菜专业合作社 水稻种植专业合作社 茶叶专业合作社 林业专业合作社 畜禽养殖专业合作社
  农民专业合作社 专业合作社联合社 农机合作社 土地股份合作社 供销合作社 股份经济合作社 经济合作社 经济联合社 农村信用合作联社 劳务专业合作社 手工业合作社 中药材种植专业合作社 烟叶专业合作社`);
const FIRMS =
  words(`律师事务所 律师事务所 会计师事务所(特殊普通合伙) 会计师事务所有限公司 会计师事务所有限责任公司 会计师事务所(普通合伙) 税务师事务所 税务师事务所有限公司 税务师事务所有限责任公司 投资基金合伙企业(有限合伙)
  股权投资合伙企业(有限合伙) 投资管理中心(有限合伙) 创业投资中心(有限合伙) 管理咨询合伙企业(普通合伙) 建筑师事务所 专利代理事务所 专利代理事务所(普通合伙) 资产评估事务所 造价师事务所 司法鉴定所 工程造价咨询事务所
  企业管理合伙企业(有限合伙) 房地产评估事务所 建筑设计事务所 知识产权代理事务所 会计师事务所 审计事务所 基层法律服务所 公证处`);
const BANKS = words(
  `中国工商银行 中国农业银行 中国银行 中国建设银行 交通银行 中国邮政储蓄银行 招商银行 兴业银行 中信银行 浦发银行 民生银行 光大银行 农业银行 工商银行 建设银行`,
);
const BANK_FORM = words(`股份有限公司 有限责任公司 股份有限公司`);
const STREET = [
  ...'太原北京长江黄河解放人民建设中山和平新华胜利东风朝阳文化凯旋鼓楼滨江正新城关西湖南湖五一八一金桥科技高新工业',
];
const DIRECTIONS = words('东路 南路 西路 北路 路 街 大道 大街 新区 城关 城东 城西 城南 城北 门 广场');

/** Makes names of organisations nobody has, of every kind; a name that should exist all the same is nobody's here. */
export class InventedNames {
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  of(kind: NameKind): string {
    const makers: Record<NameKind, () => string> = {
      company: () => this.#company(),
      branch: () => this.#branch(),
      partnership: () => this.#firm(),
      sole_trader: () => this.#trader(),
      cooperative: () => this.#cooperative(),
      institution: () => this.#institution(),
      school: () => this.#school(),
      government: () => this.#government(),
      other: () => this.#association(),
      bank: () => this.#bank(),
      organ: () => this.#chance.of(ORGANS),
    };
    return makers[kind]();
  }

  person(): string {
    const { of } = this.#bound();
    return of(SURNAMES) + of(GIVEN) + (this.#chance.is(0.6) ? of(GIVEN) : '');
  }

  place(): string {
    return this.#region(0.5);
  }

  industry(): string {
    return this.#chance.of(INDUSTRIES);
  }

  street(): string {
    const { of } = this.#bound();
    return of(STREET) + of(STREET) + of(DIRECTIONS);
  }

  trade(): string {
    const chance = this.#chance;
    const length = chance.is(0.72) ? 2 : chance.is(0.55) ? 3 : chance.is(0.7) ? 4 : 5;
    let name = '';
    while (name.length < length)
      name += chance.is(0.75) ? chance.of(TRADE) : chance.is(0.6) ? chance.of(COMMON) : ideograph(chance);
    if (chance.is(0.04)) return `${name.slice(0, 1)}${this.#latin()}`;
    return chance.is(0.03) ? this.#latin() : name;
  }

  #bound(): { of: <T>(list: ArrayLike<T>) => T } {
    return { of: (list) => this.#chance.of(list) };
  }

  #latin(): string {
    const chance = this.#chance;
    let name = '';
    for (let i = 2 + chance.below(4); i > 0; i--) name += String.fromCharCode(65 + chance.below(26));
    return chance.is(0.3) ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  }

  /** Probability of a full chain (province and city, city and county). */
  #region(chained: number): string {
    const chance = this.#chance;
    const { of } = this.#bound();
    const kind = of(
      words('province city city city county county county province-short city-short city-short county-short'),
    );
    const first = of(regions(kind));
    if (!chance.is(chained)) return first;
    if (kind === 'province' || kind === 'province-short')
      return first + of(regions(of(words('city county city-short county'))));
    if (kind === 'city' || kind === 'city-short') return first + of(regions(of(words('county county county-short'))));
    return first;
  }

  #company(): string {
    const chance = this.#chance;
    const { of } = this.#bound();
    const industry = of(INDUSTRIES);
    const form = of(COMPANY_FORMS);
    const roll = chance.next();
    if (roll < 0.5) return this.#region(0.1) + this.trade() + industry + form;
    if (roll < 0.62) return this.trade() + industry + form;
    if (roll < 0.68)
      return `${this.trade()}(${of(regions(of(words('province-short city-short city'))))})${industry}${form}`;
    if (roll < 0.74) return this.#region(0.1) + industry + form;
    if (roll < 0.78) return `${this.#region(0)}${this.trade()}(集团)${of(words('股份有限公司 有限公司 有限责任公司'))}`;
    if (roll < 0.82)
      return `中${of(words('铁 建 交 冶 电建 核工业 国建筑 国水利水电 国铁建 化 国电建集团'))}第?${numeral(chance)}${of(words('工程局 局 建设工程局 局集团第五工程'))}${of(words('有限公司 集团有限公司'))}`.replace(
        '?',
        '',
      );
    if (roll < 0.86)
      return `${this.#region(0)}第${numeral(chance)}${of(words('建筑 建筑工程 建筑安装 市政工程 水利工程 机床 汽车运输'))}${form}`;
    if (roll < 0.89) return `中国${industry}${of(words('集团有限公司 总公司 股份有限公司 集团公司 有限公司'))}`;
    if (roll < 0.92) return this.#region(0.1) + this.trade() + form;
    if (roll < 0.95) return of(regions('nation')) + this.#latin() + of(words('公司 集团 有限公司 电子有限公司 公司'));
    if (roll < 0.97) return this.trade() + industry + of(INDUSTRIES) + form;
    return (
      this.#region(0) + this.trade() + industry + of(words('中心 厂 商场 酒店')) + of(words('有限公司 有限责任公司'))
    );
  }

  #branch(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const place = chance.is(0.8) ? this.#region(0.1) : this.street();
    if (chance.is(0.3)) return this.#bank();
    if (chance.is(0.15)) return `${this.#firm()}${place}${of(words('分所 分所 分公司'))}`;
    if (chance.is(0.1)) return `${this.#company()}(${place}分公司)`;
    return `${this.#company()}${chance.is(0.12) ? numeral(chance) : place}${of(words('分公司 分公司 分公司 分公司 支公司 分院 分店 办事处 营业部 中心支公司'))}`;
  }

  #bank(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const head = chance.is(0.75)
      ? of(BANKS) + (chance.is(0.5) ? of(BANK_FORM) : '')
      : this.#region(0) +
        of(words('农村商业银行 银行 商业银行 农村信用合作联社 村镇银行')) +
        (chance.is(0.4) ? of(BANK_FORM) : '');
    const place = this.#region(0.1);
    const roll = chance.next();
    if (roll < 0.15) return head;
    if (roll < 0.55) return `${head + place + (chance.is(0.4) ? this.street() : '')}支行`;
    if (roll < 0.75) return `${head}${this.street()}${of(words('支行 分理处 支行'))}`;
    return `${head}${place}${of(words('分行 分行营业部 营业部 支行营业部 分行营业室'))}`;
  }

  #firm(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const head = chance.is(0.6)
      ? this.#region(0) + this.trade()
      : chance.is(0.5)
        ? this.trade()
        : `${this.trade()}(${of(regions('city-short'))})`;
    return head + of(FIRMS);
  }

  #trader(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const town = chance.is(0.25) ? this.#town() : '';
    const trade = chance.is(0.12)
      ? `${of(words('老 阿 小'))}${of(SURNAMES)}`
      : chance.is(0.12)
        ? this.person()
        : this.trade();
    const goods = chance.is(0.4) ? of(INDUSTRIES) : '';
    const place = chance.is(0.88) ? this.#region(0.35) : '';
    const name = place + town + trade + goods + of(TRADER_FORMS);
    return chance.is(0.06) ? `${name}(个体工商户)` : name;
  }

  #town(): string {
    const { of } = this.#bound();
    return of(TRADE) + of(TRADE) + of(words('镇 乡 街道 镇 镇'));
  }

  #cooperative(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const village = chance.is(0.3) ? `${this.#town()}${chance.is(0.5) ? `${of(TRADE)}${of(TRADE)}村` : ''}` : '';
    if (chance.is(0.12))
      return `${this.#region(0.3)}${this.#town()}${of(TRADE)}${of(TRADE)}${of(words('村村民委员会 村经济合作社 村股份经济合作社 社区居民委员会 村委会'))}`;
    return this.#region(0.35) + village + this.trade() + of(COOP_FORMS);
  }

  #institution(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const roll = chance.next();
    if (roll < 0.04)
      return (
        this.#region(0.2) +
        of(words('公共资源交易中心 政务服务中心 疾病预防控制中心 信息中心')) +
        this.#region(0) +
        '分中心'
      );
    if (roll < 0.7) return this.#region(0.3) + of(INSTITUTIONS);
    if (roll < 0.78)
      return (
        this.#region(0.2) +
        this.#town() +
        of(words('中心卫生院 卫生院 敬老院 文化站 水利站 农业服务中心 财政所 便民服务中心'))
      );
    if (roll < 0.84) return this.#school() + of(SCHOOL_UNITS);
    if (roll < 0.9)
      return (
        of(words('国家 中国 全国 中央国家机关')) +
        of(INDUSTRIES) +
        of(words('质量监督检验中心 研究院 政府采购中心 信息中心 科学研究院 管理中心'))
      );
    if (roll < 0.95)
      return (
        this.#region(0) +
        this.trade() +
        of(words('医院 水库管理所 骨科医院 妇产医院 研究院 研究所 中医门诊部 护理院 眼科医院'))
      );
    return (
      this.#region(0) + of(INDUSTRIES) + of(words('研究院 研究所 检测中心 技术中心 管理站 管理处 监测站 总站 工程中心'))
    );
  }

  #school(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    if (chance.is(0.2))
      return this.#region(0.3) + this.#town() + of(words('中学 小学 中心小学 中心幼儿园 初级中学 中心校学校'));
    return this.#region(0.25) + (chance.is(0.15) ? this.trade() : '') + of(SCHOOLS);
  }

  #government(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    const roll = chance.next();
    if (roll < 0.03) return this.#region(0) + of(words('政府 市政府 县政府 公所 政府办公室'));
    if (roll < 0.62) return this.#region(0.3) + of(BUREAUS);
    if (roll < 0.7) return `${this.#region(0.3) + this.#town().replace(/街道$/, '镇')}人民政府`;
    if (roll < 0.76) return `${this.#region(0.3)}${chance.is(0.3) ? '人民政府' : ''}${of(TRADE)}${of(TRADE)}街道办事处`;
    if (roll < 0.84)
      return (
        of(regions('province')) +
        of(
          words(
            '财政厅 教育厅 公安厅 交通运输厅 水利厅 住房和城乡建设厅 农业农村厅 生态环境厅 自然资源厅 卫生健康委员会 药品监督管理局 公路管理局 高级人民法院 人民检察院 人民政府办公厅 政务服务管理办公室',
          ),
        )
      );
    if (roll < 0.89)
      return (
        of(words('国家 国家 中国')) +
        of(
          words(
            '能源局 统计局 药品监督管理局 食品药品监督管理局 税务总局 市场监督管理总局 气象局 地震局 密码管理局 保密局 林业局 海洋局 发展和改革委员会 知识产权局 粮食局 民族事务委员会',
          ),
        )
      );
    if (roll < 0.92) return `国家税务总局${this.#region(0.2)}税务局`;
    if (roll < 0.95)
      return `${this.#region(0.1)}${of(words('高新技术产业开发区 经济技术开发区 经济开发区 高新区 工业园区 新区'))}${of(words('管理委员会 管委会 财政局 规划建设局 社会事业局'))}`;
    if (roll < 0.98) return `${this.#region(0.2)}公安局${this.#region(0)}${of(words('分局 分局 派出所'))}`;
    return of(regions('nation')) + of(words('驻华大使馆 食品与药品监管局 商务部 贸易代表处'));
  }

  #association(): string {
    const { of } = this.#bound();
    const chance = this.#chance;
    if (chance.is(0.35)) return this.#trader();
    return (chance.is(0.6) ? this.#region(0) : of(regions('nation'))) + of(ASSOCIATIONS);
  }
}

const NUMERALS = words('一 二 三 四 五 六 七 八 九 十 十一 十二 十五 十八 二十');
const numeral = (chance: Chance): string => chance.of(NUMERALS);

/** Any ideograph of GB 2312, rare ones too: trade names are full of them. */
function ideograph(chance: Chance): string {
  const bytes = new Uint8Array([0xb0 + chance.below(72), 0xa1 + chance.below(94)]);
  const character = new TextDecoder('gbk').decode(bytes);
  return character.length === 1 && character >= '\u4e00' && character <= '\u9fff' ? character : '金';
}
