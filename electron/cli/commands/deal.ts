import { DEAL_LENGTHS, DIRECTIONS, STAGES } from '@shared/domain/words';
import { type Action, commandOf, texts } from '../actions';
import { choiceOf } from '../options';
import { clientNamed, dealNamed, productNamed } from '../sale/named';
import { carryOut, moveOn } from '../sale/outcome';
import { pointNames } from '../sale/pointNames';
import { dealLines, wholeDeal } from '../sale/show';
import { amount, day, notPassed, text } from '../sale/values';
import { UsageError } from '../usage';

const PLANNED = ['keep', 'cancel'] as const;

const show: Action = {
  usage: 'DEAL',
  options: {},
  words: 1,
  run: async (given) => {
    const session = given.open('read');
    const deal = await wholeDeal(session, dealNamed(session, given.words[0] ?? '').id, given.today);
    const nameOf = await pointNames(session, given);
    await given.screen.result(deal, () => dealLines(deal, given, nameOf));
    return true;
  },
};

const create: Action = {
  usage:
    'TITLE --client NAME [--product NAME] [--amount SUM] [--currency EUR] [--direction inbound|outbound] [--length long|short] [--event DAY] [--event-type TYPE] [--manager NAME] [--notes TEXT]',
  options: texts(
    ...[
      'client',
      'product',
      'amount',
      'currency',
      'direction',
      'length',
      'event',
      'event-type',
      'manager',
      'notes',
    ],
  ),
  needs: ['client'],
  words: 1,
  run: async (given) => {
    const direction = choiceOf(given.values, 'direction', DIRECTIONS) ?? undefined;
    const length = choiceOf(given.values, 'length', DEAL_LENGTHS) ?? undefined;
    if (length === 'short' && direction !== 'inbound') throw new UsageError('shortNeedsInbound');
    const session = given.open('write');
    const currency = text(given, 'currency') ?? (await session.call('settings.get', {})).currency;
    const sum = text(given, 'amount');
    await carryOut(given, session, 'deals.create', {
      clientId: clientNamed(session, text(given, 'client') ?? '').id,
      title: given.words[0] ?? '',
      productId: productNamed(session, text(given, 'product')),
      amount: sum === undefined ? null : amount(sum, currency, given.language),
      currency,
      ...{ direction, length },
      eventDay: day(given, 'event') ?? null,
      eventType: text(given, 'event-type'),
      manager: text(given, 'manager'),
      notes: text(given, 'notes'),
      today: given.today,
    });
    return true;
  },
};

const edit: Action = {
  usage:
    'DEAL [--title TEXT] [--amount SUM] [--event DAY] [--event-type TYPE] [--manager NAME] [--notes TEXT]',
  options: texts('title', 'amount', 'event', 'event-type', 'manager', 'notes'),
  words: 1,
  run: async (given) => {
    if (text(given, 'title')?.trim() === '') throw new UsageError('needsValue', { option: '--title' });
    const session = given.open('write');
    const { id, currency } = dealNamed(session, given.words[0] ?? '');
    const sum = text(given, 'amount');
    await carryOut(given, session, 'deals.update', {
      ...{ id, title: text(given, 'title'), eventDay: day(given, 'event'), manager: text(given, 'manager') },
      ...{ eventType: text(given, 'event-type'), notes: text(given, 'notes'), today: given.today },
      amount: sum === undefined ? undefined : amount(sum, currency, given.language),
    });
    return true;
  },
};

const move: Action = {
  usage: `DEAL --to ${STAGES.join('|')} [--override REASON] [--reason REASON]`,
  options: texts('to', 'override', 'reason'),
  needs: ['to'],
  words: 1,
  run: (given) => {
    const to = choiceOf(given.values, 'to', STAGES);
    if (to === null) throw new UsageError('needsOption', { option: '--to' });
    const session = given.open('write');
    const { id } = dealNamed(session, given.words[0] ?? '');
    const why = { override: text(given, 'override'), reason: text(given, 'reason') };
    return moveOn(given, session, 'deals.move', { id, to, ...why, today: given.today });
  },
};

const win: Action = {
  usage: 'DEAL [--next DAY --purpose TEXT [--product NAME] | --no-contact REASON] [--override REASON]',
  options: texts('next', 'purpose', 'product', 'no-contact', 'override'),
  words: 1,
  run: (given) => {
    const [on, noContactReason] = [notPassed(day(given, 'next'), given.today), text(given, 'no-contact')];
    const session = given.open('write');
    const { id, productId } = dealNamed(session, given.words[0] ?? '');
    const product = productNamed(session, text(given, 'product'));
    const contact = { purpose: text(given, 'purpose') ?? '', productId: product ?? productId };
    const next =
      on !== undefined ? { day: on, ...contact } : noContactReason !== undefined && { noContactReason };
    const override = text(given, 'override');
    return moveOn(given, session, 'deals.win', { id, override, ...(next && { next }), today: given.today });
  },
};

const lose: Action = {
  usage: 'DEAL --reason KEY [--note TEXT] [--retry DAY [--purpose TEXT]] [--planned keep|cancel]',
  options: texts('reason', 'note', 'retry', 'purpose', 'planned'),
  needs: ['reason'],
  words: 1,
  run: async (given) => {
    const retryDay = notPassed(day(given, 'retry'), given.today) ?? null;
    const session = given.open('write');
    const { id } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'deals.lose', {
      ...{ id, reason: text(given, 'reason') ?? '', note: text(given, 'note'), today: given.today },
      ...{ retryDay, retryPurpose: text(given, 'purpose') },
      planned: choiceOf(given.values, 'planned', PLANNED) ?? undefined,
    });
    return true;
  },
};

const cancel: Action = {
  usage: 'DEAL --reason KEY --refund SUM --due DAY [--note TEXT] [--planned keep|cancel]',
  options: texts('reason', 'refund', 'due', 'note', 'planned'),
  needs: ['reason', 'refund', 'due'],
  words: 1,
  run: async (given) => {
    const refundDueDay = notPassed(day(given, 'due'), given.today) ?? given.today;
    const session = given.open('write');
    const { id, currency } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'deals.cancel', {
      ...{ id, reason: text(given, 'reason') ?? '', note: text(given, 'note'), today: given.today },
      refund: amount(text(given, 'refund') ?? '', currency, given.language),
      refundDueDay,
      planned: choiceOf(given.values, 'planned', PLANNED) ?? undefined,
    });
    return true;
  },
};

const pause: Action = {
  usage: 'DEAL --until DAY --reason KEY',
  options: texts('until', 'reason'),
  needs: ['until', 'reason'],
  words: 1,
  run: async (given) => {
    const until = notPassed(day(given, 'until'), given.today) ?? given.today;
    const session = given.open('write');
    const { id } = dealNamed(session, given.words[0] ?? '');
    const reason = text(given, 'reason') ?? '';
    await carryOut(given, session, 'deals.pause', { id, until, reason, today: given.today });
    return true;
  },
};

const simply = (method: 'deals.resume' | 'deals.reopen'): Action => ({
  usage: 'DEAL',
  options: {},
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, method, { id, today: given.today });
    return true;
  },
});

/** `deal ACTION DEAL`: everything that happens to a deal as a whole. */
export const dealCommand = commandOf('deal', {
  show,
  new: create,
  edit,
  move,
  win,
  lose,
  cancel,
  pause,
  resume: simply('deals.resume'),
  reopen: simply('deals.reopen'),
});
