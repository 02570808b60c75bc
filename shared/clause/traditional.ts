/**
 * Traditional characters of the vocabulary of tender documents, each before its simplified form. One character stands
 * for one, so that offsets stay; a word that differs in more than its characters (網路, 網站) is not translated.
 */
const PAIRS =
  '與与專专業业東东兩两嚴严個个箇个為为爲为麼么麽么鄉乡書书買买爭争於于雲云產产産产僅仅從从們们價价優优會会傳传體体脩修儲储關关茲兹內内軍军農农決决況况準准減减齣出擊击則则別别彆别製制' +
  '辦办務务動动勵励區区單单衛卫衞卫廠厂厤历曆历歷历廈厦縣县參参蔘参發发髮发枱台檯台臺台颱台號号閤合衕同後后嚮向曏向員员響响迴回團团糰团圍围國国圖图場场壯壮聲声處处備备復复複复寧宁實实' +
  '審审傢家對对將将爾尔侷局屬属島岛佈布帶带並并併并幷并廣广慶庆庫库應应廢废開开異异棄弃強强歸归噹当當当彔录錄录録录徹彻徵征態态總总懲惩願愿戶户託托釦扣執执報报擔担擬拟擇择掛挂據据蒐搜' +
  '攜携敎教數数無无時时暫暂朮术術术機机權权條条闆板構构査查標标欄栏樣样覈核檔档檢检沒没註注滿满潛潜點点狀状環环現现電电監监蓋盖眞真碼码確确積积稱称稅税競竞築筑簽签籤签係系繫系約约級级' +
  '納纳紙纸組组細细織织經经結结絕绝絶绝統统績绩續续維维編编網网罰罚職职聯联肅肃節节囌苏蘇苏範范薦荐獲获穫获營营懞蒙濛蒙矇蒙慮虑虛虚補补錶表裝装見见規规視视譽誉計计訂订認认議议記记許许' +
  '設设証证證证評评訴诉誠诚詢询該该詳详請请諾诺談谈負负財财責责質质購购貫贯貼贴貴贵貸贷費费賄贿資资賽赛載载較较輸输遼辽達达過过進进違违連连選选遞递鄭郑埰采寀采採采裏里裡里鈡钟鍾钟鐘钟' +
  '銀银鏈链鎭镇鎮镇門门問问間间閱阅閲阅隊队階阶陝陕隨随麪面麫面麵面頁页項项須须鬚须預预領领題题驗验驟骤龍龙';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS[i]!, PAIRS[i + 1]!);

/** The simplified form of a traditional character that tender documents use; any other is returned as it is. */
export const simplifiedCharacter = (character: string): string => SIMPLIFIED.get(character) ?? character;
