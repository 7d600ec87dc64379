import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import type { HolidayRow } from '@shared/contract/occasions';
import { type MergedOccasion, OCCASIONS } from '@shared/domain/occasions';
import { addDays } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { occasionsIn } from './find';
import { namedOccasions } from './named';

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
  const counts = new Map(OCCASIONS.map((kind) => [kind, 0]));
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const chosen = all.filter((each) =>
    holiday === undefined ? kinds.includes(each.kind) : each.kind === 'holiday' && each.day === holiday,
  );
  const lines = holiday === undefined ? foldHolidays(chosen) : chosen;
  const page = lines.slice(offset, offset + limit);
  const named = new Map(
    namedOccasions(
      db,
      page.filter((each) => each.kind !== 'holidays'),
    ).map((row) => [row.key, row]),
  );
  return {
    total: lines.length,
    rows: page
      .map((each) => (each.kind === 'holidays' ? each : named.get(each.id)))
      .filter((row) => row !== undefined),
    byKind: Object.fromEntries(counts) as OutputOf<'occasions.coming'>['byKind'],
  };
}

export const countComing = (db: ReadableDb, input: Span): number => foldHolidays(waiting(db, input)).length;

/** Everybody's greetings of one holiday become one line, where the first of them stands. */
function foldHolidays(occasions: readonly MergedOccasion[]): (MergedOccasion | HolidayRow)[] {
  const folded = new Map<string, HolidayRow>();
  const lines: (MergedOccasion | HolidayRow)[] = [];
  for (const each of occasions) {
    if (each.kind !== 'holiday') {
      lines.push(each);
      continue;
    }
    const line = folded.get(each.day);
    if (line) {
      line.clients += 1;
      if (!line.titles.includes(each.title)) line.titles.push(each.title);
      continue;
    }
    const { day, title, makes, from, best, until } = each;
    const made: HolidayRow = {
      kind: 'holidays',
      ...{ day, titles: [title], makes, from, best, until, clients: 1 },
    };
    folded.set(day, made);
    lines.push(made);
  }
  return lines;
}

/** The list that the pages are cut from. */
function waiting(db: ReadableDb, { from, to, today, manager }: Span): readonly MergedOccasion[] {
  if (to > addDays(from, LONGEST_SPAN))
    throw new CuepointError('invalid-input', { path: 'to', message: `more than ${LONGEST_SPAN} days` });
  return kept.of(db, [from, to, today, manager ?? ''].join('/'), () =>
    occasionsIn(db, { from, to }, manager ?? null, today),
  );
}

const kept = new KeptAnswer<readonly MergedOccasion[]>();
