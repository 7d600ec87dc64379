import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { Appointment } from '@shared/domain/permission';
import { slotOf } from '@shared/domain/planner/settings';
import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

interface Asked {
  readonly from: Day;
  readonly to: Day;
  /** Whose; '': everybody's. */
  readonly manager: string;
  /** A contact that is not in its own way; null: none. */
  readonly but: string | null;
}

interface Row {
  readonly id: string;
  readonly day: Day;
  readonly time: Time;
  readonly minutes: number | null;
  readonly kind: ActivityKind;
}

/** Planned contacts with a time, each as long as it is planned or its kind usually takes. */
export function appointmentsOf(db: ReadableDb, { but, ...span }: Asked): Appointment[] {
  const { planner } = readSettings(db);
  return db
    .all<Row>(APPOINTMENTS, span)
    .filter(({ id }) => id !== but)
    .map(({ day, time, minutes, kind }) => ({
      day,
      time,
      minutes: minutes ?? planner.minutes[slotOf(kind)],
    }));
}

const APPOINTMENTS = `SELECT id, day, time, minutes, kind FROM activities
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL AND day BETWEEN :from AND :to
    AND (:manager = '' OR manager = :manager) ORDER BY day, time, id LIMIT 2000`;
