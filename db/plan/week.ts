import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { PlanLine } from '@shared/contract/plan';
import { weekLines } from '@shared/domain/plan';
import { daysOfWeek } from '@shared/domain/time';
import { present } from '@shared/errors';
import { gatherWeek } from './gather';

export interface WeekRequest {
  readonly week: string;
  readonly today: string;
  readonly manager?: string;
}

/** The call plan of one ISO week as the window shows it and every export writes it. */
export function planOfWeek(db: ReadableDb, { week, today, manager }: WeekRequest) {
  const days = daysOfWeek(week);
  const from = present(days[0], 'a week has seven days');
  const to = present(days[6], 'a week has seven days');
  const lines: PlanLine[] = weekLines({
    week,
    today,
    calendar: readCalendar(db),
    zone: readSettings(db).zone,
    ...gatherWeek(db, { from, to, today, manager }),
  }).map((line) => ({ ...line, reasons: [...line.reasons] }));
  return { week, days: [...days], lines };
}
