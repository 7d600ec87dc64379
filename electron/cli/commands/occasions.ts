import type { Session } from '@db/cli';
import type { OccasionRow } from '@shared/contract/occasions';
import { aboutOccasion, OCCASION_CONTACTS, OCCASIONS } from '@shared/domain/occasions';
import { addDays } from '@shared/domain/time';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { choiceOf } from '../options';
import { clientNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, text, whole } from '../sale/values';
import { columns } from '../screen';

/** How far the list looks ahead where nothing is said, in days. */
const AHEAD = 28;
/** As many as one command plans. */
const MOST = 1000;

const list: Action = {
  usage: `[--until DAY] [--kind ${OCCASIONS.join('|')}] [--manager NAME]`,
  options: texts('until', 'kind', 'manager'),
  words: 0,
  run: async (given) => {
    const session = given.open('read');
    const { rows } = await session.call('occasions.coming', { ...spanOf(given), limit: 500 });
    await given.screen.result(rows, () =>
      columns(
        rows.map((row) =>
          row.kind === 'holidays'
            ? [row.best, row.titles.join(', '), given.t('occasions:clients', { count: row.clients }), '']
            : [row.best, row.client, aboutText(row, given), row.key],
        ),
      ),
    );
    return true;
  },
};

const plan: Action = {
  usage: 'KEY|all [--day DAY] [--until DAY] [--kind KIND] [--manager NAME]',
  options: texts('day', 'until', 'kind', 'manager'),
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const rows = await waiting(given, session);
    const items = rows.map((row) => ({ key: row.key, purpose: aboutText(row, given) }));
    const on = day(given, 'day');
    await carryOut(given, session, 'occasions.plan', {
      items,
      today: given.today,
      ...(on ? { day: on } : {}),
    });
    return true;
  },
};

const skip: Action = {
  usage: 'KEY|all [--until DAY] [--kind KIND] [--manager NAME]',
  options: texts('until', 'kind', 'manager'),
  words: 1,
  run: async (given) => {
    const session = given.open('write');
    const keys = (await waiting(given, session)).map(({ key }) => key);
    await carryOut(given, session, 'occasions.skip', { keys });
    return true;
  },
};

const event: Action = {
  usage: `CLIENT TITLE --on DAY|--MM-DD [--lead DAYS] [--makes ${OCCASION_CONTACTS.join('|')}] [--notes TEXT]`,
  options: texts('on', 'lead', 'makes', 'notes'),
  needs: ['on'],
  words: 2,
  run: async (given) => {
    const session = given.open('write');
    const lead = text(given, 'lead');
    await carryOut(given, session, 'occasions.createEvent', {
      clientId: clientNamed(session, given.words[0] ?? '').id,
      ...{ title: given.words[1] ?? '', day: text(given, 'on') ?? '', notes: text(given, 'notes') },
      ...(lead === undefined ? {} : { lead: whole(lead, 0, 365) }),
      makes: choiceOf(given.values, 'makes', OCCASION_CONTACTS) ?? undefined,
    });
    return true;
  },
};

/** Those that the list shows, or the one with that key; holidays of many clients are answered in the window. */
async function waiting(given: Given, session: Session): Promise<readonly OccasionRow[]> {
  const wanted = given.words[0] ?? '';
  const found: OccasionRow[] = [];
  for (let offset = 0; offset < MOST; offset += 500) {
    const { rows, total } = await session.call('occasions.coming', { ...spanOf(given), offset, limit: 500 });
    for (const row of rows) if (row.kind !== 'holidays') found.push(row);
    if (offset + 500 >= total) break;
  }
  const chosen = wanted === 'all' ? found : found.filter(({ key }) => key === wanted);
  if (chosen.length === 0) throw new CommandFailure('noOccasion', { name: wanted });
  return chosen.slice(0, MOST);
}

function spanOf(given: Given) {
  const { today } = given;
  const kind = choiceOf(given.values, 'kind', OCCASIONS);
  const manager = text(given, 'manager');
  return {
    ...{ from: today, to: day(given, 'until') ?? addDays(today, AHEAD), today },
    ...(kind ? { kinds: [kind] } : {}),
    ...(manager === undefined ? {} : { manager }),
  };
}

function aboutText(row: OccasionRow, { t }: Given): string {
  const { key, params } = aboutOccasion(row, (each) => each);
  return t(`occasions:${key}`, params);
}

/** `occasions list`, `plan`, `skip`, `event`: whom to greet, to invite or to talk to because of a day. */
export const occasionsCommand = commandOf('occasions', { list, plan, skip, event });
