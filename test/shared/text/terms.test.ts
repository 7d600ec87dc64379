import { LANGUAGES, type Language } from '@shared/domain/words';
import { catalogues, createText } from '@shared/text';
import { describe, expect, test } from 'vitest';

interface Term {
  readonly en: string;
  readonly ru: string;
  readonly sl: string;
  readonly not?: Partial<Record<Language, RegExp>>;
}

/**
 * The glossary: one name for one thing in every catalogue, and the names that crept in beside it. Whoever translates reads the
 * names here; `not` is looked for in all texts of the language.
 */
const TERMS: readonly Term[] = [
  { en: 'met (control point)', ru: 'выполнено', sl: 'izpolnjeno', not: { sl: /doseže|doseči|Doseženo/ } },
  { en: 'pending', ru: 'ожидается', sl: 'čaka', not: { sl: /V teku/ } },
  { en: 'approval', ru: 'согласование', sl: 'odobritev', not: { sl: /potrjev/i } },
  { en: 'round of approval', ru: 'круг', sl: 'krog', not: { ru: /раунд/i } },
  { en: 'sign-off (of the client)', ru: 'согласие', sl: 'potrditev' },
  { en: 'trash', ru: 'корзина', sl: 'koš', not: { sl: /smet(i|eh)\b/ } },
  { en: 'pause', ru: 'пауза', sl: 'premor, na premoru', not: { sl: /v premoru|začasno ustavi/i } },
  { en: 'database', ru: 'база', sl: 'baza', not: { sl: /\bzbirk/i } },
  { en: 'closed (deal)', ru: 'закрыта', sl: 'zaključen', not: { sl: /zaprt\w* pos/i } },
  { en: 'cancelled (deal)', ru: 'отменена', sl: 'preklican' },
  { en: 'cancelled (contact)', ru: 'отменён', sl: 'odpovedan' },
  {
    en: 'take back (an import)',
    ru: 'отменить',
    sl: 'razveljaviti',
    not: { ru: /отка[тч]/i, sl: /preklic\w* uvoz/i },
  },
  { en: 'undo', ru: 'отменить', sl: 'razveljaviti', not: { sl: /za razveljaviti/ } },
  { en: 'redo', ru: 'повторить', sl: 'uveljaviti', not: { ru: /Возвращать нечего/, sl: /za znova/ } },
  { en: 'import', ru: 'импорт', sl: 'uvoz', not: { ru: /загру[зж](?!к)/i } },
  { en: 'put off', ru: 'отложить', sl: 'preložiti', not: { sl: /odlož|odlog/i } },
  { en: 'plan', ru: 'запланировать', sl: 'načrtovati', not: { ru: /наме(тить|чен)/i } },
  { en: 'move (to another day)', ru: 'перенести', sl: 'prestaviti' },
  {
    en: 'move (to a stage)',
    ru: 'перевести',
    sl: 'premakniti',
    not: { ru: /Перенести на этап/, sl: /na fazo/ },
  },
  { en: 'won', ru: 'выиграна', sl: 'dobljen', not: { sl: /sklenjen pred|sklenjen danes/ } },
  { en: 'record', ru: 'записать', sl: 'zapisati', not: { sl: /zabelež/i } },
  { en: 'result', ru: 'результат', sl: 'izid', not: { sl: /rezultat/i } },
  { en: 'purpose', ru: 'цель', sl: 'namen' },
  { en: 'manager', ru: 'менеджер', sl: 'skrbnik', not: { sl: /\bVodja\b/ } },
  { en: 'case (unhappy client)', ru: 'обращение', sl: 'pritožba' },
  { en: 'credit (of the client)', ru: 'аванс', sl: 'dobroimetje', not: { sl: /dobropis/i } },
  { en: 'table (file)', ru: 'таблица', sl: 'tabela', not: { sl: /preglednic/i } },
  { en: 'greeting', ru: 'поздравление', sl: 'voščilo' },
  { en: 'title (of a deal)', ru: 'название', sl: 'naziv' },
  {
    en: 'overdue (contact)',
    ru: 'просрочено',
    sl: 'v zamudi',
    not: { sl: /^Zamuja$|zamujen\w* stik|vse zamujeno/i },
  },
  { en: 'missed (control point)', ru: 'пропущена', sl: 'zamujena' },
  {
    en: 'done (contact, step)',
    ru: 'состоялся, сделано',
    sl: 'opravljeno',
    not: { sl: /^Narejen|(še ni|je) narejeno/i },
  },
  {
    en: 'no next contact',
    ru: 'без следующего контакта; где тесно, без контакта, на узкой карточке воронки нет',
    sl: 'brez naslednjega stika; kjer je tesno, brez stika',
    not: {
      en: /no plan$|^without (a )?next/i,
      ru: /^Нет (плана|следующего)/,
      sl: /^Ni (naslednjega )?stika/,
    },
  },
  {
    en: 'person',
    ru: 'контактное лицо',
    sl: 'oseba',
    not: { ru: /^Люди\b|, люди|людей, сделки|и люди|рождения людей/ },
  },
  {
    en: 'inbound, outbound',
    ru: 'клиент пришёл сам, мы нашли клиента',
    sl: 'stranka je prišla, našli smo stranko',
    not: {
      // What is typed after an option is no word of the text.
      en: /(?<!--direction )\b(in|out)bound/i,
      ru: /входящ\S+ сделк|исходящ/i,
      sl: /dohodn|odhodn/i,
    },
  },
  {
    en: 'state of a document',
    ru: 'отправлено, принято',
    sl: 'poslano, sprejeto',
    not: { ru: /^(Отправлен|Принят|Подписан|Истёк)$|^действител/i },
  },
  {
    en: 'invoice',
    ru: 'счёт',
    sl: 'predračun',
    not: { sl: /Izda\w* račun|(po|z) račun(u|om)\b|\bračun (še|je|posl|velj)/i },
  },
  { en: 'occasion', ru: 'повод', sl: 'povod', not: { sl: /priložnost/i } },
  { en: 'ideal interval', ru: 'в идеале', sl: 'idealno', not: { sl: /Najraje na|od želenega/ } },
  { en: 'what an import does with a row', ru: 'что будет', sl: 'kaj se zgodi', not: { en: /verdict/i } },
];

const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsOf);

describe('one name for one thing', () => {
  test.each(LANGUAGES)('%s has no second name for a term of the glossary', (language) => {
    const found = TERMS.flatMap(({ en, not }) =>
      textsOf(catalogues[language])
        .filter((text) => not?.[language]?.test(text))
        .map((text) => `${en}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test.each([
    [
      'en',
      'Too many contacts: more than 1 within 7 days.',
      '1 client waits up to 2 times the ideal interval',
    ],
    ['ru', 'Слишком много контактов: больше 1 за 7 дней.', '1 клиент ждёт дольше ритма (до ×2)'],
    ['sl', 'Preveč stikov: več kot 1 v 7 dneh.', '1 stranka čaka do 2-krat dlje od ritma'],
  ] as const)('%s: a second number of a sentence needs no plural of its own', (language, cap, stretched) => {
    const { t } = createText(language);
    expect(t('permission:warn.cap', { contacts: 1, count: 7 })).toBe(cap);
    expect(t('plan:sentence.stretched', { number: '1', count: 1, factor: '2' })).toBe(stretched);
  });
});
