import type { LosingClient } from '@shared/contract/cadence';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { choiceOf, isDayOfPlanner } from '../options';
import { clientNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { text, whole } from '../sale/values';
import { columns } from '../screen';
import { UsageError } from '../usage';

const STATES = ['losing-touch', 'dormant'] as const;
const PAGE = 500;
const MOST = 3_650;

const list: Action = {
  usage: `[--manager NAME] [--segment NAME] [--state ${STATES.join('|')}]`,
  options: texts('manager', 'segment', 'state'),
  words: 0,
  run: async (given) => {
    const state = choiceOf(given.values, 'state', STATES) ?? undefined;
    const session = given.open('read');
    const filter = {
      ...{ today: given.today, manager: text(given, 'manager'), segment: text(given, 'segment') },
      ...(state === undefined ? {} : { state }),
    };
    const rows: LosingClient[] = [];
    for (let count = 1; rows.length < count; ) {
      const page = await session.call('cadence.losing', { ...filter, offset: rows.length, limit: PAGE });
      count = page.rows.length === 0 ? 0 : page.count;
      rows.push(...page.rows);
    }
    await given.screen.result(rows, () => columns(rows.map((row) => asRow(row))));
    return true;
  },
};

const asRow = ({ name, segment, manager, touch, next, phone }: LosingClient): string[] => [
  String(touch.elapsed),
  `${touch.ideal}/${touch.maximum}`,
  name,
  segment,
  manager,
  phone,
  next?.day ?? '–',
];

const set: Action = {
  usage: 'CLIENT [--ideal DAYS] [--maximum DAYS] [--gap DAYS] [--pause DAY|for-good|none] [--segment NAME]',
  options: texts('ideal', 'maximum', 'gap', 'pause', 'segment'),
  words: 1,
  run: async (given) => {
    const change = {
      ...{
        ideal: days(given, 'ideal', 1),
        maximum: days(given, 'maximum', 1),
        minimumGap: days(given, 'gap', 0),
      },
      ...{ paused: pause(given), segment: text(given, 'segment') },
    };
    const session = given.open('write');
    const { id: clientId } = clientNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'cadence.set', { clientId, ...change });
    return true;
  },
};

/** A number, or "-" for what the segment says. */
function days(given: Given, name: string, least: number): number | null | undefined {
  const typed = text(given, name);
  if (typed === undefined) return undefined;
  return typed === '-' ? null : whole(typed, least, MOST);
}

function pause(given: Given): string | null | undefined {
  const typed = text(given, 'pause');
  if (typed === undefined) return undefined;
  if (typed === 'none') return null;
  if (typed !== 'for-good' && !isDayOfPlanner(typed)) throw new UsageError('day', { value: typed });
  return typed;
}

/** `touch list`: who is losing touch, the most urgent first; `touch set CLIENT`: the cadence of a client. */
export const touchCommand = commandOf('touch', { list, set });
