import { RESULTS } from '@shared/domain/words';
import { type Action, commandOf, texts } from '../actions';
import { CommandFailure } from '../failure';
import { choiceOf } from '../options';
import { carryOut } from '../sale/outcome';
import { text, whole } from '../sale/values';
import { managerOf, nextOf, running, WHOSE } from '../session/running';
import { lines, past, summary } from '../session/shown';
import { nextStep, scriptBeside } from '../session/step';

const start: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    await carryOut(given, given.open('write'), 'sessions.start', {
      day: given.today,
      manager: managerOf(given),
    });
    return true;
  },
};

const next: Action = {
  usage: `${WHOSE} [--time HH:MM]`,
  options: texts('manager', 'time'),
  words: 0,
  run: async (given) => {
    const session = given.open('read');
    const state = await running(given, session);
    const line = nextOf(given, state);
    if (line === null) {
      await given.screen.result(null, () => [given.t('session:throughTitle')]);
      return true;
    }
    const card = await session.call('sessions.card', { activityId: line.id, today: given.today });
    const script = await scriptBeside(given, session, line.id);
    const at = state.lines.findIndex(({ id }) => id === line.id);
    const { activity, client, deal, plan, others } = card;
    const told = {
      ...{ number: at + 1, of: state.lines.length, activity, needs: card.needs, plan, script },
      client: { id: client.id, name: client.name, segment: client.segment, lifecycle: client.lifecycle },
      deal: deal && { id: deal.id, title: deal.title, stage: deal.stage, points: deal.points },
      ...{ last: card.last, others },
    };
    await given.screen.result(told, () => [
      `${at + 1}/${state.lines.length} ${activity.clientName}`,
      ...[activity.personName, activity.phone, activity.purpose, activity.productName].filter(Boolean),
      ...(script ? ['', script.name, ...script.checklist.map((point) => `[ ] ${point}`)] : []),
    ]);
    return true;
  },
};

const done: Action = {
  usage: `${WHOSE} --result ${RESULTS.join('|')} [--notes TEXT] [--seconds N] [--next DAY [--purpose TEXT] | --without-next] [--time HH:MM]`,
  options: {
    ...texts('manager', 'result', 'notes', 'seconds', 'next', 'purpose', 'time'),
    'without-next': { type: 'boolean' },
  },
  needs: ['result'],
  words: 0,
  run: async (given) => {
    const result = choiceOf(given.values, 'result', RESULTS);
    const seconds = text(given, 'seconds');
    const talkSeconds = seconds === undefined ? undefined : whole(seconds, 0, 86_400);
    const session = given.open('write');
    const line = nextOf(given, await running(given, session));
    if (line === null) throw new CommandFailure('noLine');
    await carryOut(given, session, 'activities.done', {
      ...{ id: line.id, day: given.today, result, notes: text(given, 'notes'), talkSeconds },
      next: given.values['without-next'] === true ? null : await nextStep(given, session, line, result),
    });
    return true;
  },
};

const skip: Action = {
  usage: `${WHOSE} [--time HH:MM]`,
  options: texts('manager', 'time'),
  words: 0,
  run: async (given) => {
    const session = given.open('write');
    const state = await running(given, session);
    const line = nextOf(given, state);
    if (line === null) throw new CommandFailure('noLine');
    await carryOut(given, session, 'sessions.skip', { id: state.id, activityId: line.id });
    return true;
  },
};

const end: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    const session = given.open('write');
    const { id } = await running(given, session);
    await carryOut(given, session, 'sessions.end', { id });
    return true;
  },
};

/** `session ACTION`: the calls of today one after the other, as the window's call session makes them. */
export const sessionCommand = commandOf('session', { start, next, done, skip, lines, summary, end, past });
