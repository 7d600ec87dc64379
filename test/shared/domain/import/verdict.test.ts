import {
  decide,
  type ImportRow,
  type Match,
  ON_DUPLICATE,
  REASONS,
  type RejectTexts,
  rejectsHead,
  rejectsLine,
  WARNINGS,
  zImportMap,
} from '@shared/domain/import';
import { VERDICTS } from '@shared/domain/import/verdict';
import { FIELD_IDS, IMPORT_KINDS } from '@shared/domain/import/fields';
import { catalogues } from '@shared/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ROW: ImportRow = {
  line: 2,
  client: { name: 'A', kind: 'company' },
  person: null,
  deal: null,
  product: null,
  reasons: [],
  warnings: [],
};
const match = (by: Match['by'], ...changes: readonly string[]): Match => ({ id: '1', by, changes });

describe('what happens to a row', () => {
  it.each([
    ['nothing like it', [], 'skip', 'create'],
    ['the same already', [match('name')], 'skip', 'unchanged'],
    ['the same already', [match('external-id')], 'update', 'unchanged'],
    ['the same id, even if copies are wanted', [match('external-id')], 'create', 'unchanged'],
    ['the same id with news, even if copies are wanted', [match('external-id', 'city')], 'create', 'update'],
    ['news', [match('name', 'city')], 'skip', 'skip-duplicate'],
    ['news', [match('name', 'city')], 'update', 'update'],
    ['news', [match('name', 'city')], 'create', 'create'],
    ['two of them', [match('name'), match('name')], 'skip', 'skip-duplicate'],
    ['two of them', [match('name'), match('name')], 'update', 'reject'],
    ['two of them', [match('name'), match('name')], 'create', 'create'],
  ] as const)('%s, matches %j, %s: %s', (_, matches, onDuplicate, kind) => {
    expect(decide(ROW, matches, onDuplicate).kind).toBe(kind);
  });

  it('a reason against it ends everything else', () => {
    const reasons = [{ code: 'no-name', column: '', value: '' }] as const;
    fc.assert(
      fc.property(fc.constantFrom(...ON_DUPLICATE), fc.boolean(), (onDuplicate, known) => {
        const verdict = decide({ ...ROW, reasons }, known ? [match('name', 'x')] : [], onDuplicate);
        expect(verdict).toMatchObject({ kind: 'reject', reasons, match: null });
      }),
    );
  });
});

describe('the file of rejected rows', () => {
  const texts: RejectTexts = {
    line: 'Row',
    reason: 'Why',
    sentence: ({ code, value }) => `${code}: ${value}`,
  };

  it('has the original columns, the line and the reasons, and cannot run', () => {
    const reasons = [
      { code: 'no-client', column: 'account', value: '' },
      { code: 'date-invalid', column: 'date', value: '31.02.2026' },
    ] as const;
    const row = { line: 7, cells: ['=1+1', '+7 912 345-67-89', 'a;"b"'], reasons };
    expect(rejectsHead(['x', 'phone', 'c'], ';', texts) + rejectsLine(row, 3, ';', texts)).toBe(
      '\ufeffx;phone;c;Row;Why\r\n' +
        `'=1+1;+7 912 345-67-89;"a;""b""";7;"no-client: ; date-invalid: 31.02.2026"\r\n`,
    );
  });

  it('keeps its width when a row is short', () => {
    expect(rejectsLine({ line: 2, cells: ['x'], reasons: [] }, 3, ',', texts)).toBe('x,,,2,\r\n');
  });
});

describe('words', () => {
  it.each(['en', 'ru', 'sl'] as const)(
    'every code, verdict, kind and field has its text in %s',
    (language) => {
      const text = catalogues[language].import;
      for (const code of REASONS) expect(text.reason[code]).toMatch(/\S/);
      for (const code of WARNINGS) expect(text.warning[code]).toMatch(/\S/);
      for (const verdict of VERDICTS) expect(text.verdict[verdict]).toMatch(/\S/);
      for (const kind of IMPORT_KINDS) expect(text.kind[kind]).toMatch(/\S/);
      const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = text.field;
      for (const field of FIELD_IDS) {
        const [record = '', name = ''] = field.split('.');
        expect(fields[record]?.[name], field).toMatch(/\S/);
      }
    },
  );
});

describe('the map', () => {
  it('is complete when empty, and refuses what it does not know', () => {
    expect(zImportMap.parse({})).toEqual({ columns: {}, values: { stage: {}, product: {} } });
    expect(zImportMap.safeParse({ colums: {} }).success).toBe(false);
    expect(zImportMap.safeParse({ columns: { a: 'client.nothing' } }).success).toBe(false);
    expect(zImportMap.safeParse({ values: { stage: { a: 'somewhere' } } }).success).toBe(false);
    expect(zImportMap.parse({ values: { product: { GTXPro: 'GTX Pro' } } }).values.stage).toEqual({});
  });
});
