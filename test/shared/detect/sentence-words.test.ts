import { expect, test } from 'vitest';
import { detect } from '../../../shared/detect/detect.ts';

const namesOf = (text: string) => detect({ text, hidden: [] }).map((mention) => mention.text);

test.each(['提供', '属于', '根据', '推动', '位于'])('no name has the word %s of a sentence in it', (word) => {
  for (const text of [`示例产品${word}示例市财政局`, `采购人：示例采购${word}示例恒通科技有限公司`])
    for (const name of namesOf(text)) expect(name).not.toContain(word);
});

test('a central organ is a name in prose, the departments of its kind are none', () => {
  expect(namesOf('根据财政部的规定，供应商应当公示。')).toEqual(['财政部']);
  expect(namesOf('由县级财政部门处理。')).toEqual([]);
});
