import { expect, test } from 'vitest';
import { withWholeForms } from '../../../shared/detect/whole-names.ts';

const NAME = '示例市第一中学';
const spans = (text: string, ...names: string[]) => {
  let from = 0;
  return names.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    return { start, end: from };
  });
};
const forms = (text: string, ...names: string[]) =>
  withWholeForms(text, spans(text, ...names)).map(({ start, end }) => text.slice(start, end));

test('a name that lost its head takes the form it has where a border shows its beginning', () => {
  const text = `关于${NAME}教学楼的公告\n采购人：${NAME}`;
  expect(forms(text, '例市第一中学', NAME)).toEqual([NAME, NAME]);
});

test('a form that is itself glued to other words lengthens no name', () => {
  expect(forms('关于示例公司的公告，现就关于示例公司', '示例公司', '关于示例公司')).toEqual([
    '示例公司',
    '关于示例公司',
  ]);
});

test('a name that begins at a border, and one without its longer form before it, stay as they are', () => {
  const text = `${NAME}与：第一中学及本市第一中学`;
  expect(forms(text, NAME, '第一中学', '第一中学')).toEqual([NAME, '第一中学', '第一中学']);
});

test('no name grows into the one before it', () => {
  expect(forms('示例甲公司乙公司\n公司乙公司', '示例甲公司', '乙公司', '公司乙公司')).toEqual([
    '示例甲公司',
    '乙公司',
    '公司乙公司',
  ]);
});
