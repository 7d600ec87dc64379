import type { Session } from '@db/cli';
import { zTouchScore } from '@shared/contract/surveys';
import { SURVEY_WAYS } from '@shared/domain/words';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { choiceOf } from '../options';
import { dealNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, text, whole } from '../sale/values';
import { UsageError } from '../usage';

const answer: Action = {
  usage: `DEAL SCORE [--parts meeting=9,team=10] [--influence TEXT] [--comment TEXT] [--may-call yes|no] [--way ${SURVEY_WAYS.join('|')}] [--day DAY]`,
  options: texts('parts', 'influence', 'comment', 'may-call', 'way', 'day'),
  words: 2,
  run: async (given) => {
    const score = whole(given.words[1] ?? '', 0, 10);
    const mayCall = choiceOf(given.values, 'may-call', ['yes', 'no']);
    const session = given.open('write');
    const { id: dealId } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'surveys.record', {
      ...{ dealId, score, scores: parts(text(given, 'parts')), today: given.today },
      ...{ day: day(given, 'day') ?? given.today, influence: text(given, 'influence') },
      ...{ comment: text(given, 'comment'), mayCall: mayCall === null ? null : mayCall === 'yes' },
      way: choiceOf(given.values, 'way', SURVEY_WAYS) ?? undefined,
    });
    return true;
  },
};

/** `meeting=9,team=10`. */
const parts = (given: string | undefined) =>
  (given === undefined ? [] : given.split(',')).map((part) => {
    const [touchPoint = '', score = ''] = part.split('=').map((word) => word.trim());
    const read = zTouchScore.safeParse({ touchPoint, score: whole(score, 0, 10) });
    if (!read.success) throw new UsageError('parts', { value: part });
    return read.data;
  });

const cause: Action = {
  usage: 'DEAL [--causes TEXT] [--actions TEXT] [--responsible NAME] [--prevention TEXT] [--called DAY]',
  options: texts('causes', 'actions', 'responsible', 'prevention', 'called'),
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    await carryOut(given, session, 'surveys.updateCase', {
      ...{
        id: await openCase(given, session),
        causes: text(given, 'causes'),
        actions: text(given, 'actions'),
      },
      ...{ responsible: text(given, 'responsible'), prevention: text(given, 'prevention') },
      calledDay: day(given, 'called'),
    });
    return true;
  },
};

const tell: Action = {
  usage: 'DEAL TEXT [--day DAY] [--next DAY --purpose TEXT]',
  options: texts('day', 'next', 'purpose'),
  words: 2,
  run: async (given) => {
    const [next, purpose] = [day(given, 'next'), text(given, 'purpose')];
    if (next !== undefined && purpose === undefined)
      throw new UsageError('needsOption', { option: '--purpose' });
    const session = given.open('write');
    await carryOut(given, session, 'surveys.closeCase', {
      ...{
        id: await openCase(given, session),
        told: given.words[1] ?? '',
        day: day(given, 'day') ?? given.today,
      },
      later: next === undefined ? null : { day: next, purpose: purpose ?? '' },
    });
    return true;
  },
};

const thank: Action = {
  usage: 'DEAL --day DAY --purpose TEXT',
  options: texts('day', 'purpose'),
  needs: ['day', 'purpose'],
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const [on, purpose] = [day(given, 'day') ?? given.today, text(given, 'purpose') ?? ''];
    const id = await lastAnswer(given, session);
    await carryOut(given, session, 'surveys.thank', { id, day: on, purpose, today: given.today });
    return true;
  },
};

const referral: Action = {
  usage: 'DEAL TEXT [--day DAY]',
  options: texts('day'),
  words: 2,
  run: async (given) => {
    const session = given.open('write');
    const id = await lastAnswer(given, session);
    const on = day(given, 'day') ?? given.today;
    await carryOut(given, session, 'surveys.setReferral', { id, day: on, referral: given.words[1] });
    return true;
  },
};

/** The open case of the deal. */
async function openCase(given: Given, session: Session): Promise<string> {
  const deal = dealNamed(session, given.words[0] ?? '');
  const { cases } = await session.call('surveys.ofDeal', { dealId: deal.id });
  const open = cases.find(({ closedDay }) => closedDay === null);
  if (!open) throw new CommandFailure('noCase', { name: deal.title });
  return open.id;
}

/** The latest answer about the deal. */
async function lastAnswer(given: Given, session: Session): Promise<string> {
  const deal = dealNamed(session, given.words[0] ?? '');
  const [latest] = (await session.call('surveys.ofDeal', { dealId: deal.id })).responses;
  if (!latest) throw new CommandFailure('noAnswer', { name: deal.title });
  return latest.id;
}

/** `survey ACTION DEAL`: what the client answered, and what follows from it. */
export const surveyCommand = commandOf('survey', { answer, case: cause, tell, thank, referral });
