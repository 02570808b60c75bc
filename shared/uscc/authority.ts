/**
 * TABLE. The first two characters of a unified social credit code: registration authority and entity category
 * (GB 32100-2015 table 1). A pair that is not here is unusual, not invalid: categories have been added since.
 */
export const AUTHORITIES: readonly [authority: string, name: string, categories: Record<string, string>][] = [
  ['1', '机构编制', { '1': '机关', '2': '事业单位', '3': '编办直接管理机构编制的群众团体', '9': '其他' }],
  ['2', '外交', { '1': '外国常驻新闻机构', '9': '其他' }],
  [
    '3',
    '司法行政',
    { '1': '律师执业机构', '2': '公证处', '3': '基层法律服务所', '4': '司法鉴定机构', '5': '仲裁委员会', '9': '其他' },
  ],
  ['4', '文化', { '1': '外国在华文化中心', '9': '其他' }],
  ['5', '民政', { '1': '社会团体', '2': '民办非企业单位', '3': '基金会', '9': '其他' }],
  ['6', '旅游', { '1': '外国旅游部门常驻代表机构', '2': '港澳台地区旅游部门常驻内地代表机构', '9': '其他' }],
  ['7', '宗教', { '1': '宗教活动场所', '2': '宗教院校', '9': '其他' }],
  ['8', '工会', { '1': '基层工会', '9': '其他' }],
  ['9', '工商', { '1': '企业', '2': '个体工商户', '3': '农民专业合作社', '9': '其他' }],
  ['A', '中央军委改革和编制', { '1': '军队事业单位', '9': '其他' }],
  ['N', '农业农村', { '1': '组级集体经济组织', '2': '村级集体经济组织', '3': '乡镇级集体经济组织', '9': '其他' }],
  ['Y', '其他', { '1': '其他' }],
];

/** Authority and category of a code, or null where the pair is not in the standard's table. */
export function authorityOf(code: string): { authority: string; category: string } | null {
  const row = AUTHORITIES.find(([authority]) => authority === code.charAt(0));
  const category = row?.[2][code.charAt(1)];
  return row && category !== undefined ? { authority: row[1], category } : null;
}
