import { expect, test } from 'vitest';
import { findForeignNames } from '../../../shared/detect/foreign-names.ts';

const found: Record<string, string[]> = {
  '与Example Trading Co., Ltd.签约': ['Example Trading Co., Ltd.'],
  '德国Beispiel Elektro Technik Gmbh和': ['Beispiel Elektro Technik Gmbh'],
  'New Sample Ideas Limited and Other Sample Inc. met': ['New Sample Ideas Limited', 'Other Sample Inc.'],
  'The Company Limited': ['The Company Limited'],
  'A Sample of the Company': [],
  'Sample S.p.A.': ['Sample S.p.A.'],
  Limited: [],
  'USB Type C, HDMI AS': [],
};
test.each(Object.entries(found))('in %j', (text, names) => {
  expect(findForeignNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(names);
});
