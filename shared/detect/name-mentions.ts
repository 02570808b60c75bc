import { findForeignNames } from './foreign-names.ts';
import { NameModel, type StoredModel } from './name-model.ts';
import { NameSearch } from './name-search.ts';
import stored from './weights.json' with { type: 'json' };

/** A name as it stands in a text: the half-open range `[start, end)`. */
export interface NameMention {
  start: number;
  end: number;
}

let trained: NameSearch | null = null;

/** The search with the model that ships, made when first asked for. */
export function trainedSearch(): NameSearch {
  trained ??= new NameSearch(new NameModel(stored as StoredModel));
  return trained;
}

/** Stems that make an ending a kind of organisation, or somebody's own, and no name. */
const NO_STEM = new Set(
  `其他 其它 有限 股份 一人 国有 集体 私营 个人 外商 外资 内资 上市 非上市 合资 中外合资 国有独资 控股 参股 全资 独资 民营 本 我 该 贵 各 某 此 两家
  多家 几家 三家 一家 母 子 总 分 上级 下级 有关 相关 所在地 当地 地方 各级 县级以上 省级 市级 区级 国家 其 及其 或 和 与 等`.split(
    /\s+/,
  ),
);

const LONGEST_NO_STEM = Math.max(...[...NO_STEM].map((stem) => stem.length));

/** What is convened for one tender or says a kind of firm, whatever stands before it. */
const NOBODY = /(?:评标|评审|谈判|磋商|破产|清算)委员会$|(?:上市|全资|空壳)公司$/;

const MAY_BE_NOBODY = new Set('会司');

/** Every organisation name of a text, in order and apart. */
export function findNames(text: string, search: NameSearch = trainedSearch()): NameMention[] {
  const found: NameMention[] = [];
  const { reading } = search;
  reading.begin(text);
  do {
    const { offsets } = reading;
    search.searchPart((start, end) => {
      const stem = search.chart.stemEnd(end);
      if (
        stem > start &&
        stem - start <= LONGEST_NO_STEM &&
        NO_STEM.has(text.slice(offsets[start], offsets[stem - 1]! + 1))
      )
        return;
      const name = { start: offsets[start]!, end: offsets[end - 1]! + 1 };
      const isNobody =
        MAY_BE_NOBODY.has(text[name.end - 1]!) && NOBODY.test(text.slice(Math.max(name.start, name.end - 8), name.end));
      if (!isNobody) found.push(name);
    });
  } while (reading.advance(text));
  return merged(found, findForeignNames(text));
}

/** Both in order; where two meet, the first list's stands. */
function merged(own: readonly NameMention[], foreign: readonly NameMention[]): NameMention[] {
  const all: NameMention[] = [];
  let next = 0;
  for (const name of own) {
    while (next < foreign.length && foreign[next]!.start < name.end) {
      if (foreign[next]!.end <= name.start) all.push(foreign[next]!);
      next++;
    }
    all.push(name);
  }
  return all.concat(foreign.slice(next));
}
