import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import type { HolidayRow } from '@shared/contract/occasions';
import type { MergedOccasion, OccasionKind } from '@shared/domain/occasions';
import { addDays } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { byBestDay } from './find';
import { clientsOfHoliday } from './holidayClients';
import { namedOccasions } from './named';
import { type Waiting, waitingIn } from './waiting';

type Span = {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly manager?: string | undefined;
};

/** Longer spans are a mistake of the caller: each day costs its own look-ups. */
const LONGEST_SPAN = 400;

export function coming(
  db: ReadableDb,
  input: ParsedInputOf<'occasions.coming'>,
): OutputOf<'occasions.coming'> {
  const { kinds, holiday, offset, limit } = input;
  const all = waiting(db, input);
  const { total, page } =
    holiday === undefined ? listOf(all, kinds) : clientsOfHoliday(db, all, holiday, input.manager ?? null);
  const shown = page(offset, limit);
  const named = new Map(
    namedOccasions(
      db,
      shown.filter((each) => each.kind !== 'holidays'),
    ).map((row) => [row.key, row]),
  );
  return {
    total,
    rows: shown
      .map((each) => (each.kind === 'holidays' ? each : named.get(each.id)))
      .filter((row) => row !== undefined),
    byKind: countsOf(all),
  };
}

/** How many of each kind, each client of a holiday counted. */
function countsOf({ single, alike, anniversaries }: Waiting): OutputOf<'occasions.coming'>['byKind'] {
  const counts = { birthday: 0, holiday: 0, anniversary: 0, 'client-event': 0 };
  for (const { kind } of single) counts[kind] += 1;
  for (const { clients } of alike) counts.holiday += clients;
  for (const { count } of anniversaries) counts.anniversary += count;
  return counts;
}

type Line = MergedOccasion | HolidayRow;

/** A list of which pages can be had. */
interface Paged {
  readonly total: number;
  page(offset: number, limit: number): Line[];
}

/** Anniversaries that are only counted stand before everything else of their best day, as their keys say. */
function listOf({ single, alike, anniversaries }: Waiting, kinds: readonly OccasionKind[]): Paged {
  const has = (kind: OccasionKind): boolean => kinds.includes(kind);
  const lines = foldHolidays(
    [...single.map((occasion) => ({ occasion, clients: 1 })), ...alike]
      .filter(({ occasion }) => has(occasion.kind))
      .sort((a, b) => byBestDay(a.occasion, b.occasion)),
  );
  const parts = [...(has('anniversary') ? anniversaries : []), ...byBest(lines)].sort((a, b) =>
    // The order of what is of one day stays.
    a.best < b.best ? -1 : a.best > b.best ? 1 : 0,
  );
  return {
    total: parts.reduce((sum, { count }) => sum + count, 0),
    page: (offset, limit) => {
      let before = 0;
      return parts.flatMap(({ count, page }) => {
        const [from, to] = [Math.max(0, offset - before), Math.min(count, offset + limit - before)];
        before += count;
        return from < to ? page(from, to - from) : [];
      });
    },
  };
}

/** Lines in their order, those of one best day together. */
function byBest(lines: readonly Line[]) {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = days.get(line.best);
    if (day) day.push(line);
    else days.set(line.best, [line]);
  }
  return [...days].map(([best, of]) => ({
    ...{ best, count: of.length },
    page: (offset: number, limit: number) => of.slice(offset, offset + limit),
  }));
}

interface Counted {
  readonly occasion: MergedOccasion;
  readonly clients: number;
}

/** Everybody's greetings of one holiday become one line, where the first of them stands. */
function foldHolidays(occasions: readonly Counted[]): Line[] {
  const folded = new Map<string, HolidayRow>();
  const lines: Line[] = [];
  for (const { occasion, clients } of occasions) {
    if (occasion.kind !== 'holiday') {
      lines.push(occasion);
      continue;
    }
    const { day, title, makes, from, best, until } = occasion;
    const line = folded.get(day);
    if (line) {
      line.clients += clients;
      if (!line.titles.includes(title)) line.titles.push(title);
      continue;
    }
    const made: HolidayRow = {
      kind: 'holidays',
      ...{ day, titles: [title], makes, from, best, until, clients },
    };
    folded.set(day, made);
    lines.push(made);
  }
  return lines;
}

/** The list that the pages are cut from. */
function waiting(db: ReadableDb, { from, to, today, manager }: Span): Waiting {
  if (to > addDays(from, LONGEST_SPAN))
    throw new CuepointError('invalid-input', { path: 'to', message: `more than ${LONGEST_SPAN} days` });
  return kept.of(db, [from, to, today, manager ?? ''].join('/'), () =>
    waitingIn(db, { from, to }, manager ?? null, today),
  );
}

const kept = new KeptAnswer<Waiting>();
