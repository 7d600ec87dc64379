import type { Session } from '@db/cli';
import { resultsOf } from '@shared/domain/results';
import { ACTIVITY_KINDS, RESULTS } from '@shared/domain/words';
import { type Day, dayFor } from '@shared/domain/time';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { choiceOf } from '../options';
import { acceptedStep, contactNamed, dayOrDistance, REPEAT_USAGE, repeatGiven } from '../sale/contacts';
import { dealNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, notPassed, text } from '../sale/values';
import { UsageError } from '../usage';

const KINDS = ACTIVITY_KINDS.join('|');
const REPEAT = ['repeat', 'every', 'on', 'from', 'until'] as const;

const plan: Action = {
  usage: `DEAL --day DAY [--time HH:MM] [--kind ${KINDS}] [--purpose TEXT] [--value TEXT] [--repeat ${REPEAT_USAGE}]`,
  options: texts('day', 'time', 'kind', 'purpose', 'value', ...REPEAT),
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
      repeat: repeatGiven(given),
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
    const kind = choiceOf(given.values, 'kind', ACTIVITY_KINDS) ?? 'call';
    const result = choiceOf(given.values, 'result', resultsOf(kind));
    const session = given.open('write');
    const { id, clientId, productId } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'activities.log', {
      ...{ clientId, dealId: id, productId, time: text(given, 'time') ?? null, day: pastDay(given) },
      ...{ kind, result },
      purpose: text(given, 'purpose'),
      notes: text(given, 'notes'),
    });
    return true;
  },
};

const done: Action = {
  usage: `DEAL|CONTACT --result ${RESULTS.join('|')} [--day DAY] [--notes TEXT] [--accept | --next DAY [--time HH:MM] [--purpose TEXT] [--asked]]`,
  options: {
    ...texts('result', 'day', 'notes', 'next', 'time', 'purpose'),
    accept: { type: 'boolean' },
    asked: { type: 'boolean' },
  },
  needs: ['result'],
  words: 1,
  run: async (given) => {
    const later = notPassed(day(given, 'next'), given.today);
    if (later !== undefined && given.values.accept === true)
      throw new UsageError('unknownOption', { option: '--accept' });
    choiceOf(given.values, 'result', RESULTS);
    const session = given.open('write');
    const contact = await contactNamed(session, given.words[0] ?? '', given.today);
    const result = choiceOf(given.values, 'result', resultsOf(contact.kind));
    const { dealId, productId, personId } = contact;
    const on = pastDay(given);
    const proposed = given.values.accept === true ? await acceptedStep(session, contact, result, on) : null;
    const wanted = later !== undefined && {
      ...{
        dealId,
        productId,
        personId,
        kind: 'call' as const,
        day: later,
        time: text(given, 'time') ?? null,
      },
      ...{ purpose: text(given, 'purpose'), asked: given.values.asked === true },
    };
    await carryOut(given, session, 'activities.done', {
      ...{ id: contact.id, day: on, notes: text(given, 'notes'), result },
      next: wanted || proposed,
    });
    return true;
  },
};

const snooze: Action = {
  usage: 'DEAL|CONTACT --to DAY|+DAYS [--asked]',
  options: { ...texts('to'), asked: { type: 'boolean' } },
  needs: ['to'],
  words: 1,
  run: async (given) => {
    const to = notPassed(dayOrDistance(text(given, 'to') ?? '', given.today), given.today);
    const session = given.open('write');
    const contact = await contactNamed(session, given.words[0] ?? '', given.today);
    const { id } = contact;
    const { zone } = await session.call('settings.get', {});
    const asked = given.values.asked === true;
    const put = await carryOut(given, session, 'activities.move', {
      ...{ id, day: dayFor(contact, to, zone), asked },
    });
    if (put.asksWhetherAlive) {
      const { firstDay } = await session.call('activities.get', { id });
      const { t } = given;
      const text = t('activities:alive.text', { count: put.snoozes, day: firstDay ?? '' });
      await given.screen.note(`${text}. ${t('activities:alive.title')}`);
    }
    return true;
  },
};

const giveUp: Action = {
  usage: 'DEAL|CONTACT [--until DAY | --end REASON]',
  options: texts('until', 'end'),
  words: 1,
  run: async (given) => {
    const [until, reason] = [notPassed(day(given, 'until'), given.today), text(given, 'end')];
    if (until !== undefined && reason !== undefined)
      throw new UsageError('unknownOption', { option: '--end' });
    const session = given.open('write');
    const { id } = await contactNamed(session, given.words[0] ?? '', given.today);
    await carryOut(given, session, 'activities.giveUp', {
      ...{ id, today: given.today },
      ending:
        reason !== undefined ? { how: 'end', reason } : until ? { how: 'pause', until } : { how: 'drop' },
    });
    return true;
  },
};

const repeat: Action = {
  usage: `DEAL|CONTACT --repeat ${REPEAT_USAGE} | --end`,
  options: { ...texts(...REPEAT), end: { type: 'boolean' } },
  words: 1,
  run: async (given) => {
    const rule = repeatGiven(given);
    if ((rule === null) !== (given.values.end === true))
      throw new UsageError('needsOption', { option: '--repeat' });
    const session = given.open('write');
    const { id, recurrenceId } = await contactNamed(session, given.words[0] ?? '', given.today);
    // Ending what does not repeat ends with "not found".
    if (rule !== null && recurrenceId !== null)
      await carryOut(given, session, 'recurrences.change', { id, repeat: rule });
    else if (rule !== null)
      await carryOut(given, session, 'recurrences.start', { activityId: id, repeat: rule });
    else await carryOut(given, session, 'recurrences.end', { id: recurrenceId ?? id });
    return true;
  },
};

/** Takes one contact away. */
const away = (take: (given: Given, session: Session, id: string) => Promise<unknown>): Action => ({
  usage: 'DEAL|CONTACT',
  options: {},
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id } = await contactNamed(session, given.words[0] ?? '', given.today);
    await take(given, session, id);
    return true;
  },
});

const cancel = away((given, session, id) => carryOut(given, session, 'activities.cancel', { ids: [id] }));
const remove = away((given, session, id) => carryOut(given, session, 'activities.remove', { id }));

/** The day of `--day`, else today; what was done was not done tomorrow. */
function pastDay(given: Given): Day {
  const on = day(given, 'day') ?? given.today;
  if (on > given.today) throw new UsageError('dayToCome', { value: on });
  return on;
}

/**
 * `contact ACTION DEAL`: plans, records, finishes, puts off, gives up, calls off, deletes and repeats contacts; a deal means its next planned
 * one, an id any contact.
 */
export const contactCommand = commandOf('contact', {
  ...{ plan, log, done, snooze, repeat, cancel, remove },
  'give-up': giveUp,
});
