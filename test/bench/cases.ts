import type { ReadableDb } from '@db/connection/sqlite';
import type { InputOf, QueryName } from '@shared/contract';
import { CALENDAR_LAYERS } from '@shared/contract/calendar';
import { AGES } from '@shared/domain/payments';
import { addDays } from '@shared/domain/time';
import { MANAGER } from './day';
import { heavyDeal } from './money';
import { SESSION } from './session';

/** The day of the demo data that everything is measured on. */
export const TODAY = '2026-11-26';

/** One question as a screen asks it; the input changes from run to run. */
export interface Case {
  readonly name: string;
  readonly method: QueryName;
  readonly input: (run: number) => unknown;
  /** A page of a list: must cost about the same on a file of a tenth, where it is as full as on the whole. */
  readonly paged: boolean;
}

const of = <M extends QueryName>(
  name: string,
  method: M,
  input: (run: number) => InputOf<M>,
  { paged = false } = {},
): Case => ({ name, method, input, paged });

/** The questions of the issue's §7, over the records that are in the file. */
export function casesOf(db: ReadableDb): Case[] {
  const clients = ids(db, 'SELECT id FROM clients ORDER BY name_key, id');
  const deals = ids(db, "SELECT id FROM deals WHERE status = 'open' ORDER BY title_key, id");
  const heavy = heavyDeal(db);
  // Steps of a prime number: spread over the whole table, and the same records each time.
  const pick = (from: readonly string[], run: number) => from[(run * 7919) % from.length] ?? '';
  const paged = { paged: true };
  const page = { today: TODAY, limit: 100 } as const;
  const shown = ids(
    db,
    `SELECT id FROM activities WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL
       AND day BETWEEN '2026-11-26' AND '2026-12-02' ORDER BY day, time, id LIMIT 300`,
  );
  const called = ids(db, 'SELECT activity_id AS id FROM call_session_lines ORDER BY position');
  const weekOfOccasions = (run: number) => {
    const from = addDays(TODAY, run % 28);
    return { from, to: addDays(from, 7), today: from };
  };
  const offset = (run: number) => (run % 10) * 100;
  return [
    of('today', 'today.open', () => ({ today: TODAY }), paged),
    of('today, one manager', 'today.open', () => ({ today: TODAY, manager: MANAGER }), paged),
    of(
      'today, further rows',
      'today.activities',
      (run) => ({ today: TODAY, section: 'next', offset: 50 * (1 + (run % 5)), limit: 50 }),
      paged,
    ),
    // Pages that lie behind the end of the tenth's lists.
    of('today, rows far down', 'today.activities', (run) => ({
      ...{ today: TODAY, section: 'next', limit: 50 },
      offset: 50 * (6 + (run % 5)),
    })),
    of('board, first screen', 'board.open', () => ({ today: TODAY, limit: 30 }), paged),
    of(
      'board, further cards',
      'board.cards',
      (run) => ({ today: TODAY, column: 'proposal', offset: 30 * (1 + (run % 10)), limit: 30 }),
      paged,
    ),
    of('clients by name', 'clients.page', (run) => ({ ...page, offset: offset(run) }), paged),
    of(
      'clients by next contact',
      'clients.page',
      (run) => ({ ...page, sort: 'nextDay', offset: offset(run) }),
      paged,
    ),
    of(
      'clients of a manager',
      'clients.page',
      (run) => ({ ...page, manager: 'Tom Baker', offset: offset(run) }),
      paged,
    ),
    of('clients, half way down', 'clients.page', (run) => ({
      ...page,
      offset: Math.floor(clients.length / 2) + run,
    })),
    of('clients, count', 'clients.count', () => ({ today: TODAY })),
    of('losing touch', 'cadence.losing', (run) => ({ ...page, offset: offset(run) })),
    of('losing touch, one manager and segment', 'cadence.losing', (run) => ({
      ...page,
      ...{ manager: 'Tom Baker', segment: 'B', offset: offset(run) },
    })),
    of('losing touch, count', 'cadence.counts', () => ({ today: TODAY })),
    of('clients losing touch', 'clients.page', (run) => ({
      ...page,
      ...{ lifecycle: 'losing-touch', offset: offset(run) },
    })),
    of('clients losing touch, count', 'clients.count', () => ({ today: TODAY, lifecycle: 'losing-touch' })),
    of('cadence of a client', 'cadence.of', (run) => ({ clientId: pick(clients, run), today: TODAY }), paged),
    of('segments', 'segments.list', () => ({})),
    of('client card', 'clients.card', (run) => ({ id: pick(clients, run), today: TODAY }), paged),
    of('client timeline', 'clients.timeline', (run) => ({ id: pick(clients, run) }), paged),
    of('deal', 'deals.get', (run) => ({ id: pick(deals, run), today: TODAY }), paged),
    of('points due on a day', 'points.due', () => ({ day: TODAY, today: TODAY, limit: 50 }), paged),
    of(
      'points due up to a day',
      'points.due',
      (run) => ({ ...page, day: TODAY, upTo: true, offset: 100 * (run % 4) }),
      paged,
    ),
    of('points due on a day, all that fit', 'points.due', () => ({ day: TODAY, today: TODAY, limit: 100 })),
    of('points due up to a day, far down', 'points.due', (run) => ({
      ...{ ...page, day: TODAY, upTo: true },
      offset: 100 * (4 + (run % 6)),
    })),
    of('receivables', 'payments.receivables', (run) => ({ ...page, offset: offset(run) }), paged),
    // How many lines an age has differs from file to file, so its page is not held against the tenth.
    of('receivables of an age', 'payments.receivables', (run) => ({
      ...page,
      age: AGES[run % AGES.length],
      offset: offset(run),
    })),
    of('receivables, sums', 'payments.receivableSums', () => ({ today: TODAY })),
    of('receivables by client', 'payments.receivablesByClient', () => page),
    of('payments of a deal', 'payments.of', (run) => ({ dealId: pick(deals, run), today: TODAY }), paged),
    of('heavy deal', 'deals.get', () => ({ id: heavy, today: TODAY }), paged),
    of('heavy deal, payments', 'payments.of', () => ({ dealId: heavy, today: TODAY }), paged),
    of('heavy deal, documents', 'documents.ofDeal', () => ({ dealId: heavy, today: TODAY }), paged),
    of('heavy deal, approvals', 'approvals.list', () => ({ dealId: heavy, today: TODAY }), paged),
    of('heavy deal, preparation', 'preparation.list', () => ({ dealId: heavy }), paged),
    of('heavy deal, answers', 'surveys.ofDeal', () => ({ dealId: heavy }), paged),
    of('heavy deal, timeline', 'deals.timeline', () => ({ id: heavy, limit: 30 }), paged),
    of('calendar, month', 'calendar.span', () => ({ from: '2026-10-26', to: '2026-12-06' })),
    of('calendar, week', 'calendar.span', () => ({ from: '2026-11-23', to: '2026-11-29', perDay: 40 })),
    of('calendar, month, all layers', 'calendar.span', () => ({
      ...{ from: '2026-10-26', to: '2026-12-06', layers: [...CALENDAR_LAYERS], perDay: 8 },
    })),
    of('calendar, week, all layers', 'calendar.span', () => ({
      ...{ from: '2026-11-23', to: '2026-11-29', layers: [...CALENDAR_LAYERS], perDay: 50, perHour: 3 },
    })),
    of('calendar, what is in the way', 'calendar.conflicts', () => ({ ids: shown, today: TODAY })),
    of('calendar, capacity of a week', 'calendar.load', () => ({
      ...{ from: '2026-11-23', to: '2026-11-29', today: TODAY, manager: MANAGER },
    })),
    // The months of a year, each with the days of its neighbours: how full every day is, whoever's it is.
    of('calendar, capacity of a month', 'calendar.load', (run) => {
      const from = addDays('2026-10-26', 28 * (run % 12));
      return { from, to: addDays(from, 41), today: TODAY };
    }),
    of('session', 'sessions.get', () => ({ id: SESSION })),
    of('session, next to call', 'sessions.card', (run) => ({ activityId: pick(called, run), today: TODAY })),
    of('session, due points', 'sessions.duePoints', () => ({ today: TODAY, manager: MANAGER })),
    // Another day each time: a list that was asked for before is kept until the file changes.
    of('occasions of a week', 'occasions.coming', (run) => weekOfOccasions(run)),
    of('occasions of a client', 'occasions.ofClient', (run) => ({
      clientId: pick(clients, run),
      today: TODAY,
    })),
    // Another week each time: a week that was asked for before is kept until the file changes.
    of('week plan', 'plan.week', (run) => ({ week: weekNear(run), today: TODAY, limit: 100 })),
    of('week plan, one manager', 'plan.week', (run) => ({
      week: weekNear(run),
      today: TODAY,
      manager: MANAGER,
      limit: 100,
    })),
    of('report of a day', 'reports.period', (run) => ({ period: 'day', day: dayNear(run), today: TODAY })),
    of('report of a week', 'reports.period', (run) => ({
      period: 'week',
      day: dayNear(7 * run),
      today: TODAY,
    })),
    of('report of a week, one manager', 'reports.period', (run) => ({
      ...{ period: 'week', day: dayNear(7 * run), today: TODAY },
      manager: MANAGER,
    })),
    of('search, common', 'search.find', (run) => ({ text: ['нов', 'ban', 'ana', 'кон'][run % 4] ?? '' })),
    of('search, rare', 'search.find', (run) => ({ text: ['žla', 'xyz', 'ёлк', 'zqj'][run % 4] ?? '' })),
    of('search, phone', 'search.find', (run) => ({
      text: ['770 090', '386 31', '912 00', '99-99'][run % 4] ?? '',
    })),
  ];
}

const dayNear = (run: number): string => addDays(TODAY, (run % 28) - 14);
const weekNear = (run: number): string => `2026-W${47 + (run % 4)}`;

const ids = (db: ReadableDb, sql: string): string[] => db.all<{ id: string }>(sql).map(({ id }) => id);
