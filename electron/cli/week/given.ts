import type { Day, Week } from '@shared/domain/time';
import type { Given } from '../command';
import { textOf } from '../options';
import { UsageError } from '../usage';
import { weekIn } from './relative';

export interface WeekGiven {
  readonly week: Week;
  readonly today: Day;
  readonly manager: string | undefined;
}

/** The week of `--week`, else that of today, and whose plan is meant. Throws {@link UsageError}. */
export function weekGiven({ values, today }: Pick<Given, 'values' | 'today'>): WeekGiven {
  const given = textOf(values.week) ?? 'this';
  const week = weekIn(given, today);
  if (week === null) throw new UsageError('week', { value: given });
  return { week, today, manager: textOf(values.manager) ?? undefined };
}
