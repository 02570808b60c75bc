/**
 * Traditional characters of the vocabulary of tender documents, each before its simplified form. One character stands
 * for one, so that offsets stay; a word that differs in more than its characters (網路, 網站) is not translated.
 */
const PAIRS =
  '萬万與与專专業业東东兩两嚴严個个箇个為为爲为麼么麽么鄉乡書书買买爭争於于雲云產产産产僅仅從从們们價价優优會会傳传體体脩修儲储關关茲兹內内冊册寫写軍军農农決决況况準准減减憑凭齣出擊击' +
  '則则別别彆别製制辦办務务動动勵励區区韆千協协單单衛卫衞卫卽即廠厂厤历曆历歷历廈厦縣县參参蔘参發发髮发變变衹只隻只枱台檯台臺台颱台號号閤合衕同後后嚮向曏向員员響响迴回團团糰团圍围國国' +
  '圖图場场壯壮聲声處处備备復复複复寧宁實实審审傢家對对將将爾尔儘尽盡尽侷局屬属島岛佈布師师帶带並并併并幷并廣广慶庆庫库應应廢废開开異异棄弃強强歸归噹当當当彔录錄录録录徹彻徵征態态總总' +
  '懲惩願愿戶户託托釦扣執执報报擔担擬拟擇择掛挂擠挤據据蒐搜攜携敎教數数無无時时暫暂朮术術术機机權权條条來来闆板構构査查標标欄栏樣样覈核檔档檢检沒没註注潔洁滿满潛潜點点狀状獨独環环現现' +
  '電电監监蓋盖眞真碼码確确積积稱称稅税競竞築筑簽签籤签係系繫系約约級级納纳紙纸組组細细織织經经結结絕绝絶绝統统績绩續续維维編编網网罰罚職职聯联肅肃緻致節节囌苏蘇苏範范薦荐獲获穫获營营' +
  '懞蒙濛蒙矇蒙慮虑虛虚補补錶表裝装見见規规視视譽誉計计訂订認认議议記记許许論论設设証证證证評评訴诉誠诚詢询該该詳详請请諾诺調调談谈謀谋謝谢負负財财責责質质購购貫贯貼贴貴贵貸贷費费賄贿' +
  '資资賽赛載载較较輸输遼辽達达過过還还進进違违連连適适選选遞递鄭郑埰采寀采採采裏里裡里鈡钟鍾钟鐘钟銀银鏈链銷销鎭镇鎮镇門门問问間间閱阅閲阅隊队階阶際际陝陕險险隨随麪面麫面麵面頁页項项' +
  '須须鬚须預预領领題题額额駐驻驗验驟骤龍龙';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS[i]!, PAIRS[i + 1]!);

/** The simplified form of a traditional character that tender documents use; any other is returned as it is. */
export const simplifiedCharacter = (character: string): string => SIMPLIFIED.get(character) ?? character;
