import type { Session } from '@db/cli';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { dealNamed, stepNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, text, whole } from '../sale/values';
import { UsageError } from '../usage';

const plan: Action = {
  usage: 'DEAL --type KEY',
  options: texts('type'),
  needs: ['type'],
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const { id: dealId } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'preparation.plan', { dealId, eventType: text(given, 'type') ?? '' });
    return true;
  },
};

const add: Action = {
  usage: 'DEAL TITLE (--before DAYS | --day DAY) [--responsible NAME] [--sign-off]',
  options: { ...texts('before', 'day', 'responsible'), 'sign-off': { type: 'boolean' } },
  words: 2,
  run: async (given) => {
    const [before, dueDay] = [text(given, 'before'), day(given, 'day')];
    if ((before === undefined) === (dueDay === undefined))
      throw new UsageError('needsOption', { option: before === undefined ? '--before' : '--day' });
    const session = given.open('write');
    const { id: dealId } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'preparation.add', {
      ...{ dealId, title: given.words[1] ?? '', responsible: text(given, 'responsible') },
      ...{ signOff: given.values['sign-off'] === true, dueDay: dueDay ?? null },
      offset: before === undefined ? null : -whole(before, 0, 400),
    });
    return true;
  },
};

/** An action over one step: STEP is its place in the list or a part of its title. */
const onStep = (
  more: Pick<Action, 'options' | 'needs'> & { readonly usage?: string },
  act: (given: Given, session: Session, id: string) => Promise<unknown>,
): Action => ({
  ...{ options: more.options, words: 2 },
  ...(more.needs && { needs: more.needs }),
  usage: `DEAL STEP ${more.usage ?? '[--day DAY]'}`,
  run: async (given) => {
    const session = given.open('write');
    const { id: dealId } = dealNamed(session, given.words[0] ?? '');
    await act(given, session, (await stepNamed(session, dealId, given.words[1] ?? '')).id);
    return true;
  },
});

const done = onStep({ options: texts('day') }, (given, session, id) =>
  carryOut(given, session, 'preparation.setDone', {
    ...{ id, doneDay: day(given, 'day') ?? given.today, today: given.today },
  }),
);

const signOff = (to: 'asked' | 'given') =>
  onStep({ options: texts('day') }, (given, session, id) =>
    carryOut(given, session, 'preparation.signOff', { id, to, day: day(given, 'day'), today: given.today }),
  );

const reject = onStep(
  { options: texts('day', 'comment'), needs: ['comment'], usage: '--comment TEXT [--day DAY]' },
  (given, session, id) =>
    carryOut(given, session, 'preparation.signOff', {
      ...{ id, to: 'rejected', day: day(given, 'day'), today: given.today },
      comment: text(given, 'comment'),
    }),
);

/** `prepare ACTION DEAL`: plans the steps before the event, and says what is ready and what the client thinks of it. */
export const prepareCommand = commandOf('prepare', {
  plan,
  add,
  done,
  ask: signOff('asked'),
  accept: signOff('given'),
  reject,
});
