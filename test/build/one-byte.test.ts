import { describe, expect, test } from 'vitest';
import { oneByteOf } from '../../build/one-byte';

/** What a program says; its text beyond ASCII must not change by how it is written. */
const said = (program: string): unknown => new Function(`return ${program}`)();

describe('a program in one byte a character', () => {
  test.each([
    ['"a dash – and “quotes”"'],
    ['`a template – of two\\n`'],
    ['"behind a backslash \\– and two \\\\– and \\\\\\–"'],
    ['"beyond the first plane 😀"'],
    ['/[а-яё]/u.exec("слово")[0]'],
    ['/^\\–[^·]+$/.test("–x")'],
    ['/😀/u.test("😀")'],
    ['{ "ключ": 1 }.ключ'],
  ])('%s says the same', (program) => {
    const long = `(${program})/* ${'x'.repeat(400)} */`;
    const written = oneByteOf(long);
    expect(written).toMatch(/^[\x20-\x7f]*$/);
    expect(said(written)).toEqual(said(long));
  });

  test('a text of another alphabet stays as it is: escaped it would be longer', () => {
    const text = `"${'слово '.repeat(20)}"`;
    expect(oneByteOf(text)).toBe(text);
  });

  test('what is ASCII already is not touched', () => {
    expect(oneByteOf('"\\n"+1')).toBe('"\\n"+1');
  });
});
