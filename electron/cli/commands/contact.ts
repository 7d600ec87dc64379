import { ACTIVITY_KINDS, RESULTS } from '@shared/domain/words';
import type { Day } from '@shared/domain/time';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { choiceOf } from '../options';
import { dealNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, text } from '../sale/values';
import { UsageError } from '../usage';

const KINDS = ACTIVITY_KINDS.join('|');

const plan: Action = {
  usage: `DEAL --day DAY [--time HH:MM] [--kind ${KINDS}] [--purpose TEXT] [--value TEXT]`,
  options: texts('day', 'time', 'kind', 'purpose', 'value'),
  needs: ['day'],
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id, clientId, productId } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'activities.plan', {
      ...{ clientId, dealId: id, productId, time: text(given, 'time') ?? null, today: given.today },
      kind: choiceOf(given.values, 'kind', ACTIVITY_KINDS) ?? 'call',
      day: day(given, 'day') ?? given.today,
      purpose: text(given, 'purpose'),
      value: text(given, 'value'),
    });
    return true;
  },
};

const log: Action = {
  usage: `DEAL --kind ${KINDS} [--result ${RESULTS.join('|')}] [--day DAY] [--time HH:MM] [--purpose TEXT] [--notes TEXT]`,
  options: texts('kind', 'result', 'day', 'time', 'purpose', 'notes'),
  needs: ['kind'],
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id, clientId, productId } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'activities.log', {
      ...{ clientId, dealId: id, productId, time: text(given, 'time') ?? null, day: pastDay(given) },
      kind: choiceOf(given.values, 'kind', ACTIVITY_KINDS) ?? 'call',
      result: choiceOf(given.values, 'result', RESULTS),
      purpose: text(given, 'purpose'),
      notes: text(given, 'notes'),
    });
    return true;
  },
};

const done: Action = {
  usage: `DEAL --result ${RESULTS.join('|')} [--day DAY] [--notes TEXT] [--next DAY [--purpose TEXT]]`,
  options: texts('result', 'day', 'notes', 'next', 'purpose'),
  needs: ['result'],
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const deal = dealNamed(session, given.words[0] ?? '');
    const { next } = await session.call('deals.get', { id: deal.id, today: given.today });
    if (next === null) throw new CommandFailure('nothingPlanned', { name: deal.title });
    const later = day(given, 'next');
    const contact = { dealId: deal.id, productId: deal.productId, kind: 'call' as const };
    await carryOut(given, session, 'activities.done', {
      ...{ id: next.id, day: pastDay(given), notes: text(given, 'notes') },
      result: choiceOf(given.values, 'result', RESULTS),
      next: later === undefined ? null : { ...contact, day: later, purpose: text(given, 'purpose') },
    });
    return true;
  },
};

/** The day of `--day`, else today; what was done was not done tomorrow. */
function pastDay(given: Given): Day {
  const on = day(given, 'day') ?? given.today;
  if (on > given.today) throw new UsageError('dayToCome', { value: on });
  return on;
}

/** `contact ACTION DEAL`: plans, records and finishes contacts of a deal; `done` means the next planned one. */
export const contactCommand = commandOf('contact', { plan, log, done });
