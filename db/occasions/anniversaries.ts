import type { ReadableDb } from '@db/connection/sqlite';
import { type MergedOccasion, occasionFinder } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import { type Rules, type YearlyDay, yearlyDaysIn } from './gather';
import type { DaySpan } from './rows';

/** The anniversaries of one best day. */
export interface BestDay {
  readonly best: Day;
  readonly count: number;
  /** Some of them, by their deals. */
  page(offset: number, limit: number): MergedOccasion[];
}

/**
 * Anniversaries that nothing is joined with, by best day: counted in one range of an index a day, and only those on a page are read.
 * `answered`: keys of occasions that do not wait any more.
 */
export function anniversariesIn(
  db: ReadableDb,
  span: DaySpan,
  manager: string | null,
  rules: Rules,
  answered: ReadonlySet<string>,
): BestDay[] {
  const days = yearlyDaysIn(span, rules);
  const whose = {
    manager,
    answered: JSON.stringify([...answered].filter((key) => key.startsWith('anniversary '))),
  };
  const counts = new Map(
    db
      .all<{ day: Day; count: number }>(COUNTS, { days: JSON.stringify(days), ...whose })
      .map(({ day, count }) => [day, count]),
  );
  const byBest = new Map<Day, { of: YearlyDay[]; count: number }>();
  for (const each of days) {
    const found = byBest.get(each.best) ?? { of: [], count: 0 };
    // 29 February is kept on the same day as its neighbour in most years.
    if (!found.of.some(({ day }) => day === each.day)) found.count += counts.get(each.day) ?? 0;
    found.of.push(each);
    byBest.set(each.best, found);
  }
  const find = occasionFinder(span, rules.calendar, rules.choices);
  return [...byBest].map(([best, { of, count }]) => ({
    ...{ best, count },
    page: (offset, limit) =>
      db
        .all<Row>(PAGE, { days: JSON.stringify(of), ...whose, offset, limit })
        .flatMap(({ day, clientId, ...event }) =>
          find({
            ...{ clientId, birthdays: [], holidays: [], ownEvents: [] },
            pastEvents: [{ ...event, day: event.since }],
          })
            .filter((each) => each.day === day)
            .map((each) => ({ ...each, also: [] })),
        ),
  }));
}

interface Row {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly since: Day;
  readonly day: Day;
}

const WAITING = `WITH days AS MATERIALIZED (SELECT value ->> 'monthDay' AS month_day, value ->> 'day' AS day FROM json_each(:days)),
  waiting AS (SELECT o.record_id AS id, o.client_id AS clientId, o.since, e.day
    FROM days e CROSS JOIN occasion_days o ON o.kind = 'anniversary' AND o.month_day = e.month_day AND o.since < e.day
    WHERE (:manager IS NULL OR o.manager = :manager)
      -- Seldom is any answered, and then no key is put together.
      AND (:answered = '[]' OR 'anniversary ' || o.record_id || ' ' || e.day NOT IN (SELECT value FROM json_each(:answered))))`;
const COUNTS = `${WAITING} SELECT day, count(*) AS count FROM waiting GROUP BY day`;
/** A best day holds some hundred, which are sorted; what they are called is read for the page only. */
const PAGE = `${WAITING}, page AS MATERIALIZED (SELECT * FROM waiting ORDER BY id, day LIMIT :limit OFFSET :offset)
  SELECT p.*, d.title FROM page p CROSS JOIN deal_state d ON d.deal_id = p.id`;
