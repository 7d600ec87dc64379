import { HIGHEST_SCORE, LOWEST_SCORE } from '@shared/domain/surveys/score';
import { z } from 'zod';
import { command, query } from './define';
import { surveyImport } from './surveyImport';
import { zActivityKind, zDay, zId, zIdOnly, zLine, zPage, zSurveyWay, zText, zTime, zZone } from './values';

export const zScore = z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE);

/** A score for one touch point, named by its key in the settings. */
export const zTouchScore = z.object({ touchPoint: z.string().min(1).max(60), score: zScore });

/** A planned contact as far as the line of an answer or a case shows it. */
const zPlanned = z.object({
  id: zId,
  day: zDay,
  time: zTime.nullable(),
  zone: zZone,
  kind: zActivityKind,
});

/** One answer of a client after the event. */
export const zSurveyResponse = z.object({
  id: zId,
  clientId: zId,
  dealId: zId,
  personId: zId.nullable(),
  personName: z.string(),
  day: zDay,
  way: zSurveyWay,
  /** "Would you recommend us?", 0 to 10. */
  score: zScore,
  scores: z.array(zTouchScore),
  /** What influenced the score, in the client's words. */
  influence: z.string(),
  /** Null: not asked. */
  mayCall: z.boolean().nullable(),
  comment: z.string(),
  /** The contact that thanks a promoter, as long as it is planned. */
  thanks: zPlanned.nullable(),
  /** The day on which a referral was asked for; null: not yet. */
  referralDay: zDay.nullable(),
  /** What came of it. */
  referral: z.string(),
});
export type SurveyResponse = z.infer<typeof zSurveyResponse>;

/** An unhappy client: causes, what we change, and the client told of it. */
export const zCase = z.object({
  id: zId,
  clientId: zId,
  clientName: z.string(),
  dealId: zId,
  dealTitle: z.string(),
  responseId: zId.nullable(),
  /** Of its answer; null for a case that the user opened. */
  score: zScore.nullable(),
  personName: z.string(),
  phone: z.string(),
  comment: z.string(),
  manager: z.string(),
  openedDay: zDay,
  /** The call back is due then, on the user's clock (`shared/domain/surveys/callBack`). */
  callBackDay: zDay,
  callBackTime: zTime,
  /** The contact in which the client is called back, as long as it is planned. */
  call: zPlanned.nullable(),
  calledDay: zDay.nullable(),
  causes: z.string(),
  actions: z.string(),
  responsible: z.string(),
  prevention: z.string(),
  /** What the client was told was changed; with its day it closes the case. */
  told: z.string(),
  closedDay: zDay.nullable(),
});
export type UnhappyCase = z.infer<typeof zCase>;

/** What is asked, as entered during the call or read from a form. */
const answer = {
  personId: zId.nullable().default(null),
  day: zDay,
  way: zSurveyWay.default('call'),
  score: zScore,
  scores: z.array(zTouchScore).max(20).default([]),
  influence: zText.default(''),
  mayCall: z.boolean().nullable().default(null),
  comment: zText.default(''),
};

/** The later contact that a closed case gives a reason for: a new one, or one that is planned already. */
const zLater = z.union([
  z.object({ day: zDay, purpose: zLine.min(1) }),
  z.object({ activityId: zId, purpose: zLine.min(1) }),
]);

const changes = ['surveys', 'points', 'activities'] as const;

export const surveys = {
  /** Answers of a deal, latest first, and its cases, open ones first. */
  'surveys.ofDeal': query({
    input: z.object({ dealId: zId }),
    output: z.object({ responses: z.array(zSurveyResponse), cases: z.array(zCase) }),
    reads: ['surveys', 'activities', 'people', 'clients', 'deals'],
  }),
  /** Cases that are open, the one that is due first at the top. */
  'surveys.openCases': query({
    input: z.object({ manager: z.string().optional(), ...zPage }),
    output: z.object({ count: z.int(), rows: z.array(zCase) }),
    reads: ['surveys', 'activities', 'people', 'clients', 'deals'],
  }),
  /** Answers of all clients in a span of days, latest first. */
  'surveys.page': query({
    input: z.object({ from: zDay.optional(), to: zDay.optional(), ...zPage }),
    output: z.object({
      rows: z.array(zSurveyResponse.extend({ clientName: z.string(), dealTitle: z.string() })),
    }),
    reads: ['surveys', 'people', 'clients', 'deals', 'activities'],
  }),
  /** How many gave which score, all in all and for each touch point (`shared/domain/surveys/score` makes the number of it). */
  'surveys.counts': query({
    input: z.object({ from: zDay.optional(), to: zDay.optional() }),
    output: z.object({
      scores: z.array(z.object({ score: zScore, count: z.int() })),
      touchPoints: z.array(
        z.object({
          touchPoint: z.string(),
          scores: z.array(z.object({ score: zScore, count: z.int() })),
        }),
      ),
    }),
    reads: ['surveys'],
  }),
  /** Keeps an answer; an unhappy one opens a case with its call back in the same step. */
  'surveys.record': command({
    input: z.object({ dealId: zId, ...answer, today: zDay }),
    output: z.object({ id: zId, caseId: zId.nullable() }),
    changes,
  }),
  /** Corrects an answer; what it brought about follows the new score. */
  'surveys.correct': command({
    input: z.object({
      id: zId,
      personId: zId.nullable().optional(),
      day: zDay.optional(),
      score: zScore.optional(),
      scores: z.array(zTouchScore).max(20).optional(),
      influence: zText.optional(),
      mayCall: z.boolean().nullable().optional(),
      comment: zText.optional(),
      today: zDay,
    }),
    output: z.object({ id: zId, caseId: zId.nullable() }),
    changes,
  }),
  'surveys.remove': command({ input: z.object({ id: zId, today: zDay }), output: zIdOnly, changes }),
  /** Plans the contact that thanks a promoter and asks for a referral. */
  'surveys.thank': command({
    input: z.object({
      id: zId,
      day: zDay,
      time: zTime.nullable().default(null),
      kind: zActivityKind.default('call'),
      purpose: zLine.min(1),
      today: zDay,
    }),
    output: zIdOnly,
    changes,
  }),
  /** Whether a referral was asked for, and what came of it. */
  'surveys.setReferral': command({
    input: z.object({ id: zId, day: zDay.nullable(), referral: zLine.optional() }),
    output: zIdOnly,
    changes: ['surveys'],
  }),
  /** Opens a case without an answer: a client who complains. */
  'surveys.openCase': command({
    input: z.object({ dealId: zId, causes: zText.default(''), today: zDay }),
    output: zIdOnly,
    changes,
  }),
  /** Causes, what we change, who does it, prevention; `calledDay` for a call back that was not planned. */
  'surveys.updateCase': command({
    input: z.object({
      id: zId,
      causes: zText.optional(),
      actions: zText.optional(),
      responsible: zLine.optional(),
      prevention: zText.optional(),
      calledDay: zDay.nullable().optional(),
    }),
    output: zIdOnly,
    changes,
  }),
  /** The client was told what was changed: that closes the case, and is a reason for a later contact. */
  'surveys.closeCase': command({
    input: z.object({
      id: zId,
      told: zText.trim().min(1),
      day: zDay,
      later: zLater.nullable().default(null),
    }),
    output: zIdOnly,
    changes,
  }),
  'surveys.reopenCase': command({ input: zIdOnly, output: zIdOnly, changes }),
  /** Takes a case away that should not be there, with its planned call. */
  'surveys.removeCase': command({ input: zIdOnly, output: zIdOnly, changes }),
  ...surveyImport,
};
