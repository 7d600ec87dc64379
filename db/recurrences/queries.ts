import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { RecurrenceData } from '@shared/contract/recurrences';
import { CuepointError } from '@shared/errors';
import { REPEAT_COLUMNS, repeatOf } from './store';

export const recurrenceQueries: FeatureQueries<'recurrences'> = {
  'recurrences.ofClient': (db, { clientId }) =>
    read(db, 'r.client_id = ?', clientId).sort((a, b) => Number(a.next === null) - Number(b.next === null)),

  'recurrences.get': (db, { id }) => {
    const [found] = read(db, 'r.id = ?', id);
    if (!found) throw new CuepointError('not-found', { what: 'recurrence', id });
    return found;
  },
};

type Row = Omit<RecurrenceData, 'repeat' | 'next'> &
  Parameters<typeof repeatOf>[0] & {
    readonly nextId: string | null;
    readonly nextDay: string | null;
    readonly nextTime: string | null;
    readonly nextZone: string | null;
  };

const read = (db: ReadableDb, which: string, id: string): RecurrenceData[] =>
  db
    .all<Row>(
      `SELECT r.id, r.kind, coalesce(p.name, '') AS personName, coalesce(d.title, '') AS dealTitle,
         coalesce(o.name, '') AS productName, r.purpose, r.time, r.start_day AS start, r.paused_day AS pausedDay,
         n.id AS nextId, n.day AS nextDay, n.time AS nextTime, n.zone AS nextZone, ${REPEAT_COLUMNS},
         (SELECT max(done_day) FROM activities WHERE recurrence_id = r.id AND status = 'done' AND deleted_at IS NULL)
           AS lastDay,
         (SELECT count(*) FROM activities WHERE recurrence_id = r.id AND status = 'done' AND deleted_at IS NULL) AS done
       FROM recurrences r
         LEFT JOIN people p ON p.id = r.person_id AND p.deleted_at IS NULL
         LEFT JOIN deals d ON d.id = r.deal_id
         LEFT JOIN products o ON o.id = r.product_id
         LEFT JOIN activities n ON n.id = (SELECT id FROM activities WHERE recurrence_id = r.id
           AND status = 'planned' AND deleted_at IS NULL ORDER BY day LIMIT 1)
       WHERE ${which} AND r.deleted_at IS NULL ORDER BY r.id LIMIT 100`,
      [id],
    )
    .map(({ nextId, nextDay, nextTime, nextZone, unit, every, from, weekdays, until, onDayOff, ...row }) => ({
      ...row,
      repeat: repeatOf({ unit, every, from, weekdays, until, onDayOff }),
      next:
        nextId === null || nextDay === null || nextZone === null
          ? null
          : { id: nextId, day: nextDay, time: nextTime, zone: nextZone },
    }));
