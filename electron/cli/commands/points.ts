import type { Session } from '@db/cli';
import type { PointState } from '@shared/domain/words';
import { texts } from '../actions';
import type { Command, Given } from '../command';
import { CommandFailure } from '../failure';
import { columns } from '../screen';
import { dealNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { pointNames } from '../sale/pointNames';
import { assertDays, day, text } from '../sale/values';
import { UsageError } from '../usage';

const STATES: Readonly<Record<string, PointState>> = {
  meet: 'met',
  waive: 'waived',
  miss: 'missed',
  reopen: 'pending',
};
const USAGE = [
  'points --due DAY [--up-to]',
  `points ${Object.keys(STATES).join('|')} DEAL POINT [--day DAY] [--reason TEXT]`,
];

/** `points --due DAY`: what waits on a day; `points meet DEAL POINT`: a point that only a hand can meet. */
export const pointsCommand: Command = {
  name: 'points',
  usage: USAGE.map((line) => line.slice('points '.length)).join(' | '),
  lines: USAGE,
  options: { ...texts('due', 'day', 'reason'), 'up-to': { type: 'boolean' } },
  words: { least: 0, most: 3 },
  makes: false,
  run: (given) => {
    assertDays(given.values);
    return given.words.length === 0 ? listDue(given) : setState(given);
  },
};

async function listDue(given: Given): Promise<boolean> {
  const on = day(given, 'due');
  if (on === undefined) throw new UsageError('needsOption', { option: '--due' });
  const session = given.open('read');
  const upTo = given.values['up-to'] === true;
  const rows = await session.call('points.due', { day: on, upTo, today: given.today, limit: 1000 });
  const nameOf = await pointNames(session, given);
  await given.screen.result(rows, () =>
    columns(rows.map((row) => [row.dueDay ?? '', row.clientName, row.dealTitle, nameOf(row)])),
  );
  return true;
}

async function setState(given: Given): Promise<boolean> {
  const [how = '', name = '', point = ''] = given.words;
  const state = Object.hasOwn(STATES, how) ? STATES[how] : undefined;
  if (!state) throw new UsageError('choice', { option: 'points', choices: Object.keys(STATES).join(', ') });
  if (given.words.length !== 3) throw new UsageError('words', { usage: `cuepoint ${USAGE[1]}` });
  const reason = text(given, 'reason');
  if (state === 'waived' && reason === undefined) throw new UsageError('needsOption', { option: '--reason' });
  const session = given.open('write');
  const id = await pointNamed(given, session, name, point);
  await carryOut(given, session, 'points.setState', {
    id,
    state,
    day: day(given, 'day') ?? given.today,
    reason,
  });
  return true;
}

/** By what it is called, the key of its rule or its own title; of several the one that is open. */
async function pointNamed(given: Given, session: Session, deal: string, name: string): Promise<string> {
  const { id } = dealNamed(session, deal);
  const { points } = await session.call('deals.get', { id, today: given.today });
  const nameOf = await pointNames(session, given);
  const found = points.filter((point) => [nameOf(point), point.key, point.title].includes(name));
  const [first] = [...found.filter(({ state }) => state === 'pending'), ...found];
  if (!first) throw new CommandFailure('noPoint', { name });
  return first.id;
}
