import { proposeNext } from '@shared/domain/contacts';
import { channelOf, contactVerdict, refusalOf } from '@shared/domain/permission';
import { addWorkingDays, type Day, type Time, workingDayFrom } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { firstFitting, stop } from './fitting';
import type { EndedContact, NextStep, StepCircumstances } from './nextStep';
import { retryGap, retryTime } from './retry';
import { endsItsPurpose, nextKind, type RetryRule, ruleFor, STEP_RULES } from './rules';

/**
 * The step that follows a result (`product.md` §4): by the rule of its kind, on a working day after today, in the person's windows, not too
 * soon after other contacts; after "no answer" at another time of day with a growing gap, and not for ever. A day the client asked for
 * is kept as it is. A retry ignores gap and cap: nobody was bothered yet. Between two sales a talk is followed by the cadence of the client.
 */
export function proposeStep(ended: EndedContact, around: StepCircumstances, rules = STEP_RULES): NextStep {
  const rule = ruleFor(ended.kind, ended.result, rules);
  const kind = nextKind(ended.kind, ended.result, rules);
  const refusal = refusalOf(channelOf(kind), around.reach, around.minutes);
  if (refusal) return stop(refusal.code, kind, around);
  if (ended.asked) return askedStep(ended.asked, kind, around);
  if (ended.result === 'no-answer' && retryGap(ended.attempts, rules.retry) === null)
    return stop('attempts-used', ended.kind, around);

  if (around.calendar.workdays.size === 0) return stop('no-day', kind, around);
  if (ended.result === 'no-answer' && kind === ended.kind) return retryStep(ended, around, rules.retry);
  const { byCadence } = around;
  if (byCadence && followsCadence(ended) && rule.unit === 'days') {
    const first = workingDayFrom(byCadence.day, around.calendar);
    return firstFitting(first, null, kind, { attempt: 0, every: byCadence.every }, around);
  }
  const usual = { ...rules.usual, [ended.result]: rule };
  const { day, time } = proposeNext(ended, around.today, around.calendar, null, usual);
  return firstFitting(day, time, kind, ORDINARY, around);
}

/** A refusal is waited out, what was agreed is seen to: only a talk that led to nothing leaves the client to its cadence. */
const followsCadence = ({ kind, result }: EndedContact): boolean =>
  result === 'spoke' || (result === 'no-answer' && endsItsPurpose(kind));
const ORDINARY = { attempt: 0, every: null } as const;

function retryStep(
  { kind, attempts, tried }: EndedContact,
  around: StepCircumstances,
  rule: RetryRule,
): NextStep {
  const first = addWorkingDays(around.today, retryGap(attempts, rule) ?? 1, around.calendar);
  const patient = { ...around, contacts: [] };
  const attempt = Math.max(1, attempts) + 1;
  return firstFitting(first, retryTime(tried, rule), kind, { attempt, every: null }, patient);
}

function askedStep(
  asked: { readonly day: Day; readonly time: Time | null },
  kind: ActivityKind,
  around: StepCircumstances,
): NextStep {
  const wish = { channel: channelOf(kind), ...asked, minutes: around.minutes };
  // The client named the day, so other contacts near it are no reason against it.
  const { objections } = contactVerdict(wish, around.reach, { ...around, contacts: [] });
  return { step: 'contact', ...asked, kind, ...ORDINARY, shifted: [], objections };
}
