import { nameKey } from '@shared/domain/names';
import type { DealStatus, Stage } from '@shared/domain/words';

/** Where a deal of another program belongs with us: a stage of an open deal, or a closed one. */
export const DEAL_PLACES = [
  'presentation',
  'proposal',
  'contract',
  'payment',
  'event',
  'closure',
  'won',
  'lost',
] as const;
export type DealPlace = (typeof DEAL_PLACES)[number];

export interface StageAndStatus {
  readonly stage: Stage;
  readonly status: Extract<DealStatus, 'open' | 'won' | 'lost'>;
}

/**
 * The place a stage word of a known program means; null when it is unknown, then the user is asked (`values.stage` of
 * the map). Words are compared without case and punctuation.
 */
export function placeOf(text: string): DealPlace | null {
  return places.get(nameKey(text)) ?? null;
}

/** What a word in a column of statuses means: open, won or lost; null when unknown. */
export function statusOf(text: string): StageAndStatus['status'] | null {
  return statuses.get(nameKey(text)) ?? null;
}

/**
 * Stage and status of a deal from the two columns. A won deal went the whole way; of a lost one whose stage is not
 * stated we know only that it did not go on after the first talk, so it ends at the proposal.
 */
export function settle(place: DealPlace | null, status: StageAndStatus['status'] | null): StageAndStatus {
  const closed =
    status === 'won' || status === 'lost' ? status : place === 'won' || place === 'lost' ? place : null;
  if (closed === 'won') return { stage: 'closure', status: 'won' };
  const stage = place === null || place === 'won' || place === 'lost' ? null : place;
  if (closed === 'lost') return { stage: stage ?? 'proposal', status: 'lost' };
  return { stage: stage ?? 'presentation', status: 'open' };
}

/** Stage words: CRM Sales Opportunities, HubSpot, Pipedrive, amoCRM, Bitrix24 and our own names in three languages. */
const PLACE_WORDS: Readonly<Record<DealPlace, string>> = {
  presentation:
    'presentation|prospecting|prospect|new|new deal|lead|lead in|qualified|qualified to buy|qualifiedtobuy|qualification|contact made|appointment scheduled|appointmentscheduled|presentation scheduled|presentationscheduled|demo scheduled|презентация|новая|новый|новая сделка|новая заявка|неразобранное|первичный контакт|квалификация|лид|встреча|predstavitev|nov|novo|kvalifikacija|prvi stik',
  proposal:
    'proposal|engaging|proposal made|proposal sent|negotiation|negotiations|negotiations started|decision maker bought in|decisionmakerboughtin|quote|quote sent|предложение|коммерческое предложение|кп|кп отправлено|переговоры|принимают решение|подготовка документов|в работе|ponudba|ponudba poslana|pogajanja',
  contract:
    'contract|contract sent|contractsent|agreement|договор|согласование договора|договор отправлен|подписание договора|pogodba|pogodba poslana',
  payment:
    'payment|invoice|invoice sent|оплата|счет|счет выставлен|счет на предоплату|ожидание оплаты|предоплата|plačilo|račun|predračun',
  event: 'event|delivery|in progress|мероприятие|исполнение|выполнение|dogodek|izvedba',
  closure: 'closure|final invoice|закрытие|завершение|акт|финальный счет|zaključek',
  won: 'won|closed won|closedwon|closed as won|deal won|выиграна|выиграно|успех|успешно реализовано|успешно завершена|сделка успешна|закрыта успешно|dobljeno|dobljen|uspešno zaključeno',
  lost: 'lost|closed lost|closedlost|closed as lost|deal lost|проиграна|проиграно|закрыто и не реализовано|сделка провалена|отказ|провал|анализ причины провала|izgubljeno|izgubljen|neuspešno',
};

const STATUS_WORDS: Readonly<Record<StageAndStatus['status'], string>> = {
  open: 'open|active|in progress|false|no|0|открыта|открыт|открыто|в работе|нет|odprto|odprt|ne',
  won: `${PLACE_WORDS.won}|true|yes|1|да|da`,
  lost: PLACE_WORDS.lost,
};

function indexed<K extends string>(words: Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  const index = new Map<string, K>();
  for (const [meaning, list] of Object.entries(words) as [K, string][]) {
    for (const word of list.split('|')) index.set(nameKey(word), meaning);
  }
  return index;
}

const places = indexed(PLACE_WORDS);
const statuses = indexed(STATUS_WORDS);
