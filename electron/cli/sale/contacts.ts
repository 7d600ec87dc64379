import type { Session } from '@db/cli';
import type { InputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activity';
import { type Repeat, zRepeat } from '@shared/domain/recurrence/schema';
import { addDays, type Day } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { isDayOfPlanner, textOf } from '../options';
import { UsageError } from '../usage';
import { dealNamed } from './named';
import { text, whole } from './values';

/** The planned contact that is meant: by its own id, else the next one of the deal of that name. */
export async function contactNamed(session: Session, name: string, today: Day): Promise<Activity> {
  if (IS_ID.test(name)) {
    const found = await session.call('activities.get', { id: name }).catch(() => null);
    if (found) return found;
  }
  const deal = dealNamed(session, name);
  const { next } = await session.call('deals.get', { id: deal.id, today });
  if (next === null) throw new CommandFailure('nothingPlanned', { name: deal.title });
  return next;
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A day as `2026-12-01`, or so many days from today as `+3`. Throws {@link UsageError}. */
export function dayOrDistance(value: string, today: Day): Day {
  const distance = /^\+(\d{1,3})$/.exec(value)?.[1];
  if (distance !== undefined) return addDays(today, Number(distance));
  if (!isDayOfPlanner(value)) throw new UsageError('day', { value });
  return value;
}

/** How a contact repeats, from `--repeat week|month|year`, `--every`, `--on 1,4`, `--from`, `--until`; null without it. */
export function repeatGiven(given: Given): Repeat | null {
  const unit = text(given, 'repeat');
  if (unit === undefined) return null;
  const on = textOf(given.values.on);
  const read = zRepeat.safeParse({
    unit,
    every: whole(text(given, 'every') ?? '1', 1, 60),
    ...(text(given, 'from') === undefined ? {} : { from: text(given, 'from') }),
    weekdays: on === null ? [] : on.split(',').map(Number),
    until: text(given, 'until') ?? null,
  });
  if (!read.success) throw new UsageError('choice', { option: '--repeat', choices: REPEAT_USAGE });
  return read.data;
}

export const REPEAT_USAGE = 'week|month|year [--every N] [--on 1,4] [--from date|completion] [--until DAY]';

/** The next step that the rules propose, ready to be planned; null when they propose none. */
export async function acceptedStep(
  session: Session,
  contact: Activity,
  after: ContactResult | null,
  today: Day,
): Promise<InputOf<'activities.done'>['next']> {
  const { clientId, dealId, id, manager, zone } = contact;
  const step = await session.call('activities.proposeNext', {
    clientId,
    dealId,
    activityId: id,
    after,
    today,
  });
  if (step.kept !== null || step.day === null) return null;
  const { day, time, kind, attempt, purpose, value, productId, personId, minutes } = step;
  return {
    ...{ day, time, kind, attempt, purpose, value, productId, personId, minutes },
    ...{ dealId, manager, zone, origin: 'rule' },
  };
}
