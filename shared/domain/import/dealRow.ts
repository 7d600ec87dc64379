import type { Day } from '@shared/domain/time';
import { type AmountRules, amountReader } from './amountColumn';
import { MAX_LINE, MAX_NAME } from './cells';
import { type DateOrder, readDate } from './dates';
import type { DealDraft } from './drafts';
import type { FieldId } from './fields';
import type { Reading, Slots } from './slots';
import { type DealPlace, placeOf, settle, statusOf } from './stages';

export interface DealRules extends AmountRules {
  readonly dateOrder: DateOrder | null;
  readonly from1904: boolean;
  /** Stage words of the file that the user gave a meaning. */
  readonly stages: ReadonlyMap<string, DealPlace>;
  /** Product names of the file and what they mean: '' leaves the product out, null is for the user to say. */
  readonly products: ReadonlyMap<string, string | null>;
}

/** Reads the deal of a row; without a title it is named after its product as ours is called, else after `client`. */
export function dealReader(slots: Slots, rules: DealRules): (reading: Reading, client: string) => DealDraft {
  const title = slots.line('deal.title', MAX_NAME);
  const product = slots.line('deal.product', MAX_NAME);
  const lines = (['externalId', 'manager', 'lostReason'] as const)
    .filter((name) => slots.has(`deal.${name}`))
    .map((name) => [name, slots.line(`deal.${name}`, MAX_LINE)] as const);
  const notes = slots.notes('deal.notes');
  const money = amountReader(slots, 'deal.amount', 'deal.currency', rules);
  const place = placeReader(slots, rules);
  const [entered, closed, event] = [
    dayReader(slots, 'deal.enteredDay', rules),
    dayReader(slots, 'deal.closedDay', rules),
    dayReader(slots, 'deal.eventDay', rules),
  ];
  const closedHeader = slots.all('deal.closedDay')[0]?.header ?? '';
  const productHeader = slots.all('deal.product')[0]?.header ?? '';
  return (reading, client) => {
    const named = product(reading);
    const meant = rules.products.get(named);
    if (meant === null)
      reading.reasons.push({ code: 'product-unknown', column: productHeader, value: named });
    const { amount, currency } = money(reading);
    const { stage, status, unknown } = place(reading);
    const ours = meant ?? named;
    const draft: DealDraft = { title: title(reading) || ours || named || client, currency, stage, status };
    for (const [name, read] of lines) {
      const text = read(reading);
      if (text !== '') draft[name] = text;
    }
    if (meant !== '' && ours !== '') draft.product = ours;
    if (amount !== null) draft.amount = amount;
    const days = { entered: entered(reading), closed: closed(reading), event: event(reading) };
    if (days.entered !== null) draft.enteredDay = days.entered;
    if (days.event !== null) draft.eventDay = days.event;
    // Of an open deal it is the day it is hoped to be closed: no field of ours, but worth keeping.
    const hoped = status === 'open' && days.closed !== null ? `${closedHeader}: ${days.closed}` : '';
    if (status !== 'open' && days.closed !== null) draft.closedDay = days.closed;
    if (status !== 'open' && days.closed === null) {
      reading.warnings.push({ code: 'close-date-missing', column: closedHeader, value: '' });
    }
    const note = [notes(reading), hoped, unknown].filter((text) => text !== '').join('\n');
    if (note !== '') draft.notes = note;
    return draft;
  };
}

/** A day of the file; a date that cannot be read makes the row a rejected one. */
function dayReader(slots: Slots, field: FieldId, rules: DealRules): (reading: Reading) => Day | null {
  const text = slots.line(field, MAX_LINE);
  const header = slots.all(field)[0]?.header ?? '';
  return (reading) => {
    const written = text(reading);
    if (written === '') return null;
    const read = readDate(written, rules.dateOrder, rules.from1904);
    if (read.kind === 'day') return read.day;
    reading.reasons.push({ code: `date-${read.kind}`, column: header, value: written });
    return null;
  };
}

interface Place {
  readonly stage: DealDraft['stage'];
  readonly status: DealDraft['status'];
  /** A status word we do not know, with its header, for the notes. */
  readonly unknown: string;
}

function placeReader(slots: Slots, rules: DealRules): (reading: Reading) => Place {
  const stageText = slots.line('deal.stage', MAX_LINE);
  const statusText = slots.line('deal.status', MAX_LINE);
  const stageHeader = slots.all('deal.stage')[0]?.header ?? '';
  const statusHeader = slots.all('deal.status')[0]?.header ?? '';
  const places = new Map<string, DealPlace | null>();
  return (reading) => {
    const word = stageText(reading);
    let place = places.get(word);
    if (place === undefined) {
      place = rules.stages.get(word) ?? placeOf(word);
      places.set(word, place);
    }
    const statusWord = statusText(reading);
    const status = statusWord === '' ? null : statusOf(statusWord);
    // A closed deal needs no stage of ours: an unknown stage word is no reason to ask.
    if (place === null && word !== '' && (status === null || status === 'open')) {
      reading.reasons.push({ code: 'stage-unknown', column: stageHeader, value: word });
    }
    const unknown = statusWord !== '' && status === null ? `${statusHeader}: ${statusWord}` : '';
    if (unknown !== '')
      reading.warnings.push({ code: 'status-unknown', column: statusHeader, value: statusWord });
    return { ...settle(place, status), unknown };
  };
}
