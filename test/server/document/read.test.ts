import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readDocument } from '../../../server/document/read.ts';
import { pdfBytes } from './pdf-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'xinjian-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: string | Uint8Array): Promise<{ text: string; unread: number }> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { document, unread } = await readDocument(file);
  return { text: document.text, unread };
}

const GBK_COMPANY = Buffer.from('b9abcbbe', 'hex'); // 公司
const BIG5_COMPANY = Buffer.from('a4bda571', 'hex'); // 公司

test('HTML is read in the charset its bytes are in, whatever it declares', async () => {
  const page = (charset: string, bytes: Uint8Array) =>
    Buffer.concat([Buffer.from(`<meta http-equiv=Content-Type content="text/html; charset=${charset}"><p>`), bytes]);
  expect((await read('gbk.html', page('gb2312', GBK_COMPANY))).text).toBe('公司');
  expect((await read('lies.htm', page('gb2312', Buffer.from('公司')))).text).toBe('公司');
  expect((await read('utf8-lie.htm', page('utf-8', GBK_COMPANY))).text).toBe('公司');
  expect((await read('big5.html', page('Big5', BIG5_COMPANY))).text).toBe('公司');
  expect((await read('none.html', page('no-such-charset', GBK_COMPANY))).text).toBe('公司');
  expect((await read('utf16.html', Buffer.from('\ufeff<p>公司', 'utf16le'))).text).toBe('公司');
});

test('plain text keeps its lines as breaks, its empty lines as block ends and its tabs as cells', async () => {
  expect((await read('a.txt', Buffer.concat([GBK_COMPANY, Buffer.from('\n'), GBK_COMPANY]))).text).toBe('公司\v公司');
  expect((await read('b.txt', '甲\r\n乙\n \n\n丙\t丁\f戊')).text).toBe('甲\v乙\n丙\t丁\f戊');
});

test('CSV is read with the separator it uses, quotes and ragged rows included', async () => {
  expect((await read('a.csv', '\ufeff名称,代码\n"示例,公司",1\n乙\n')).text).toBe('名称\t代码\t\n示例,公司\t1\t\n乙\t');
  expect((await read('b.csv', '名称;代码\n甲;1\n')).text).toBe('名称\t代码\t\n甲\t1\t');
});

test('a Word document reads with its tables and headers, without deleted text', async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const word = (body: string) =>
    strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);
  const bytes = zipSync({
    'word/document.xml': word(
      `<w:p>${run('采购人：示例')}${run('公司')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>` +
        `<w:tbl><w:tr><w:tc><w:p>${run('甲')}</w:p><w:p>${run('乙')}</w:p></w:tc><w:tc><w:p>${run('丙&amp;丁')}</w:p></w:tc></w:tr></w:tbl>`,
    ),
    'word/header1.xml': word(`<w:p>${run('页眉')}</w:p>`),
    'word/media/large.bin': new Uint8Array(10),
  });
  expect((await read('a.docx', bytes)).text).toBe('页眉\n采购人：示例公司\n甲\v乙\t丙&丁\t');
  await expect(read('b.docx', zipSync({ 'a.txt': strToU8('a') }))).rejects.toThrow(/b\.docx: .*word\/document\.xml/);
  await expect(read('c.docx', 'no zip')).rejects.toThrow(/c\.docx/);
});

test('every sheet of a workbook is a page of rows', async () => {
  const row = (...cells: string[]) => cells.map((value) => ({ value, type: String }));
  const file = join(folder, 'a.xlsx');
  await writeXlsxFile([
    { sheet: '一', data: [row('名称', '代码'), row('示例公司', '91')] },
    { sheet: '二', data: [row('乙')] },
  ]).toFile(file);
  expect((await readDocument(file)).document.text).toBe('名称\t代码\t\n示例公司\t91\t\f乙\t');
});

test('a PDF joins wrapped lines, keeps columns apart and counts its pages without text', async () => {
  const line = '采购人示例市人民医院委托示例招标有限公司就本项目进行公开招标经评标委'; // fills the measure
  const { text, unread } = await read(
    'a.pdf',
    pdfBytes([
      [
        [72, 700, line],
        [72, 680, '员会评审结果如下'],
        [72, 640, '名称'],
        [300, 640, '金额'],
        [72, 620, '示例建设有'],
        [300, 620, '一百元'],
        [72, 606, '限公司'],
      ],
      [],
    ]),
  );
  expect(text).toBe(`${line}\v员会评审结果如下\n名称\t金额\n示例建设有\v限公司\t一百元\f`);
  expect(unread).toBe(1);
});

test('a file of another kind, a missing and a broken one are named', async () => {
  await expect(read('a.doc', '')).rejects.toThrow(/a\.doc: 不支持/);
  await expect(readDocument(join(folder, 'absent.txt'))).rejects.toThrow(/absent\.txt/);
  await expect(read('broken.pdf', 'no pdf')).rejects.toThrow(/broken\.pdf/);
  await expect(read('broken.xlsx', 'no zip')).rejects.toThrow(/broken\.xlsx/);
});
