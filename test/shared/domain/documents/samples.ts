import { type Company, type DocumentFacts, zCompany } from '@shared/domain/documents';
import { DEFAULT_TOUCH_POINTS } from '@shared/domain/surveys/touchPoints';
import type { Language } from '@shared/domain/words';

export const COMPANIES: Readonly<Record<Language, Company>> = {
  en: zCompany.parse({
    name: 'Bright Evenings',
    legalName: 'Bright Evenings Ltd',
    address: '12 Harbour Street, London E1 4AA',
    registration: '09876543',
    tax: 'GB 123 4567 89',
    bank: 'Harbour Bank\nIBAN GB00 HARB 0000 0000 0000 00\nBIC HARBGB2L',
    phone: '+44 20 7946 0000',
    email: 'hello@bright.example',
    website: 'bright.example',
    signer: 'Ann Carter',
    signerRole: 'Managing Director',
    vatRate: 2000,
  }),
  ru: zCompany.parse({
    name: 'Яркие вечера',
    legalName: 'ООО «Яркие вечера»',
    address: '620014, г. Екатеринбург, ул. Малышева, д. 5, офис 12',
    registration: '1096600001234',
    tax: '6671000000 / 667101001',
    bank: 'Р/с 40702810000000000001 в АО «Банк»\nК/с 30101810000000000001\nБИК 046577001',
    phone: '+7 343 000-00-00',
    email: 'hello@vechera.example',
    website: 'vechera.example',
    signer: 'Петрова Анна Сергеевна',
    signerRole: 'Генеральный директор',
    vatRate: 2200,
  }),
  sl: zCompany.parse({
    name: 'Svetli večeri',
    legalName: 'Svetli večeri d.o.o.',
    address: 'Čopova ulica 3, 1000 Ljubljana',
    registration: '1234567000',
    tax: 'SI12345678',
    bank: 'Banka d.d.\nIBAN SI56 0000 0000 0000 000\nBIC BANKSI2X',
    phone: '+386 1 000 00 00',
    email: 'pisite@svetli.example',
    website: 'svetli.example',
    signer: 'Špela Žagar',
    signerRole: 'direktorica',
    vatRate: 2200,
  }),
};

const CLIENTS = {
  en: ['Alfa Events', '5 Mill Lane, Oxford', 'Tom Baker', 'New Year party for 120 guests'],
  ru: [
    'ООО «Альфа Строй»',
    'г. Екатеринбург, пр. Ленина, д. 24',
    'Иванов Иван Иванович',
    'Новогодний вечер на 120 гостей',
  ],
  sl: ['Čebela d.o.o.', 'Slovenska cesta 9, 1000 Ljubljana', 'Žiga Novak', 'Novoletna zabava za 120 gostov'],
} as const;

const NEEDS_TEXTS = {
  en: [
    '120 people, two offices',
    'Last year people left early',
    'Everybody stays until midnight',
    'Hall within 20 minutes by tram',
  ],
  ru: [
    '120 человек, два офиса',
    'В прошлом году гости рано ушли',
    'Все остаются до полуночи',
    'Зал в двадцати минутах на трамвае',
  ],
  sl: [
    '120 ljudi, dve pisarni',
    'Lani so gostje odšli zgodaj',
    'Vsi ostanejo do polnoči',
    'Dvorana v dvajsetih minutah z avtobusom',
  ],
} as const;

const PAYMENT_TEXTS = {
  en: ['Advance', 'After the event'],
  ru: ['Аванс', 'После мероприятия'],
  sl: ['Predplačilo', 'Po dogodku'],
} as const;

const SIGNING = { anchor: 'signing', offset: 5, unit: 'wd' } as const;

/** What a deal of that country would know. */
export function factsIn(language: Language): DocumentFacts {
  const [name, address, person, title] = CLIENTS[language];
  const [business, situation, success, limits] = NEEDS_TEXTS[language];
  const [before, after] = PAYMENT_TEXTS[language];
  return {
    company: COMPANIES[language],
    client: { name, address, phone: '+386 31 000 123', email: 'info@client.example' },
    people: [{ name: person, role: 'decision-maker', phone: '', email: '' }],
    deal: {
      title,
      product: '',
      amount: 1_220_000,
      currency: 'EUR',
      eventDay: '2026-12-18',
      manager: COMPANIES[language].signer,
    },
    needs: { contact: '', business, expectations: '', situation, success, criteria: '', limits, other: '' },
    payments: [
      { title: before, amount: 610_000, dueDay: '2026-12-03', ...SIGNING, paid: 0, vatRate: 2200 },
      { title: after, amount: 610_000, dueDay: null, ...SIGNING, paid: 0, vatRate: 2200 },
    ],
    proposal: { number: 'P-2026-009', day: '2026-11-12' },
    contract: { number: 'C-2026-004', day: '2026-11-20' },
    next: {
      day: '2026-12-01',
      purpose: { en: 'show the hall', ru: 'показать зал', sl: 'ogled dvorane' }[language],
    },
    touchPoints: DEFAULT_TOUCH_POINTS,
    paper: 'A4',
  };
}
