/**
 * Detection against labelled pages: `npm run eval -- DIR [--folds 8] [--errors]`. Prints the fit of the model that ships
 * and, which alone says how unseen pages fare, the figures of models trained without the pages they are asked about.
 */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { detect } from '../../shared/detect/detect.ts';
import { trainedSearch } from '../../shared/detect/name-mentions.ts';
import { NameModel } from '../../shared/detect/name-model.ts';
import { NameSearch } from '../../shared/detect/name-search.ts';
import { FULL_PLAN, fitModel, repositoryOf } from './fit.ts';
import { type LabelledPage, readCorpus } from './gold.ts';
import { PERTURBATIONS, perturbed } from './perturb.ts';
import { noScores, type Scores, scorePage } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '8' },
    errors: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('用法：npm run eval -- DIR [--folds 8] [--errors] [--fit]');
  process.exit(2);
}

const pages = await readCorpus(folder);
const figure = (value: number): string => value.toFixed(4);
function show(title: string, { distinctNames, nameMentions, companies, codes }: Scores): void {
  console.log(title);
  console.table({
    '名称（去重）': row(distinctNames),
    '名称（每次出现）': row(nameMentions),
    公司召回: { P: '', R: figure(companies.recall), F1: '' },
    代码: row(codes),
  });
}
const row = (tally: Scores['codes']) => ({ P: figure(tally.precision), R: figure(tally.recall), F1: figure(tally.f1) });

function score(of: readonly LabelledPage[], search: NameSearch, into: Scores): Scores {
  for (const { gold, document } of of) scorePage(gold, detect(document, search), into);
  return into;
}

show('随附模型（拟合，不说明新页面的表现）', score(pages, trainedSearch(), noScores()));
const html = pages.filter(({ path }) => /\.html?$/.test(path));
const plain = score(html, trainedSearch(), noScores());
for (const [title, write] of Object.entries(PERTURBATIONS)) {
  const changed = score(await perturbed(html, write), trainedSearch(), noScores());
  const [before, after] = [plain.distinctNames.f1, changed.distinctNames.f1].map(figure);
  console.log(`${title}：去重 F1 ${before} → ${after}${before === after ? '' : '（不同）'}`);
}

if (!values.fit) {
  const folds = foldsOf(pages, Number(values.folds));
  const crossed = noScores();
  for (const [index, held] of folds.entries()) {
    const rest = pages.filter((page) => !held.includes(page));
    const model = fitModel(rest, dirname(folder.replace(/\/$/, '')), FULL_PLAN);
    score(held, new NameSearch(new NameModel(model)), crossed);
    console.error(`fold ${index + 1} of ${folds.length}: distinct names ${figure(crossed.distinctNames.f1)} so far`);
  }
  show('交叉验证（按来源分组）', crossed);
  if (values.errors) console.log(crossed.errors.join('\n'));
}

/** Pages of one repository stay together; the folds are about even. */
function foldsOf(all: readonly LabelledPage[], count: number): LabelledPage[][] {
  const byRepository = new Map<string, LabelledPage[]>();
  for (const page of all) {
    const repository = repositoryOf(page.gold.source);
    byRepository.set(repository, [...(byRepository.get(repository) ?? []), page]);
  }
  const folds: LabelledPage[][] = Array.from({ length: Math.min(count, byRepository.size) }, () => []);
  for (const group of [...byRepository.values()].sort((a, b) => b.length - a.length))
    folds.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...group);
  return folds;
}
