import type { ProductKey } from './products';
import type { DemoNext } from './stories';

/** A sale that has ended, and what is planned with the client since. */
export interface PastSale {
  readonly client: string;
  readonly product: ProductKey;
  readonly title: string;
  /** Cents of a euro. */
  readonly amount: number;
  readonly end: 'won' | 'lost' | 'cancelled';
  /** Days since it was closed. */
  readonly closed: number;
  readonly lostReason: string;
  readonly note: string;
  readonly next: DemoNext | null;
}

const past = (
  [client, product, title, euros]: readonly [string, ProductKey, string, number],
  [end, closed, lostReason = '']: readonly [PastSale['end'], number, string?],
  note = '',
  next:
    | readonly [day: number, time: string | null, kind: DemoNext['kind'], purpose: string, value: string]
    | null = null,
): PastSale => ({
  ...{ client, product, title, end, closed, lostReason, note },
  amount: euros * 100,
  next: next && { day: next[0], time: next[1], kind: next[2], purpose: next[3], value: next[4] },
});

/** Sales that are over, of which only the outcome is told; whole courses are in `db/seed/played`. */
export const PAST_SALES: readonly PastSale[] = [
  past(['Čebelarstvo Medved', 'family', 'Medeni dan', 2_200], ['won', 61]),
  past(['ООО «Точка роста»', 'conference', 'Деловой завтрак', 6_700], ['won', 25], '', [
    -5,
    '14:00',
    'call',
    'Предложить летний тренинг',
    'Скидка за раннее бронирование',
  ]),
  past(
    ['ООО «Снежинка»', 'newYear', 'Новогодний праздник', 7_400],
    ['lost', 44, 'price'],
    'Выбрали ресторан рядом с офисом.',
    [21, null, 'call', 'Вернуться с предложением на весну', 'Площадка с залом и террасой'],
  ),
  past(
    ['Gostilna Pri Lipi', 'anniversary', '20 let gostilne', 3_100],
    ['lost', 75, 'no-budget'],
    'Prestavljeno za nedoločen čas.',
  ),
  past(['Alfa Events Ltd', 'gala', 'Awards evening', 21_000], ['won', 210]),
  past(['Medora Pharma AG', 'training', 'Lab teams in the mountains', 9_800], ['won', 160]),
  past(['Medora Pharma AG', 'newYear', 'New Year party 2025', 26_500], ['won', 330]),
  past(['Blue Harbour Hotels', 'gala', 'Season opening', 17_300], ['won', 200]),
  past(
    ['Oakfield Bank plc', 'quest', 'Branch quest', 4_200],
    ['lost', 120, 'no-answer'],
    'Four calls without an answer.',
  ),
  past(['Pivovarna Triglav', 'launch', 'Novo pivo', 13_800], ['won', 140]),
  past(['Pivovarna Triglav', 'family', 'Piknik za zaposlene', 8_100], ['won', 500]),
  past(['Banka Sava d.d.', 'newYear', 'Novoletni sprejem', 22_000], ['won', 320]),
  past(['ООО «Северный берег»', 'training', 'Тренинг для капитанов', 10_900], ['won', 180]),
  past(['ООО «Ромашка-Фарм»', 'gala', 'Вечер партнёров', 28_300], ['won', 240]),
  past(
    ['ООО «Ромашка-Фарм»', 'launch', 'Запуск препарата', 19_600],
    ['lost', 400, 'competitor'],
    'Выбрали московское агентство.',
  ),
  past(['ТЦ «Галерея»', 'family', 'День рождения центра', 11_200], ['won', 265]),
  past(['Contoso Robotics', 'conference', 'Partner day', 15_900], ['won', 290]),
  past(['Fjord Energy AS', 'training', 'Winter training', 7_900], ['lost', 150, 'dates-do-not-fit']),
  past(['Alpska Hiša d.o.o.', 'newYear', 'Novo leto na planini', 12_400], ['won', 325]),
];

/** A client in attraction: attempts so far, and the next one. */
export interface Lead {
  readonly client: string;
  /** Days ago of calls without an answer. */
  readonly attempts: readonly number[];
  readonly next: DemoNext | null;
}

export const LEADS: readonly Lead[] = [
  {
    client: 'Mira Clarke',
    attempts: [],
    next: {
      day: 0,
      time: '17:30',
      kind: 'call',
      purpose: 'First call: anniversary in July',
      value: 'Three venues near Oxford',
    },
  },
  {
    client: 'Музей космонавтики',
    attempts: [9, 6, 2],
    next: {
      day: 1,
      time: '10:00',
      kind: 'call',
      purpose: 'Четвёртая попытка: ночь в музее',
      value: 'Сценарий на 200 гостей',
    },
  },
];
