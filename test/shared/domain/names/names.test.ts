import { ownNames } from '@shared/domain/documents/files';
import { companyKey, digitsOf, emailKey, nameKey } from '@shared/domain/names';
import { onceEach } from '@shared/domain/names/once';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the key of a name', () => {
  it('is the same for spellings of one name', () => {
    expect(nameKey('  АЛЁНА   Семёнова ')).toBe('алена семенова');
    expect(nameKey('Š̌iška, ČŽ  Đorđe')).toBe('siska cz dorde');
    expect(nameKey('Müller-Łódź Straße')).toBe('muller lodz strasse');
    for (const name of ['O’Brien', "O'BRIEN", 'O´Brien', 'O`brien'])
      expect(nameKey(name), name).toBe('obrien');
    expect(nameKey('«Праздник+» № 1')).toBe('праздник no 1');
    expect(nameKey('ＡＢＣ　ｌｔｄ')).toBe('abc ltd');
  });

  it('keeps й, which is a letter and not an accent', () => {
    expect(nameKey('Май')).toBe('май');
    expect(nameKey('Май'.normalize('NFD'))).toBe('май');
    expect(nameKey('Мои')).not.toBe(nameKey('Мой'));
  });

  it('is empty only where there is nothing to compare', () => {
    expect(nameKey(' «—» … ')).toBe('');
    expect(nameKey('24')).toBe('24');
  });

  it('does not depend on what other script stands beside it', () => {
    const letter = fc.oneof(
      fc.integer({ min: 0, max: 0x47f }),
      fc.constantFrom(...[0x20, 0x27, 0x60, 0xb4, 0x2019, 0x301, 0x306, 0x3a3, 0x438]),
    );
    const text = fc.array(letter, { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(text, (name) => {
        expect(`${nameKey(name)} 名`.trim()).toBe(nameKey(`${name} 名`));
      }),
      { numRuns: 5000 },
    );
  });

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const key = nameKey(text);
        expect(nameKey(key)).toBe(key);
        expect(companyKey(companyKey(text))).toBe(companyKey(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the key of a company', () => {
  it('leaves legal forms out at both ends', () => {
    for (const name of ['ООО «Ромашка»', 'Ромашка, ООО', 'о.о.о. РОМАШКА', 'ЗАО "Ромашка"', 'ООО"Ромашка"']) {
      expect(companyKey(name), name).toBe('ромашка');
    }
    expect(companyKey('Общество с ограниченной ответственностью «Ромашка»')).toBe('ромашка');
    expect(companyKey('ИП Иванов Иван')).toBe('иванов иван');
    for (const name of [
      'Alfa d.o.o.',
      'ALFA D. O. O.',
      'Alfa, Ltd.',
      'Alfa GmbH & Co. KG',
      'Alfa Inc',
      'alfa S.p.A.',
    ]) {
      expect(companyKey(name), name).toBe('alfa');
    }
    expect(companyKey('Novak s.p.')).toBe('novak');
  });

  it('keeps words that only look like a form', () => {
    expect(companyKey('Co Working')).toBe('co working');
    expect(companyKey('Ипполит')).toBe('ипполит');
    expect(companyKey('ООО')).toBe('ооо');
    expect(companyKey('AG')).toBe('ag');
    expect(companyKey('Limited Edition')).toBe('limited edition');
  });
});

describe('the digits of a phone', () => {
  it('come in their order without anything else', () => {
    expect(digitsOf('+7 (912) 345-67-89')).toBe('79123456789');
    expect(digitsOf('０４１ 123')).toBe('041123');
    expect(digitsOf('нет')).toBe('');
  });
});

describe('the key of an e-mail address', () => {
  it('forgets capitals, spaces around it and full-width letters, nothing else', () => {
    expect(emailKey(' Anna.K+crm@Example.COM ')).toBe('anna.k+crm@example.com');
    expect(emailKey('ａnna@example.com')).toBe('anna@example.com');
    expect(emailKey('annak@example.com')).not.toBe(emailKey('anna.k@example.com'));
  });
});

describe('onceEach', () => {
  const own = () => onceEach((name, number) => `${name} ${number}`);

  it('numbers whoever comes later, and passes over numbers that are taken', () => {
    expect(['A', 'A 2', 'A', 'B', 'A'].map(own())).toEqual(['A', 'A 2', 'A 3', 'B', 'A 4']);
  });

  it('takes names for the same that a disk may take for the same', () => {
    expect(['Maja', 'MAJA', 'Jos\u00e9', 'Jose\u0301'].map(own())).toEqual([
      ...['Maja', 'MAJA 2', 'Jos\u00e9', 'Jose\u0301 2'],
    ]);
  });

  it('numbers files before their ending', () => {
    expect(['Plan W48 A. Novak.ics', 'Plan W48 A. Novak.ics', 'Plan', 'plan'].map(ownNames())).toEqual([
      ...['Plan W48 A. Novak.ics', 'Plan W48 A. Novak 2.ics', 'Plan', 'plan 2'],
    ]);
  });
});
