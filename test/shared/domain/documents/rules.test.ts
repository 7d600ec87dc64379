import {
  BLOCKS,
  canHaveNext,
  documentNumber,
  DOCUMENT_STEPS,
  effectiveDocumentState,
  fileKind,
  isEditable,
  keptPath,
  lineAmounts,
  numberPattern,
  stateAfter,
  stepsOf,
  totalsOf,
  usualValidity,
  versionedNumber,
  zNumberPattern,
} from '@shared/domain/documents';
import { DEFAULT_PROCESS } from '@shared/domain/process/default';
import { addDays, isWorkingDay, PLAIN_CALENDAR, type WorkingCalendar } from '@shared/domain/time';
import { DOCUMENT_KINDS, DOCUMENT_STATES, LANGUAGES } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

describe('the life of a document', () => {
  test.each([
    ['proposal', 'draft', ['send', 'void']],
    ['proposal', 'sent', ['accept', 'reject', 'void']],
    ['proposal', 'expired', ['accept', 'reject', 'void']],
    ['proposal', 'rejected', ['accept', 'void']],
    ['contract', 'draft', ['send', 'sign', 'void']],
    ['contract', 'sent', ['reject', 'sign', 'void']],
    ['contract', 'signed', ['void']],
    ['invoice', 'sent', ['void']],
    ['act', 'sent', ['reject', 'sign', 'void']],
    ['minutes', 'sent', ['accept', 'void']],
    ['questionnaire', 'draft', ['send', 'void']],
    ['contract', 'void', []],
  ] as const)('a %s that is %s can take %j', (kind, state, steps) => {
    expect(stepsOf(kind, state)).toEqual(steps);
  });

  it('never leads from void to anywhere, and never back to draft', () => {
    for (const kind of DOCUMENT_KINDS) expect(stepsOf(kind, 'void')).toEqual([]);
    expect(DOCUMENT_STEPS.map(stateAfter)).not.toContain('draft');
  });

  test.each([
    ['sent', '2026-11-25', 'expired'],
    ['sent', '2026-11-26', 'sent'],
    ['sent', null, 'sent'],
    ['draft', '2026-11-25', 'draft'],
    ['accepted', '2026-11-25', 'accepted'],
    ['signed', '2026-11-25', 'signed'],
    ['void', '2026-11-25', 'void'],
  ] as const)('%s, valid until %s, is %s on 26 November', (state, validUntil, expected) => {
    expect(effectiveDocumentState({ state, validUntil }, '2026-11-26')).toBe(expected);
  });

  it('has a next version only of the latest that went out', () => {
    const having = (decided: boolean, latest: boolean) =>
      DOCUMENT_STATES.filter((state) => canHaveNext({ state, decided, latest }));
    expect(having(false, true)).toEqual(['sent', 'accepted', 'rejected', 'signed', 'expired', 'void']);
    expect(having(true, true)).toEqual([...DOCUMENT_STATES]);
    expect(having(true, false)).toEqual([]);
  });

  it('is edited as a draft, until an approver has decided', () => {
    expect(DOCUMENT_STATES.filter((state) => isEditable({ state, decided: false }))).toEqual(['draft']);
    expect(DOCUMENT_STATES.filter((state) => isEditable({ state, decided: true }))).toEqual([]);
  });

  it('has parts for every kind, each key once', () => {
    for (const kind of DOCUMENT_KINDS) expect(new Set(BLOCKS[kind]).size).toBe(BLOCKS[kind].length);
  });
});

describe('numbers', () => {
  it('count per kind and year, with at least three digits', () => {
    expect(documentNumber('P-{year}-{number}', 2026, 14)).toBe('P-2026-014');
    expect(documentNumber('{number}/{yy}', 2026, 1234)).toBe('1234/26');
    expect(documentNumber('{yy}{number}', 2005, 7)).toBe('05007');
  });

  it('name the version from the second on', () => {
    expect(versionedNumber({ number: 'P-2026-014', version: 1 })).toBe('P-2026-014');
    expect(versionedNumber({ number: 'P-2026-014', version: 2 })).toBe('P-2026-014 v2');
  });

  it('differ between kinds in every language', () => {
    for (const language of LANGUAGES) {
      const patterns = DOCUMENT_KINDS.map((kind) => numberPattern(kind, {}, language));
      expect(new Set(patterns).size).toBe(DOCUMENT_KINDS.length);
      for (const pattern of patterns) expect(zNumberPattern.safeParse(pattern).success).toBe(true);
    }
    expect(numberPattern('invoice', { invoice: '{yy}/{number}' }, 'en')).toBe('{yy}/{number}');
  });

  test.each(['P-{number}', 'P-{year}', '{year}-{number}-{client}', '{year}-{number', ''])(
    'are refused as %j',
    (pattern) => {
      expect(zNumberPattern.safeParse(pattern).success).toBe(false);
    },
  );

  it('never come twice within the years and serials of a pattern', () => {
    const pattern = fc.constantFrom('P-{year}-{number}', '{number}/{yy}', '{yy}.{number}');
    const one = fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      serial: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(pattern, one, one, (text, a, b) => {
        const same = a.year === b.year && a.serial === b.serial;
        expect(documentNumber(text, a.year, a.serial) === documentNumber(text, b.year, b.serial)).toBe(same);
      }),
    );
  });
});

describe('the usual validity', () => {
  const holidays: WorkingCalendar = {
    ...PLAIN_CALENDAR,
    daysOff: new Set(['2026-12-25', '2027-01-01', '2027-01-02']),
  };
  test.each([
    ['proposal', '2026-11-26', '2026-12-10'],
    ['proposal', '2028-02-15', '2028-02-29'], // a leap year
    ['proposal', '2027-03-20', '2027-04-03'], // over the change to summer time
    ['proposal', '2026-10-20', '2026-11-03'], // and back
    ['invoice', '2026-11-26', '2026-12-03'],
    ['invoice', '2026-12-24', '2027-01-04'], // Christmas, the weekend and New Year do not count
    ['invoice', '2026-11-28', '2026-12-04'], // begun on a Saturday
    ['contract', '2026-11-26', null],
    ['act', '2026-11-26', null],
  ] as const)('of a %s of %s ends on %s', (kind, day, expected) => {
    expect(usualValidity(kind, day, holidays, DEFAULT_PROCESS)).toBe(expected);
  });

  it('is the span that the process in the settings names', () => {
    const stages = DEFAULT_PROCESS.stages.map((stage) => ({
      ...stage,
      points: stage.points.map((rule) =>
        rule.key === 'proposal-valid' && rule.otherwise
          ? { ...rule, otherwise: { ...rule.otherwise, offset: 30 } }
          : rule,
      ),
    }));
    expect(usualValidity('proposal', '2026-11-26', holidays, { stages })).toBe('2026-12-26');
  });

  it('of an invoice is always a working day, whatever day it is made on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (offset) => {
        const until = usualValidity('invoice', addDays('2024-01-01', offset), holidays, DEFAULT_PROCESS);
        expect(until !== null && isWorkingDay(until, holidays)).toBe(true);
      }),
    );
  });
});

describe('amounts of lines', () => {
  const line = { title: 'Party', unit: '', quantity: 1000, price: 12_200, vatRate: 2200 };
  it('hold their VAT', () => {
    expect(lineAmounts(line)).toEqual({ gross: 12_200, net: 10_000, vat: 2_200 });
    expect(lineAmounts({ ...line, vatRate: null })).toEqual({ gross: 12_200, net: 12_200, vat: 0 });
    // 1.5 × 33.33 = 49.995, half up
    expect(lineAmounts({ ...line, quantity: 1500, price: 3333 }).gross).toBe(5000);
    expect(lineAmounts({ ...line, price: 100, vatRate: 2000 })).toEqual({ gross: 100, net: 83, vat: 17 });
  });

  it('always add up: net and VAT of lines, of rates and of the whole', () => {
    const lines = fc.array(
      fc.record({
        title: fc.constant('x'),
        unit: fc.constant(''),
        quantity: fc.integer({ min: 1, max: 5_000_000 }),
        price: fc.integer({ min: 0, max: 100_000_000 }),
        vatRate: fc.option(fc.constantFrom(0, 500, 950, 1000, 2000, 2200)),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const totals = totalsOf(list);
        const sums = list.map(lineAmounts);
        expect(totals.net + totals.vat).toBe(totals.gross);
        expect(totals.gross).toBe(sums.reduce((sum, { gross }) => sum + gross, 0));
        expect(totals.rates.reduce((sum, { vat }) => sum + vat, 0)).toBe(totals.vat);
        for (const { gross, net, vat } of sums)
          expect([net + vat, net >= 0, vat >= 0]).toEqual([gross, true, true]);
      }),
    );
  });
});

describe('files of documents', () => {
  test.each([
    ['contract.PDF', 'pdf'],
    ['scan.2.jpeg', 'jpeg'],
    ['run.exe', null],
    ['page.html', null],
    ['macro.docm', null],
    ['start.desktop', null],
    ['pdf', null],
    ['.pdf/evil', null],
    ['a.pdf.sh', null],
  ])('%s is %s', (name, kind) => {
    expect(fileKind(name)).toBe(kind);
  });

  it('lie under their hash, whatever they are called', () => {
    expect(keptPath('ab'.repeat(32), '../../evil.pdf')).toEqual(['ab', `${'ab'.repeat(32)}.pdf`]);
  });
});
