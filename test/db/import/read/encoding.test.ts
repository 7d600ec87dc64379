import { decodeText, detectEncoding, type Encoding } from '@db/import/read/encoding';
import { upperHalf } from '@db/import/read/letters';
import { CuepointError } from '@shared/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const RUSSIAN = 'Название;Город\nООО «Ромашка»;Санкт-Петербург\nЩёлково;Тверь\n';
const NAMES = 'Name;Phone\nТехноСервис;1\nСтройИнвест;2\nМосТорг;3\nВТБСтрахование;4\nАльфаБанк;5\n';
const SLOVENIAN = 'Naziv;Kraj\nGostišče Češnja;Škofja Loka\nPri Žagarju;Kočevje\n';
const FRENCH = 'Nom;Ville\nCafé de la Gare;Orléans\nHôtel Très Célèbre;Besançon\n';
const GERMAN = 'Name;Ort\nBäckerei Müller;Köln\nGroße Straße;Nürnberg\n';
const POLISH = 'Nazwa;Miasto\nPiekarnia Życie;Łódź\nDom Książki;Gdańsk\n';

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const upper = upperHalf(encoding);
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : upper.indexOf(letter) + 128;
  });
}

describe('encodings are found', () => {
  const cases: readonly (readonly [string, string, Encoding])[] = [
    ['Russian', RUSSIAN, 'windows-1251'],
    ['Russian', NAMES, 'windows-1251'],
    ['Slovenian', SLOVENIAN, 'windows-1250'],
    ['Polish', POLISH, 'windows-1250'],
    ['French', FRENCH, 'windows-1252'],
    ['German', GERMAN, 'windows-1252'],
    ['Russian', RUSSIAN, 'utf-8'],
    ['Slovenian', SLOVENIAN, 'utf-8-bom'],
    ['Russian', RUSSIAN, 'utf-16le'],
    ['Russian', RUSSIAN, 'utf-16be'],
    ['German', GERMAN, 'utf-16le'],
  ];
  it.each(cases)('%s text of %j in %s', (_, text, encoding) => {
    const bytes = encode(text, encoding);
    const found = detectEncoding(bytes);
    expect(decodeText(bytes, found)).toBe(text);
    // German letters stand at the same places in both western code pages, so only the text must be right there.
    if (text !== GERMAN) expect(found).toBe(encoding);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('%s without a byte order mark', (encoding) => {
    const bytes = encode(RUSSIAN, encoding).subarray(2);
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it('plain ASCII is UTF-8', () => {
    expect(detectEncoding(Buffer.from('a,b\n1,2\n'))).toBe('utf-8');
  });

  it('any text with delimiters survives UTF-8 and UTF-16, with all line ends as \\n', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => `a;b\r\n${text.replaceAll('\u0000', '').replaceAll('\ufeff', '')};x\r`);
    fc.assert(
      fc.property(texts, fc.constantFrom<Encoding>('utf-8-bom', 'utf-16le', 'utf-16be'), (text, encoding) => {
        const bytes = encode(text, encoding);
        expect(decodeText(bytes, detectEncoding(bytes))).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('broken encodings are told, not guessed', () => {
  const codeAndLine = (bytes: Uint8Array): unknown => {
    try {
      decodeText(bytes, detectEncoding(bytes));
      return 'no error';
    } catch (error) {
      return error instanceof CuepointError ? error.data : error;
    }
  };

  it('names the line of the first broken byte in a UTF-8 file with a mark', () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffимя;город\nАнна;Тверь\n'),
      Buffer.from([0xd0, 0x3b, 0x31, 0x0a]),
    ]);
    expect(codeAndLine(bytes)).toEqual({ code: 'file-encoding', detail: { line: 3 } });
  });

  it('takes mostly valid UTF-8 for broken UTF-8, not for a code page', () => {
    const bytes = Buffer.concat([
      Buffer.from('имя;город\nАнна;Тверь\nПётр;'),
      Buffer.from([0xd0]),
      Buffer.from('\n'),
    ]);
    expect(codeAndLine(bytes)).toEqual({ code: 'file-encoding', detail: { line: 3 } });
  });

  it.each<[string, readonly number[], number]>([
    ['a mark of UTF-16 before a text of single bytes', [0xff, 0xfe, ...Buffer.from('a;b\nc;d\n')], 1],
    ['the other mark', [0xfe, 0xff, ...Buffer.from('a;b\nc;d\n')], 1],
    ['bytes of no text in a cell', [...Buffer.from('a;b\nc;'), 0xff, 0xfe, 0xc3, 0x28, 0x0a], 2],
    ['half a letter within a word', [...Buffer.from('a;b\nc;d\nAc'), 0xc3, ...Buffer.from('me;d\n')], 3],
    ['a control character', [...Buffer.from('a;b\nCaf'), 0xe9, 0x3b, 0x81, 0x0a], 2],
    ['KOI8-R', [...Buffer.from('a;b\n'), 0xf0, 0xc5, 0xd4, 0xd2, 0x3b, 0xe1, 0xce, 0xce, 0xc1, 0x0a], 2],
  ])('refuses %s and names the line', (_what, bytes, line) => {
    expect(codeAndLine(Uint8Array.from(bytes))).toEqual({ code: 'file-encoding', detail: { line } });
  });

  it('lets names with capitals inside and of two alphabets pass among others', () => {
    const text = 'Название;Город\nГазПромНефть;Тверь\niПоиск;Тула\n';
    const bytes = encode(text, 'windows-1251');
    expect(decodeText(bytes, detectEncoding(bytes))).toBe(text);
  });

  it.each(['McÉlroy', 'DeÖst', 'McÓscar'])('lets %s pass though it is the only word beyond ASCII', (name) => {
    const text = `Name;City\n${name};Cork\nSmith;Dublin\n`;
    const bytes = encode(text, 'windows-1252');
    expect(detectEncoding(bytes)).toBe('windows-1252');
    expect(decodeText(bytes, 'windows-1252')).toBe(text);
  });

  it.each([0xc2, 0xc3, 0xc4, 0xc5, 0xd0, 0xd1])('refuses half a letter behind two (%i)', (byte) => {
    const bytes = [...Buffer.from('a;b\nMc'), byte, ...Buffer.from('lroy;d\n')];
    expect(codeAndLine(Uint8Array.from(bytes))).toMatchObject({ code: 'file-encoding' });
  });

  it('refuses UTF-16 that ends within a character', () => {
    expect(codeAndLine(Buffer.from([0xff, 0xfe, 0x41, 0, 0x0a, 0, 0x41, 0, 0x00, 0xd8]))).toMatchObject({
      code: 'file-encoding',
      detail: { line: 2 },
    });
  });

  it('refuses bytes with zeros as no table', () => {
    expect(codeAndLine(Buffer.from([0x41, 0, 0, 0, 0x42, 0x43, 0x44, 0, 7, 9]))).toEqual({
      code: 'file-not-table',
    });
  });
});
