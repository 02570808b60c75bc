import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../shared/detect/detect.ts';
import { LEGAL_FORMS } from '../../../shared/detect/legal-forms.ts';
import { trainedSearch } from '../../../shared/detect/name-mentions.ts';
import { NameModel, type StoredModel } from '../../../shared/detect/name-model.ts';
import { NameSearch } from '../../../shared/detect/name-search.ts';
import stored from '../../../shared/detect/weights.json' with { type: 'json' };
import { readHtml } from '../../../shared/document/html.ts';
import { Chance } from '../../eval/chance.ts';
import { SpanFeatures } from '../../eval/features.ts';
import { Samples } from '../../eval/sample.ts';

const namesOf = (html: string) => detect(readHtml(html)).flatMap(({ kind, value }) => (kind === 'name' ? [value] : []));

const examples = LEGAL_FORMS.flatMap(([, , example]) => (example ? [example] : []));
test.each(examples)('%s is one name', (example) => {
  expect(namesOf(`<p>单位名称：${example}</p>`)).toEqual([example]);
});

const FIRM = '示例市宏远建设有限公司';
const OTHER = '示例恒通科技有限公司';
const HOSPITAL = '示例市第二人民医院';
describe('a name is found', () => {
  const found: Record<string, [string, string[]]> = {
    'over inline tags': [`<p>采购人：示例市<b>第二</b>人民<span>医院</span></p>`, [HOSPITAL]],
    'over a line break': ['<td>示例市宏远建设<br>有限公司</td>', [FIRM]],
    'over a line of the source': ['<p>供应商：示例市宏远\n        建设有限公司</p>', [FIRM]],
    'with entities': ['<p>供应商：示例市&#23439;远建设有限公司</p>', [FIRM]],
    'with brackets of either width and blanks': [
      '<p>示例会计师事务所（ 特殊普通合伙） 松江分所</p><p>示例会计师事务所(特殊普通合伙)松江分所</p>',
      ['示例会计师事务所(特殊普通合伙)松江分所', '示例会计师事务所(特殊普通合伙)松江分所'],
    ],
    'behind another': [`<p>${FIRM}${OTHER}</p>`, [FIRM, OTHER]],
    'on both sides of 受…委托': [`<p>${OTHER}受${HOSPITAL}的委托</p>`, [OTHER, HOSPITAL]],
    'in traditional characters': ['<p>廠商：範例電子設備股份有限公司</p>', ['范例电子设备股份有限公司']],
    'inside a project’s title': [`<p>${HOSPITAL}住院楼改造工程中标公告</p>`, [HOSPITAL]],
    'glued to a table’s header': [`<p>投标单位${FIRM}</p>`, [FIRM]],
  };
  test.each(Object.entries(found))('%s', (_how, [html, names]) => {
    expect(namesOf(html)).toEqual(names);
  });
});

const unnamed = [
  '本公司郑重声明',
  '企业类型：其他股份有限公司(上市)',
  '有限责任公司（自然人独资）',
  '登录中国政府采购网查询',
  '评标委员会成员',
  '两家公司参加',
  '向同级财政部门投诉',
  '上级主管部门',
];
test.each(unnamed)('%s names nobody', (text) => {
  expect(namesOf(`<p>${text}</p>`)).toEqual([]);
});

test('a span’s score is the sum of its features’ weights', () => {
  const model = new NameModel(stored as StoredModel);
  const search = new NameSearch(model);
  const features = new SpanFeatures(model, search.chart, search.reading);
  const samples = new Samples(new Chance(7));
  let compared = 0;
  for (let i = 0; i < 50; i++) {
    search.reading.begin(samples.next().text);
    search.searchPart((start, end) => {
      features.read(start, end);
      let sum = 0;
      for (let at = 0; at < features.count; at++) sum += model.weights[features.list[at]!]!;
      expect(search.score(start, end)).toBeCloseTo(sum, 3);
      compared++;
    });
  }
  expect(compared).toBeGreaterThan(100);
});

describe('whatever a text holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '公司',
      '有限公司',
      '(',
      ')',
      '（',
      '的',
      '\n',
      '\t',
      '\v',
      '\f',
      ' ',
      '采购人：',
      '第一中标候选人',
      '91990000MA1X01001K',
      '1',
      'A',
      'Co., Ltd',
      '\ud800',
      '\u200b',
      '联合体',
      FIRM,
      HOSPITAL,
      '示例省',
      '受',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('offsets are valid, mentions of a kind are apart and in order, and say what stands there', () => {
    fc.assert(
      fc.property(text, (each) => {
        const last = { name: 0, code: 0 };
        for (const { kind, start, end, text: quote } of detect({ text: each, hidden: [] })) {
          expect(start).toBeGreaterThanOrEqual(last[kind]);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(each.length);
          expect(quote).toBe(each.slice(start, end).replace(/\s/g, ''));
          last[kind] = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('names of two texts are those of one behind the other', () => {
    const spans = (each: string, by = 0) =>
      detect({ text: each, hidden: [] })
        .filter(({ kind }) => kind === 'name')
        .map(({ start, end }) => [start + by, end + by]);
    const pages = fc.constantFrom(
      ...Array.from({ length: 40 }, (_, seed) => new Samples(new Chance(seed)).next().text),
    );
    fc.assert(
      fc.property(pages, pages, (one, two) => {
        const between = `。${'\n'.repeat(20)}`;
        expect(spans(one + between + two)).toEqual([
          ...spans(one + between),
          ...spans(`${'\n'.repeat(20)}${two}`, one.length + 1),
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test('a text longer than the tables is read to its end', () => {
    const long = `<p>${'示'.repeat(100_000)}有限公司</p>${`<p>采购人：${HOSPITAL}</p>`.repeat(2000)}`;
    expect(namesOf(long).filter((name) => name === HOSPITAL).length).toBe(2000);
  });
});

test('the model that ships is small', () => {
  expect(Buffer.byteLength(JSON.stringify(stored))).toBeLessThan(300_000);
  expect(trainedSearch()).toBe(trainedSearch());
});
