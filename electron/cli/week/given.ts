import { type Day, parseWeek, type Week, weekOf } from '@shared/domain/time';
import type { Given } from '../command';
import { textOf } from '../options';
import { UsageError } from '../usage';

export interface WeekGiven {
  readonly week: Week;
  readonly today: Day;
  readonly manager: string | undefined;
}

/** The week of `--week`, else that of today, and whose plan is meant. Throws {@link UsageError}. */
export function weekGiven({ values, today }: Pick<Given, 'values' | 'today'>): WeekGiven {
  const week = textOf(values.week) ?? weekOf(today);
  if (parseWeek(week) === null) throw new UsageError('week', { value: week });
  return { week, today, manager: textOf(values.manager) ?? undefined };
}
