import type { ActivityKind, DealLength, Direction, Stage } from '@shared/domain/words';
import type { ProductKey } from './products';

/** A contact to come: `day` counts from today (negative: overdue). */
export interface DemoNext {
  readonly day: number;
  readonly time: string | null;
  readonly kind: ActivityKind;
  readonly purpose: string;
  readonly value: string;
}

/** An open or paused deal of the demo data. */
export interface Story {
  readonly client: string;
  readonly product: ProductKey;
  readonly title: string;
  /** Cents of a euro; null: not known yet. */
  readonly amount: number | null;
  readonly stage: Stage;
  /** Days since it entered its stage. */
  readonly since: number;
  readonly next: DemoNext | null;
  readonly met: readonly string[];
  readonly direction: Direction;
  readonly length: DealLength;
  /** Days until the event. */
  readonly event: number | null;
  /** Days until the end of a pause. */
  readonly paused: number | null;
}

type More = Partial<Pick<Story, 'met' | 'direction' | 'length' | 'event' | 'paused'>>;

const story = (
  [client, product, title, euros]: readonly [string, ProductKey, string, number | null],
  [stage, since]: readonly [Stage, number],
  next:
    | readonly [day: number, time: string | null, kind: ActivityKind, purpose: string, value: string]
    | null,
  more: More = {},
): Story => ({
  ...{ client, product, title, stage, since },
  amount: euros === null ? null : euros * 100,
  next: next && { day: next[0], time: next[1], kind: next[2], purpose: next[3], value: next[4] },
  ...{ met: [], direction: 'outbound', length: 'long', event: null, paused: null },
  ...more,
});

export const STORIES: readonly Story[] = [
  story(
    ['Alfa Events Ltd', 'training', 'Off-site team-building training', 8_400],
    ['presentation', 3],
    [0, '14:00', 'call', 'Agree the date of the presentation', 'Two programmes that fit a mixed team'],
  ),
  story(
    ['Northwind Logistics', 'family', 'Summer family day', 9_600],
    ['presentation', 6],
    [2, '10:30', 'meeting', 'Hold the presentation', 'Photos and costs of three similar days'],
  ),
  story(['Kestrel Insurance', 'quest', 'City quest for new colleagues', 2_900], ['presentation', 19], null),
  story(
    ['Digitalna Rešitev d.o.o.', 'training', 'Izobraževanje ob jezeru', 7_200],
    ['presentation', 2],
    [1, '09:00', 'video', 'Predstavitev programa', 'Primer načrta za dva dni'],
  ),
  story(
    ['Občina Črnomelj', 'conference', 'Dan odprtih vrat', 6_500],
    ['presentation', 8],
    [-2, '11:00', 'call', 'Dogovor o predstavitvi', 'Pokažemo, kako je bilo lani v sosednji občini'],
  ),
  story(
    ['Банк «Волга-Кредит»', 'gala', 'Юбилей банка', 24_000],
    ['presentation', 5],
    [0, '16:30', 'call', 'Найти того, кто принимает решение', 'Пришлём сценарий похожего юбилея'],
  ),
  story(['Лицей «Лидер»', 'quest', 'Квест для выпускников', 2_100], ['presentation', 27], null),
  story(
    ['ООО «Логистик-Экспресс»', 'newYear', 'Новогодний корпоратив', 6_800],
    ['presentation', 1],
    [3, '12:00', 'meeting', 'Провести презентацию', 'Покажем три площадки на 60 человек'],
    { direction: 'inbound' },
  ),

  story(
    ['Blue Harbour Hotels', 'launch', 'Opening of the north wing', 18_500],
    ['proposal', 4],
    [0, '10:30', 'meeting', 'Go through the proposal', 'Two variants with prices'],
    { met: ['proposal-sent'] },
  ),
  story(
    ['Brightside Software GmbH', 'newYear', 'New Year party 2026', 13_900],
    ['proposal', 2],
    [1, '13:00', 'call', 'Ask what is missing in the proposal', 'Offer the smaller hall'],
    { direction: 'inbound', length: 'short' },
  ),
  story(
    ['Green Valley Foods', 'gala', 'Harvest gala', 11_200],
    ['proposal', 21],
    [-4, null, 'call', 'Proposal runs out: renew or close', 'The price holds until the end of the month'],
    { met: ['proposal-sent'] },
  ),
  story(['Gimnazija Škofja Loka', 'anniversary', '70 let gimnazije', 5_300], ['proposal', 9], null, {
    met: ['proposal-sent'],
  }),
  story(
    ['Mizarstvo Žagar s.p.', 'newYear', 'Novoletna zabava', 1_900],
    ['proposal', 3],
    [4, null, 'call', 'Ali je ponudba sprejeta?', 'Termin držimo do petka'],
    { direction: 'inbound', length: 'short' },
  ),
  story(
    ['ООО «Северный берег»', 'newYear', 'Новогодний корпоратив', 15_800],
    ['proposal', 3],
    [0, '12:00', 'video', 'Обсудить коммерческое предложение', 'Два варианта программы'],
    { met: ['proposal-sent'] },
  ),
  story(
    ['ООО «СтройИнвест»', 'family', 'День строителя', 12_700],
    ['proposal', 12],
    [-1, '15:00', 'call', 'Внести правки и отправить вторую версию', 'Добавили детскую площадку'],
    { met: ['proposal-sent'] },
  ),

  story(
    ['Medora Pharma AG', 'conference', 'Spring symposium', 41_000],
    ['contract', 5],
    [1, '11:00', 'call', 'Ask for the lawyer’s remarks', 'The deadline for the hotel is Friday'],
    { event: 120 },
  ),
  story(
    ['Contoso Robotics', 'launch', 'Robot R7 launch', 22_300],
    ['contract', 17],
    [-3, '10:00', 'call', 'Signature is late', 'The hall is held for one more week'],
    { event: 62 },
  ),
  story(['Hotel Jezero Bled', 'launch', 'Odprtje prenovljenega hotela', 14_600], ['contract', 8], null, {
    event: 75,
  }),
  story(
    ['ООО «Ромашка-Фарм»', 'conference', 'Конференция для врачей', 33_500],
    ['contract', 6],
    [0, '17:00', 'call', 'Согласование с юристом', 'Готовы принять протокол разногласий'],
    { event: 54 },
  ),
  story(
    ['ТЦ «Галерея»', 'newYear', 'Ёлка в торговом центре', 9_400],
    ['contract', 2],
    [5, '11:30', 'meeting', 'Подписать договор', 'Площадка забронирована'],
    { event: 33 },
  ),

  story(
    ['Oakfield Bank plc', 'newYear', 'New Year party for branches', 17_500],
    ['payment', 3],
    [0, '09:00', 'call', 'Did the invoice arrive?', 'Offer to pay in two parts'],
    { met: ['invoice-sent'], event: 26 },
  ),
  story(
    ['Lumen Studio', 'training', 'Two days in the Alps', 6_900],
    ['payment', 9],
    [-2, null, 'email', 'Remind of the invoice', 'The hotel wants the list of names'],
    { met: ['invoice-sent'], event: 48 },
  ),
  story(
    ['Kovinar Maribor d.d.', 'newYear', 'Novoletni večer', 10_700],
    ['payment', 4],
    [1, '10:00', 'call', 'Plačilo predračuna', 'Rezervacija velja do srede'],
    { met: ['invoice-sent'], event: 24 },
  ),
  story(
    ['ООО «Вектор ИТ»', 'training', 'Выездной тренинг', 11_900],
    ['payment', 2],
    [2, '13:30', 'call', 'Подтвердить оплату первой части', 'Можно оплатить двумя частями'],
    { event: 37 },
  ),
  story(['ИП Кузнецова Е. А.', 'anniversary', 'Юбилей магазина', 2_400], ['payment', 13], null, {
    met: ['invoice-sent'],
    event: 30,
  }),

  story(
    ['Fjord Energy AS', 'quest', 'Harbour quest', 3_800],
    ['event', 10],
    [3, '15:00', 'call', 'Confirm the number of guests', 'The route for bad weather is ready'],
    { event: 6 },
  ),
  story(
    ['Vinska klet Brda', 'launch', 'Predstavitev letnika', 7_700],
    ['event', 20],
    [-1, '12:30', 'call', 'Potrditi seznam gostov', 'Nalepke so natisnjene'],
    { event: 1 },
  ),
  story(
    ['АО «Метизный завод»', 'family', 'День семьи', 8_900],
    ['event', 7],
    [4, '10:00', 'visit', 'Осмотр площадки', 'Согласуем схему рассадки'],
    { event: 12 },
  ),

  story(
    ['Emma Thompson', 'wedding', 'Wedding in May', 14_300],
    ['closure', 6],
    [1, '18:00', 'call', 'Ask how it was', 'Send the photos'],
    { met: ['act-sent'], event: -8 },
  ),
  story(
    ['Lekarna Zdravje d.o.o.', 'anniversary', '30 let lekarne', 4_600],
    ['closure', 12],
    [-3, '10:00', 'call', 'Manjka podpisan akt', 'Pošljemo ga še po pošti'],
    { met: ['act-sent'], event: -15 },
  ),
  story(
    ['Клиника «Здоровье+»', 'anniversary', 'День медика', 5_100],
    ['closure', 4],
    [0, '15:30', 'call', 'Узнать, всё ли понравилось', 'Что исправим в следующий раз'],
    { event: -5 },
  ),

  story(
    ['Žiga Hribar', 'anniversary', 'Praznovanje 35 let', 1_600],
    ['proposal', 14],
    [18, null, 'call', 'Ali se odločimo za pomlad?', 'Cena ostane ista'],
    { paused: 16, met: ['proposal-sent'] },
  ),
  story(['Мария Лебедева', 'wedding', 'Свадьба летом', 9_900], ['presentation', 9], null, { paused: 40 }),
];
