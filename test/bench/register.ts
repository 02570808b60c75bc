import { createSecretKey } from 'node:crypto';
import type { PackedIndex } from '../../server/index/packed-index.ts';
import { Packer } from '../../server/index/packer.ts';
import { logDigest } from '../../server/log-digest.ts';
import type { RecordRow } from '../../server/store/record-of.ts';
import type { Subject } from '../../shared/subject/subject.ts';
import { ALPHABET, checkCharacter, organizationCheckCharacter } from '../../shared/uscc/check-character.ts';

/** Every how many firms one is recorded: about as many as stand on the public lists of the country. */
const RECORDED_EVERY = 50;
const TRADES = ['建设', '科技', '商贸', '物流', '医疗', '环保', '园林', '电子', '机械', '化工', '食品', '装饰', '咨询'];
const FORMS = ['有限公司', '股份有限公司', '集团有限公司', '有限责任公司'];
const PLACES = ['江', '湖', '海', '山', '川', '原', '林', '泉', '岭', '洲', '湾', '滨', '桥', '城'];
const SYLLABLES =
  '安邦诚达德丰福广国海恒宏华汇嘉建金景巨康利联龙茂美明宁鹏启庆荣瑞盛顺泰天同万祥新信兴旭雅阳益永友裕元远云正志中众卓'.split(
    '',
  );

/** The code of the nth invented firm. */
export function codeAt(serial: number): string {
  let organization = 'M';
  for (let rest = serial, place = 0; place < 7; place++, rest = Math.floor(rest / 31))
    organization += ALPHABET[rest % 31];
  const body = `91230100${organization}${organizationCheckCharacter(organization)}`;
  return body + checkCharacter(body);
}

const pick = (values: readonly string[], seed: number): string => values[seed % values.length]!;

/** The name of the nth: as long and as mixed as registered ones, no two alike. */
export function nameAt(serial: number): string {
  const mixed = Math.imul(serial + 1, 0x9e3779b1) >>> 0;
  const core = [mixed, mixed >>> 6, mixed >>> 12, serial, Math.floor(serial / 57), Math.floor(serial / 3249)];
  const trade = core.map((seed) => pick(SYLLABLES, seed)).join('');
  return `虚构${pick(PLACES, mixed >>> 18)}市${trade}${pick(TRADES, mixed >>> 22)}${pick(FORMS, mixed >>> 27)}`;
}

const subjectAt = (serial: number): Subject => ({
  code: codeAt(serial),
  kind: 'legal-person',
  status: 'existing',
  names: [{ name: nameAt(serial), from: '2015-01-01', to: null }],
  headDigest: null,
  headIdDigest: (Math.imul(serial + 7, 0x85ebca6b) >>> 0).toString(16).padStart(8, '0').repeat(8),
  parent: null,
  successorOf: null,
  holders: [],
});

const recordAt = (serial: number): RecordRow => ({
  record_id: `r${serial}`,
  list: 'administrative-penalty',
  name_form: nameAt(serial),
  code: codeAt(serial),
  organization_code: codeAt(serial).slice(8, 17),
  payload: JSON.stringify({
    list: 'administrative-penalty',
    subject: { name: nameAt(serial), code: codeAt(serial), kind: 'legal-person' },
    region: '230100',
    sector: null,
    authority: '示例市城市管理局',
    decisionNo: `示罚〔2026〕${serial}号`,
    decidedOn: '2026-03-01',
    publishedOn: '2026-03-05',
    publishUntil: null,
    actEndedOn: null,
    severity: 'minor',
    procedure: 'ordinary',
    penalties: ['fine'],
    amountCny: 3000,
    banFrom: null,
    banTo: null,
    banScope: null,
    grade: null,
    gradeState: null,
    openness: 'public',
    summary: '【虚构】占道经营',
    sourceUrl: null,
    row: serial,
    events: [],
  }),
  edition_id: 1,
  removed_on: null,
  absent: null,
});

/** An index of so many firms, one in fifty of them recorded. */
export function packRegister(count: number, key: Buffer): PackedIndex {
  const secret = createSecretKey(key);
  const records = Math.ceil(count / RECORDED_EVERY);
  const packer = new Packer({ records, subjects: count, names: count }, (code) => logDigest(secret, code));
  for (let serial = 0; serial < count; serial += RECORDED_EVERY) packer.addRecord(recordAt(serial));
  for (let serial = 0; serial < count; serial++) packer.addSubject(subjectAt(serial));
  return packer.finish();
}
