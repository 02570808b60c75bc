/**
 * Makes `shared/detect/weights.json`: `node test/eval/train.ts [DIR]`, a minute. With labelled pages at DIR they take part
 * with every name swapped for an invented one; without, invented lines alone. The same input gives the same file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FULL_PLAN, fitModel } from './fit.ts';
import { readCorpus } from './gold.ts';

const folder = process.argv[2] ?? `${process.env.XINJIAN_MATERIAL ?? '../shared'}/corpus`;
const there = existsSync(`${folder}/gold.jsonl`);
if (!there) console.error(`${folder}: no labelled pages, training on invented lines alone`);
const model = fitModel(there ? await readCorpus(folder) : [], dirname(folder), FULL_PLAN, console.error);
const file = `${JSON.stringify(model)}\n`;
writeFileSync('shared/detect/weights.json', file);
console.error(`shared/detect/weights.json: ${Buffer.byteLength(file)} bytes, ${model.pairs.length / 2} pairs`);
