import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentContent,
  type DocumentFacts,
  FIELDS,
  fieldValues,
  LOOPS,
  NO_COMPANY,
  paperTexts,
  startContent,
} from '@shared/domain/documents';
import { documentPage, type PrintedDocument } from '@shared/domain/documents/templates';
import { DEFAULT_TOUCH_POINTS } from '@shared/domain/surveys/touchPoints';
import { DOCUMENT_KINDS, type DocumentKind, LANGUAGES, type Language } from '@shared/domain/words';
import { createText } from '@shared/text';
import { describe, expect, it, test } from 'vitest';
import { COMPANIES, factsIn } from './samples';

const texts = (language: Language) => paperTexts(createText(language).t, language);

function printed(
  kind: DocumentKind,
  language: Language,
  facts: DocumentFacts = factsIn(language),
  change: (content: DocumentContent) => DocumentContent = (content) => content,
): PrintedDocument {
  const content = startContent({ kind, facts, texts: texts(language), before: null, offer: null });
  return {
    ...{ kind, language, number: 'P-2026-014', version: 2, day: '2026-11-26', validUntil: '2026-12-10' },
    ...{ currency: facts.deal.currency, content: change(content) },
  };
}

const page = (document: PrintedDocument, facts = factsIn(document.language)): string =>
  documentPage({ document, facts, texts: texts(document.language) });

describe('the built-in templates', () => {
  const all = DOCUMENT_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

  test.each(all)('%s in %s: every word is translated and nothing is left to fill', (kind, language) => {
    const html = page(printed(kind, language));
    expect(html).not.toMatch(/paper\.|blocks\.|\{\{|undefined|null|NaN/);
    expect(html).toContain('P-2026-014 v2');
    expect(html).not.toContain('<script');
    // Written down to be looked at: PAPERS=FOLDER npx vitest run test/shared/domain/documents
    const { PAPERS } = process.env;
    if (PAPERS) {
      mkdirSync(PAPERS, { recursive: true });
      writeFileSync(join(PAPERS, `${kind}-${language}.html`), page(rich(kind, language)));
    }
  });

  test.each(all)(
    '%s in %s: stands without any details of the company, the client and the deal',
    (kind, language) => {
      const facts: DocumentFacts = {
        ...factsIn(language),
        company: NO_COMPANY,
        client: { name: 'X', address: '', phone: '', email: '' },
        people: [],
        payments: [],
        contract: null,
        next: null,
      };
      expect(page(printed(kind, language, facts), facts)).not.toMatch(/undefined|null|NaN|<dt><\/dt>/);
    },
  );

  test.each(LANGUAGES)('in %s say in a contract what a part waits for while its day is open', (language) => {
    const words = {
      en: '5 working days after signing',
      ru: '5 рабочих дней после подписания',
      sl: '5 delovnih dni po podpisu',
    };
    expect(page(printed('contract', language))).toContain(`<td>${words[language]}</td>`);
  });

  test.each(LANGUAGES)('in %s leave a line to write on for a side without a name', (language) => {
    const facts = {
      ...factsIn(language),
      company: NO_COMPANY,
      client: { ...factsIn(language).client, name: '' },
    };
    const html = page(printed('contract', language, facts), facts);
    expect(html).toMatch(/<p>_{10,}/);
    expect(html).not.toContain('<p>,');
    expect(html).not.toContain('..');
  });

  it('never offer something for nothing, and leave out a contact that nobody knows', () => {
    const facts: DocumentFacts = {
      ...factsIn('en'),
      company: NO_COMPANY,
      deal: { ...factsIn('en').deal, amount: null, manager: '' },
    };
    const proposal = page(printed('proposal', 'en', facts), facts);
    expect(proposal).not.toContain('0.00');
    expect(proposal).not.toContain('<dd></dd>');
    expect(page(printed('act', 'en', facts), facts)).toContain('€0.00');
  });

  it('name on the VAT invoice no phone among the tax numbers, and the day of the service', () => {
    const invoice = page(printed('act', 'sl')).split('<section class="paper">')[1] ?? '';
    expect(invoice).not.toContain('+386 31 000 123');
    expect(invoice).toContain('<dt>Datum opravljene storitve</dt><dd>18. 12. 2026</dd>');
    expect(invoice).toContain('DDV 22 %');
  });

  it('show what the user typed as text, never as HTML', () => {
    const bad = '<img src=x onerror=alert(1)> & "co"';
    const html = page(
      printed('proposal', 'en', undefined, (content) => ({
        ...content,
        subject: bad,
        buyer: { name: bad, details: bad, signer: bad },
        blocks: content.blocks.map((block) => ({ ...block, on: true, title: bad, text: bad })),
        lines: [{ title: bad, unit: bad, quantity: 1000, price: 1, vatRate: null }],
      })),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;');
  });

  it('a proposal leaves out what is switched off or empty', () => {
    const withTeam = (on: boolean, text: string) =>
      page(
        printed('proposal', 'en', undefined, (content) => ({
          ...content,
          blocks: content.blocks.map((block) => (block.key === 'team' ? { ...block, on, text } : block)),
        })),
      );
    expect(withTeam(true, 'Maja and Luka')).toContain(
      '<h2>Your team</h2><p>Maja and Luka</p>'.replace('</h2><', '</h2>\n<'),
    );
    expect(withTeam(false, 'Maja and Luka')).not.toContain('Your team');
    expect(withTeam(true, ' ')).not.toContain('Your team');
  });

  it('an act carries the VAT invoice on a page of its own, unless we charge no VAT', () => {
    const lines = (vatRate: number | null) => (content: DocumentContent) => ({
      ...content,
      lines: [{ title: 'Party', unit: 'pc.', quantity: 1000, price: 122_000, vatRate }],
    });
    expect(page(printed('act', 'ru', undefined, lines(2200)))).toContain('<h1>Счёт-фактура</h1>');
    expect(page(printed('act', 'ru', undefined, lines(null)))).not.toContain('Счёт-фактура');
  });

  it('write amounts and days as the language of the document does', () => {
    const money = (language: Language) => page(printed('invoice', language)).replaceAll(/\s/g, ' ');
    expect(money('en')).toContain('€6,100.00');
    expect(money('sl')).toContain('6.100,00 €');
    expect(money('ru')).toContain('6 100,00 €');
    expect(money('sl')).toContain('26. 11. 2026');
    expect(money('ru')).toContain('26 ноября 2026 г.');
  });

  it('the questionnaire asks from 0 to 10, once for the whole and once for each touch point', () => {
    const html = page(printed('questionnaire', 'en'));
    expect(html.match(/<span>10<\/span>/g)).toHaveLength(1 + DEFAULT_TOUCH_POINTS.length);
    expect(html).toContain('How likely are you to recommend');
  });
});

describe('fields of Word templates', () => {
  it('are all there for every kind, and no other', () => {
    for (const kind of DOCUMENT_KINDS) {
      const values = fieldValues(printed(kind, 'sl'), factsIn('sl'), texts('sl'));
      expect(Object.keys(values).sort()).toEqual([...FIELDS, ...Object.keys(LOOPS)].sort());
    }
  });

  it('of lists are those that the interface names', () => {
    const values = fieldValues(printed('invoice', 'en'), factsIn('en'), texts('en'));
    for (const [loop, fields] of Object.entries(LOOPS)) {
      const [first] = values[loop] as readonly Record<string, string>[];
      if (first) expect(Object.keys(first).sort()).toEqual([...fields].sort());
    }
    expect(values.company_name).toBe(COMPANIES.en.name);
  });
});

/** A paper with everything on it, for looking. */
function rich(kind: DocumentKind, language: Language): PrintedDocument {
  const words = {
    en: 'We know this from forty parties of this size.\n\n- arrival and welcome drink\n- dinner with a band\n- dancing until two',
    ru: 'Мы знаем это по сорока вечерам такого размера.\n\n- встреча гостей и приветственный бокал\n- ужин с живой музыкой\n- танцы до двух часов',
    sl: 'To vemo iz štiridesetih zabav take velikosti.\n\n- prihod in pijača dobrodošlice\n- večerja z glasbo v živo\n- ples do dveh',
  }[language];
  return printed(kind, language, undefined, (content) => ({
    ...content,
    blocks: content.blocks.map((block) =>
      kind === 'proposal' && ['about', 'recommendations', 'guarantees', 'terms'].includes(block.key)
        ? { ...block, on: true, text: words }
        : kind === 'minutes' && block.key === 'agreed'
          ? { ...block, on: true, text: words }
          : block,
    ),
    lines:
      content.lines.length === 0
        ? []
        : [
            {
              ...content.lines[0],
              title: content.lines[0]?.title ?? '',
              unit: content.lines[0]?.unit ?? '',
              quantity: 1000,
              price: 976_000,
              vatRate: 2200,
            },
            {
              title: {
                en: 'Band, four hours',
                ru: 'Живая музыка, четыре часа',
                sl: 'Glasba v živo, štiri ure',
              }[language],
              unit: { en: 'h', ru: 'ч', sl: 'h' }[language],
              quantity: 4500,
              price: 54_222,
              vatRate: 2200,
            },
          ],
  }));
}
