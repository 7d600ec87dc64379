import { PLACEHOLDERS } from '@shared/domain/scripts/fill';
import {
  allScripts,
  builtInScript,
  CHECKLISTS,
  EMPTY_TALK,
  asKept,
  fillPieces,
  fillText,
  type Fills,
  inWritersWords,
  SCRIPT_KEYS,
  type ScriptFacts,
  scriptOf,
  type StoredScript,
  suggestScript,
  TALK_PARTS,
  talkLines,
} from '@shared/domain/scripts';
import { ACTIVITY_KINDS, LANGUAGES, STAGES } from '@shared/domain/words';
import { catalogues, createText } from '@shared/text';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const FACTS: ScriptFacts = {
  kind: 'call',
  occasion: null,
  reasons: [],
  points: [],
  unhappy: false,
  stage: null,
  cold: false,
  standing: 'between-sales',
};

describe('which script lies beside a contact', () => {
  test.each<[string, Partial<ScriptFacts>, string]>([
    ['a lead is called', { standing: 'lead' }, 'cold-call'],
    ['a lead is met', { standing: 'lead', kind: 'meeting' }, 'presentation'],
    [
      'a lead who never answered again stays a cold call',
      { standing: 'lead', reasons: ['retry'] },
      'cold-call',
    ],
    ['between sales', {}, 'regular'],
    ['between sales, by cadence', { reasons: ['cadence'] }, 'regular'],
    ['losing touch', { standing: 'losing-touch' }, 'regular'],
    ['won back', { standing: 'won-back' }, 'regular'],
    ['dormant', { standing: 'dormant' }, 'win-back'],
    ['ended', { standing: 'ended' }, 'win-back'],
    ['win-back of the plan', { reasons: ['win-back', 'cadence'] }, 'win-back'],
    ['win-back that only comes along', { reasons: ['cadence', 'win-back'] }, 'regular'],
    ['a greeting', { kind: 'greeting', stage: 'payment' }, 'greeting'],
    ['a call on a birthday', { occasion: 'greeting', standing: 'dormant' }, 'greeting'],
    ['a yearly event of the client, to sell', { occasion: 'sales' }, 'regular'],
    ['the presentation', { stage: 'presentation', kind: 'video' }, 'presentation'],
    [
      'a call that agrees the presentation with somebody new',
      { stage: 'presentation', cold: true, standing: 'first-sale', points: ['presentation-held'] },
      'cold-call',
    ],
    [
      'a call that agrees the presentation with somebody who has bought before',
      { stage: 'presentation', cold: true, standing: 'repeat-sale' },
      'regular',
    ],
    [
      'the presentation that is due',
      { stage: 'presentation', cold: true, kind: 'meeting', points: ['presentation-held'] },
      'presentation',
    ],
    ['a call of somebody who came with a need', { stage: 'presentation' }, 'presentation'],
    ['the minutes are due after it', { stage: 'presentation', points: ['minutes-sent'] }, 'presentation'],
    ['the proposal', { stage: 'proposal' }, 'corrections'],
    ['the contract', { stage: 'contract' }, 'corrections'],
    ['the payment', { stage: 'payment' }, 'payment-reminder'],
    ['before the event', { stage: 'event' }, 'regular'],
    ['the closure', { stage: 'closure' }, 'satisfaction'],
    [
      'a payment is due while the event is prepared',
      { stage: 'event', points: ['payment-due'] },
      'payment-reminder',
    ],
    ['the balance is due in closure', { stage: 'closure', points: ['balance-paid'] }, 'payment-reminder'],
    [
      'the survey comes before the balance',
      { stage: 'closure', points: ['survey-done', 'balance-paid'] },
      'satisfaction',
    ],
    ['corrections were asked for', { stage: 'contract', points: ['corrections-made'] }, 'corrections'],
    ['a point of the user’s own says nothing', { stage: 'event', points: ['', 'own'] }, 'regular'],
    [
      'an unhappy client, whatever is due',
      { stage: 'closure', points: ['balance-paid'], unhappy: true },
      'satisfaction',
    ],
    ['unhappy says the plan', { reasons: ['point', 'unhappy'], stage: 'payment' }, 'satisfaction'],
    ['a promoter is thanked', { reasons: ['promoter'] }, 'satisfaction'],
    ['a promoter is thanked by the way', { reasons: ['cadence', 'promoter'] }, 'regular'],
    ['an unhappy client’s birthday is a birthday', { occasion: 'greeting', unhappy: true }, 'greeting'],
  ])('%s', (_, facts, script) => {
    expect(suggestScript({ ...FACTS, ...facts })).toBe(script);
  });

  it('gives one of the built-in ones whatever comes', () => {
    const facts = fc.record({
      kind: fc.constantFrom(...ACTIVITY_KINDS),
      occasion: fc.constantFrom(null, 'greeting', 'invitation', 'sales'),
      reasons: fc.array(fc.constantFrom('point', 'cadence', 'win-back', 'unhappy', 'promoter', 'retry')),
      points: fc.array(fc.constantFrom('payment-due', 'toString', 'constructor', '')),
      unhappy: fc.boolean(),
      stage: fc.constantFrom(null, ...STAGES),
      cold: fc.boolean(),
      standing: fc.constantFrom('lead', 'dormant', 'ended', 'first-sale'),
    });
    fc.assert(
      fc.property(facts, (each) => {
        expect(SCRIPT_KEYS).toContain(suggestScript(each as ScriptFacts));
      }),
    );
  });
});

describe('the built-in scripts', () => {
  for (const language of LANGUAGES) {
    const { t } = createText(language);
    test.each(SCRIPT_KEYS)(`${language}: %s is whole`, (key) => {
      const script = builtInScript(key, t);
      const words = catalogues[language].scripts.talks[key];
      expect(Object.keys(words.checklist)).toEqual([...CHECKLISTS[key]]);
      expect(script.checklist.length).toBeGreaterThanOrEqual(4);
      expect(script.checklist.length).toBeLessThanOrEqual(7);
      for (const part of TALK_PARTS) expect(talkLines(script.talk[part]).length).toBeGreaterThan(0);
      expect(new Set(script.checklist.map(({ text }) => text)).size).toBe(script.checklist.length);
    });

    it(`${language}: braces stand only around what is filled`, () => {
      const known = new Set<string>(PLACEHOLDERS);
      const texts = SCRIPT_KEYS.flatMap((key) => Object.values(builtInScript(key, t).talk));
      const braces = texts.flatMap((text) => [...text.matchAll(/\{(.*?)\}/g)].map(([, name]) => name ?? ''));
      expect(braces.filter((name) => !known.has(name))).toEqual([]);
      expect(braces).toContain('person');
    });
  }
});

describe('scripts of one’s own', () => {
  const { t } = createText('en');
  const standard = (key: (typeof SCRIPT_KEYS)[number]) => builtInScript(key, t);
  const own: StoredScript = {
    ...{ id: 'own-1', key: '', name: 'Fair', talk: EMPTY_TALK, checklist: ['stand', 'badge'] },
  };

  it('come after the built-in ones and are known by their id', () => {
    const scripts = allScripts([own], standard);
    expect(scripts.map(({ ref }) => ref)).toEqual([...SCRIPT_KEYS, 'own-1']);
    expect(scripts.at(-1)).toMatchObject({
      origin: 'own',
      checklist: [{ id: 'stand', text: 'stand' }, { id: 'badge' }],
    });
  });

  it('stand in for a built-in one under its key, and points left alone keep their ticks', () => {
    const kept = standard('regular').checklist[1]?.text ?? '';
    const changed: StoredScript = { ...own, key: 'regular', checklist: [kept, 'the weather'] };
    const script = allScripts([changed], standard).find(({ ref }) => ref === 'regular');
    expect(script).toMatchObject({ origin: 'changed', id: 'own-1', name: 'Fair' });
    expect(script?.checklist.map(({ id }) => id)).toEqual([CHECKLISTS.regular[1], 'the weather']);
  });

  it('give way to the suggested one once they are taken away', () => {
    expect(scriptOf(allScripts([own], standard), 'own-1', 'regular')?.name).toBe('Fair');
    expect(scriptOf(allScripts([], standard), 'own-1', 'regular')?.key).toBe('regular');
    expect(scriptOf(allScripts([], standard), '', 'greeting')?.key).toBe('greeting');
  });
});

describe('filling', () => {
  const fills: Fills = {
    ...{
      client: 'ООО «Ёлка»',
      person: 'Анна',
      product: '',
      manager: '{client}',
      company: 'C & D',
      event: '',
    },
  };

  it('puts in what is known, marks what is not, and leaves other braces alone', () => {
    expect(fillPieces('{person}, {product}: {own} {client}', fills)).toEqual([
      { kind: 'value', of: 'person', text: 'Анна' },
      { kind: 'text', text: ', ' },
      { kind: 'gap', of: 'product' },
      { kind: 'text', text: ': {own} ' },
      { kind: 'value', of: 'client', text: 'ООО «Ёлка»' },
    ]);
    expect(fillText('{manager} {event}!', fills)).toBe('{client} …!');
    expect(fillPieces('', fills)).toEqual([]);
  });

  it.each(LANGUAGES)(
    '%s: placeholders carry the writer’s words, and are kept the same for all',
    (language) => {
      const names = catalogues[language].scripts.placeholders;
      expect(new Set(PLACEHOLDERS.map((of) => names[of].toLowerCase())).size).toBe(PLACEHOLDERS.length);
      // A word of the writer is never another placeholder's own name.
      for (const of of PLACEHOLDERS)
        expect(PLACEHOLDERS.filter((key) => key !== of)).not.toContain(names[of]);
      const plain = fc.string().map((text) => text.replaceAll(/[{}]/g, ''));
      const pieces = fc.array(
        fc.oneof(
          plain,
          fc.constantFrom(...PLACEHOLDERS).map((of) => `{${of}}`),
        ),
      );
      fc.assert(
        fc.property(pieces, (parts) => {
          const text = parts.join('{own} ');
          expect(asKept(inWritersWords(text, names), names)).toBe(text);
        }),
      );
    },
  );

  it('reads placeholders however they were typed', () => {
    const names = catalogues.ru.scripts.placeholders;
    expect(inWritersWords('{person}: {product}, {own}', names)).toBe('{контактное лицо}: {продукт}, {own}');
    expect(asKept('{Контактное  лицо }: {продукт} {client} {{клиент}} {имя}', names)).toBe(
      '{person}: {product} {client} {{client}} {имя}',
    );
  });

  it('loses no text that stands between', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const empty = Object.fromEntries(PLACEHOLDERS.map((each) => [each, `{${each}}`])) as Fills;
        expect(fillText(text, empty)).toBe(text);
      }),
    );
  });

  it('reads lists line by line', () => {
    expect(talkLines('Hello\n\n- one \n– two\n-three')).toEqual([
      { isListed: false, text: 'Hello' },
      { isListed: true, text: 'one' },
      { isListed: true, text: 'two' },
      { isListed: false, text: '-three' },
    ]);
  });
});
