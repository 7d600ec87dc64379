import { NEXT_RULES, type NextRule } from '@shared/domain/contacts';
import { isMeeting } from '@shared/domain/process';
import type { Time } from '@shared/domain/time';
import { type ActivityKind, CALL_RESULTS, type ContactResult, MEETING_RESULTS } from '@shared/domain/words';

/** Kinds of contact whose results mean the same. */
export type KindFamily = 'call' | 'meeting' | 'written';

export function familyOf(kind: ActivityKind): KindFamily {
  if (isMeeting(kind)) return 'meeting';
  return kind === 'call' ? 'call' : 'written';
}

/** The results that a kind can have, in the order of their keys (`product.md` §4). */
export function resultsOf(kind: ActivityKind): readonly ContactResult[] {
  return familyOf(kind) === 'meeting' ? [...MEETING_RESULTS, 'refused', 'agreed'] : CALL_RESULTS;
}

/** How attempts go on after "no answer": each later than the one before, and at another time of day. */
export interface RetryRule {
  /** Working days to the next attempt after the first, second … one; the last holds for all that follow. */
  readonly gaps: readonly number[];
  /** After so many attempts in a row without an answer it ends. */
  readonly attempts: number;
  /** One time for each part of the day, in the order in which they are tried. */
  readonly times: readonly Time[];
}

type ByResult = Readonly<Partial<Record<ContactResult, NextRule>>>;

export interface StepRules {
  /** By family what differs from the usual rule of a result. */
  readonly next: Readonly<Record<KindFamily, ByResult>>;
  /** By kind what differs from the rule of its family. */
  readonly kinds: Readonly<Partial<Record<ActivityKind, ByResult>>>;
  readonly usual: Readonly<Record<ContactResult, NextRule>>;
  readonly retry: RetryRule;
}

/**
 * The defaults: `NEXT_RULES`; what was written and not answered is called about. Nobody has to answer a greeting, and none follows another;
 * an invitation is called about. Retries are our choice.
 */
export const STEP_RULES: StepRules = {
  usual: NEXT_RULES,
  next: {
    call: {},
    meeting: {},
    written: { 'no-answer': { after: 3, unit: 'wd', kind: 'call', time: 'none' } },
  },
  kinds: {
    greeting: {
      spoke: { after: 14, unit: 'days', kind: 'call', time: 'none' },
      'no-answer': { after: 14, unit: 'days', kind: 'call', time: 'none' },
    },
    invitation: { spoke: { after: 5, unit: 'wd', kind: 'call', time: 'none' } },
  },
  retry: { gaps: [1, 2, 3, 5], attempts: 5, times: ['10:00', '15:00', '12:00', '17:00'] },
};

export const ruleFor = (kind: ActivityKind, result: ContactResult, rules: StepRules): NextRule =>
  rules.kinds[kind]?.[result] ?? rules.next[familyOf(kind)][result] ?? rules.usual[result];

/** The kind of the contact that follows. */
export function nextKind(kind: ActivityKind, result: ContactResult, rules = STEP_RULES): ActivityKind {
  const { kind: next } = ruleFor(kind, result, rules);
  return next === 'same' ? kind : next;
}

/** What the contact was for is over with it: the next one has a purpose of its own. */
export const endsItsPurpose = (kind: ActivityKind): boolean => kind === 'greeting';
