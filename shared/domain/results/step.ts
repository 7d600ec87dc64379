import { proposeNext } from '@shared/domain/contacts';
import {
  channelOf,
  type Circumstances,
  contactVerdict,
  isLive,
  type Objection,
  openStarts,
  type Reachability,
  type Refusal,
  refusalOf,
} from '@shared/domain/permission';
import { addDays, addWorkingDays, type Day, minutesOf, type Time, timeAt } from '@shared/domain/time';
import type { ActivityKind, ContactResult } from '@shared/domain/words';
import { retryGap, retryTime } from './retry';
import { type RetryRule, ruleFor, STEP_RULES } from './rules';

/** A contact that has just ended. */
export interface EndedContact {
  readonly kind: ActivityKind;
  readonly result: ContactResult;
  /** On the user's clock; null when it had none. */
  readonly time: Time | null;
  /** Attempts in a row without an answer, this one included; 0 after an answer. */
  readonly attempts: number;
  /** Times of those attempts as far as known, the last one last. */
  readonly tried: readonly Time[];
  /** What was agreed with the client: call back on, moved to. */
  readonly asked: { readonly day: Day; readonly time: Time | null } | null;
}

/** The next step to propose; the user accepts, changes or leaves it. */
export type NextStep =
  | {
      readonly step: 'contact';
      readonly day: Day;
      readonly time: Time | null;
      readonly kind: ActivityKind;
      /** Which attempt in a row it is; 0 unless it is a retry. */
      readonly attempt: number;
      /** Why it is later than the rule says: what spoke against the days before, each once. */
      readonly shifted: readonly Objection['code'][];
      /** What speaks against a day that the client asked for, or that the permission is not known. */
      readonly objections: readonly Objection[];
    }
  | {
      /** Nothing to propose: the client is left visibly without a next contact. */
      readonly step: 'stop';
      readonly why: 'attempts-used' | 'no-day' | Refusal['code'];
      /** Another kind that the person can be reached by; null without one. */
      readonly instead: ActivityKind | null;
    };

export interface StepCircumstances extends Circumstances {
  readonly today: Day;
  readonly reach: Reachability;
  /** How long the next contact takes. */
  readonly minutes: number;
}

/**
 * The step that follows a result (`product.md` §4): by the rule of its kind, on a working day after today, in the person's windows, not too
 * soon after other contacts; after "no answer" at another time of day with a growing gap, and not for ever. A day the client asked for
 * is kept as it is. A retry ignores gap and cap: nobody was bothered yet.
 */
export function proposeStep(ended: EndedContact, around: StepCircumstances, rules = STEP_RULES): NextStep {
  const rule = ruleFor(ended.kind, ended.result, rules);
  const kind = rule.kind === 'same' ? ended.kind : rule.kind;
  const refusal = refusalOf(channelOf(kind), around.reach, around.minutes);
  if (refusal) return stop(refusal.code, kind, around);
  if (ended.asked) return askedStep(ended.asked, kind, around);
  if (ended.result === 'no-answer' && retryGap(ended.attempts, rules.retry) === null)
    return stop('attempts-used', ended.kind, around);

  if (around.calendar.workdays.size === 0) return stop('no-day', kind, around);
  if (ended.result === 'no-answer' && kind === ended.kind) return retryStep(ended, around, rules.retry);
  const usual = { ...rules.usual, [ended.result]: rule };
  const { day, time } = proposeNext(ended, around.today, around.calendar, null, usual);
  return firstFitting(day, time, kind, 0, around);
}

function retryStep(
  { kind, attempts, tried }: EndedContact,
  around: StepCircumstances,
  rule: RetryRule,
): NextStep {
  const first = addWorkingDays(around.today, retryGap(attempts, rule) ?? 1, around.calendar);
  const patient = { ...around, contacts: [] };
  return firstFitting(first, retryTime(tried, rule), kind, Math.max(1, attempts) + 1, patient);
}

function askedStep(
  asked: { readonly day: Day; readonly time: Time | null },
  kind: ActivityKind,
  around: StepCircumstances,
): NextStep {
  const wish = { channel: channelOf(kind), ...asked, minutes: around.minutes };
  // The client named the day, so other contacts near it are no reason against it.
  const { objections } = contactVerdict(wish, around.reach, { ...around, contacts: [] });
  return { step: 'contact', ...asked, kind, attempt: 0, shifted: [], objections };
}

/** The first day from `first` on that nothing speaks against, with the time nearest to the wanted one. */
function firstFitting(
  first: Day,
  wanted: Time | null,
  kind: ActivityKind,
  attempt: number,
  around: StepCircumstances,
): NextStep {
  const shifted = new Set<Objection['code']>();
  const wish = { channel: channelOf(kind), time: null, minutes: around.minutes };
  for (let away = 0; away <= LONGEST_WAIT; away += 1) {
    const day = addDays(first, away);
    const { may, objections } = contactVerdict({ ...wish, day }, around.reach, around);
    if (may) {
      const time = timeNear(day, wanted, kind, around);
      return { step: 'contact', day, time, kind, attempt, shifted: [...shifted], objections };
    }
    for (const { code } of objections) if (code !== 'permission-unknown') shifted.add(code);
  }
  return stop('no-day', kind, around);
}

/** The beginning in a window that is nearest to the wanted time; in the first one without a wish. Any time without windows. */
function timeNear(day: Day, wanted: Time | null, kind: ActivityKind, around: StepCircumstances): Time | null {
  const { reach, zone, workStart, workEnd, minutes } = around;
  if (!isLive(channelOf(kind)) || !reach.hours?.windows) return wanted;
  const span = { day, zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  const starts = openStarts(reach.hours, span, minutes, Math.min(minutes, 5));
  const target = wanted === null ? span.from : minutesOf(wanted);
  const [nearest] = starts.sort((a, b) => Math.abs(a - target) - Math.abs(b - target) || a - b);
  return nearest === undefined ? wanted : timeAt(nearest);
}

function stop(
  why: Extract<NextStep, { step: 'stop' }>['why'],
  kind: ActivityKind,
  { reach, minutes }: StepCircumstances,
): NextStep {
  const others = OTHER_KINDS.filter((each) => each !== kind);
  const instead = others.find((each) => refusalOf(channelOf(each), reach, minutes) === null) ?? null;
  return { step: 'stop', why, instead };
}

const OTHER_KINDS = ['call', 'message', 'email', 'letter'] as const satisfies readonly ActivityKind[];
/** In days; longer than any minimum gap and any row of days off that people have. */
const LONGEST_WAIT = 120;
