import { divisionNames } from '../uscc/division.ts';

/** How a name of a place at the head of a name is written. */
export const REGION_KINDS = [
  'nation',
  'province',
  'city',
  'county',
  'province-short',
  'city-short',
  'county-short',
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** TABLE. Places GB/T 2260 does not list, or not by these names: short forms, older ones, Taiwan's, other nations. */
const MORE: Partial<Record<RegionKind, string>> = {
  nation: `国家 全国 中央 中国 中华 中华人民共和国 美国 日本 韩国 德国 法国 英国 意大利 俄罗斯 加拿大 澳大利亚 印度 沙特 沙特阿拉伯 丹麦 瑞典 瑞士 荷兰 比利时
    西班牙 葡萄牙 巴西 墨西哥 新加坡 马来西亚 泰国 越南 印尼 印度尼西亚 菲律宾 土耳其 以色列 阿联酋 埃及 南非 奥地利 芬兰 挪威 波兰 匈牙利`,
  'province-short': '内蒙古 广西 宁夏 新疆 西藏 香港 澳门 台湾 兵团',
  province: '新疆生产建设兵团 内蒙古自治区',
  city: `湘西自治州 恩施自治州 延边州 文山州 红河州 大理州 楚雄州 凉山州 甘孜州 阿坝州 黔南州 黔东南州 黔西南州 湘西州 恩施州 海西州 伊犁州
    巴州 昌吉州 临夏州 甘南州 海北州 海南州 黄南州 果洛州 玉树州 德宏州 怒江州 迪庆州 西双版纳州 台北市 新北市 桃园市 台中市 台南市 高雄市
    基隆市 新竹市 嘉义市`,
  county: `新竹县 苗栗县 彰化县 南投县 云林县 嘉义县 屏东县 宜兰县 花莲县 台东县 澎湖县 金门县 连江县 前郭县 长阳县 增城市 从化市 萧山市 江阴市
    番禺市 顺德市 南海市 开县 郫县 浦东新区 滨海新区 两江新区 雄安新区 天府新区 西咸新区`,
};

const ETHNIC =
  /(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|裕固|独龙)族/g;
const KIND_WORD = /(?:自治区|自治州|自治县|自治旗|特别行政区|地区|林区|新区|矿区|省|市|州|盟|县|区|旗)$/;

/** Every place name with its kind, short forms of two characters or more included. */
export function regionNames(): Map<string, RegionKind> {
  const found = new Map<string, RegionKind>();
  const add = (name: string, kind: RegionKind): void => {
    if (name.length > 1 && !found.has(name)) found.set(name, kind);
  };
  for (const kind of REGION_KINDS) for (const name of MORE[kind]?.split(/\s+/) ?? []) add(name, kind);
  const divisions = [...divisionNames()].filter(([, name]) => name.length > 2 || KIND_WORD.test(name));
  for (const [code, name] of divisions) add(name, levelOf(code));
  for (const [code, name] of divisions) {
    const short = name.replace(KIND_WORD, '').replace(ETHNIC, '');
    const level = levelOf(code);
    add(short, `${level}-short`);
    if (level === 'county') for (const word of '市县区') if (short.length > 1) add(short + word, 'county');
    if (level === 'city') add(`${short}市`, 'city');
  }
  return found;
}

function levelOf(code: string): 'province' | 'city' | 'county' {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}
