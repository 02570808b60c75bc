import { divisionChain, NATION } from '../../shared/uscc/division.ts';
import type { Language } from '../../shared/verdict/question.ts';
import type { Translate } from './text.ts';

/** Table: GB/T 2260 code → name in Chinese and English; provinces, and cities whose own rules are spoken of. */
export const PLACES: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['110000', '北京市', 'Beijing'],
  ['120000', '天津市', 'Tianjin'],
  ['130000', '河北省', 'Hebei'],
  ['140000', '山西省', 'Shanxi'],
  ['150000', '内蒙古自治区', 'Inner Mongolia'],
  ['210000', '辽宁省', 'Liaoning'],
  ['220000', '吉林省', 'Jilin'],
  ['230000', '黑龙江省', 'Heilongjiang'],
  ['230100', '哈尔滨市', 'Harbin'],
  ['230200', '齐齐哈尔市', 'Qiqihar'],
  ['230300', '鸡西市', 'Jixi'],
  ['230400', '鹤岗市', 'Hegang'],
  ['230500', '双鸭山市', 'Shuangyashan'],
  ['230600', '大庆市', 'Daqing'],
  ['230700', '伊春市', 'Yichun (Heilongjiang)'],
  ['230800', '佳木斯市', 'Jiamusi'],
  ['230900', '七台河市', 'Qitaihe'],
  ['231000', '牡丹江市', 'Mudanjiang'],
  ['231100', '黑河市', 'Heihe'],
  ['231200', '绥化市', 'Suihua'],
  ['232700', '大兴安岭地区', 'Daxing’anling'],
  ['310000', '上海市', 'Shanghai'],
  ['320000', '江苏省', 'Jiangsu'],
  ['321300', '宿迁市', 'Suqian'],
  ['330000', '浙江省', 'Zhejiang'],
  ['340000', '安徽省', 'Anhui'],
  ['350000', '福建省', 'Fujian'],
  ['360000', '江西省', 'Jiangxi'],
  ['370000', '山东省', 'Shandong'],
  ['410000', '河南省', 'Henan'],
  ['420000', '湖北省', 'Hubei'],
  ['430000', '湖南省', 'Hunan'],
  ['440000', '广东省', 'Guangdong'],
  ['440600', '佛山市', 'Foshan'],
  ['440605', '佛山市南海区', 'Nanhai, Foshan'],
  ['450000', '广西壮族自治区', 'Guangxi'],
  ['460000', '海南省', 'Hainan'],
  ['500000', '重庆市', 'Chongqing'],
  ['510000', '四川省', 'Sichuan'],
  ['520000', '贵州省', 'Guizhou'],
  ['530000', '云南省', 'Yunnan'],
  ['540000', '西藏自治区', 'Tibet'],
  ['610000', '陕西省', 'Shaanxi'],
  ['620000', '甘肃省', 'Gansu'],
  ['630000', '青海省', 'Qinghai'],
  ['640000', '宁夏回族自治区', 'Ningxia'],
  ['650000', '新疆维吾尔自治区', 'Xinjiang'],
];

const byCode = new Map(PLACES.map((place) => [place[0], place]));

/** A place's own name; the code where the table does not know it. */
export function placeName(code: string | null, language: Language, t: Translate): string {
  if (code === null || code === NATION) return t('place.nation');
  const place = byCode.get(code);
  return place ? place[language === 'en' ? 2 : 1] : t('place.code', { code });
}

/** "国家、黑龙江省、哈尔滨市": every level whose rules speak, the nation first. */
export function placeChain(code: string | null, language: Language, t: Translate): string {
  const known = divisionChain(code).filter((each) => each === NATION || each === code || byCode.has(each));
  return known
    .reverse()
    .map((each) => placeName(each, language, t))
    .join(language === 'en' ? ', ' : '、');
}
