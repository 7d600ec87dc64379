import {
  type ControlPoint,
  DEFAULT_PROCESS,
  type PointContext,
  type ProcessDeal,
} from '@shared/domain/process';
import { PLAIN_CALENDAR } from '@shared/domain/time';

export const definition = DEFAULT_PROCESS;
/** A Friday. */
export const today = '2026-11-20';

export const buildDeal = (over: Partial<ProcessDeal> = {}): ProcessDeal => ({
  status: 'open',
  stage: 'presentation',
  direction: 'outbound',
  length: 'long',
  pausedUntil: null,
  ...over,
});

/** A pending mandatory point of the presentation, due today by rule; ids in the order of the calls are the caller's. */
export const buildPoint = (over: Partial<ControlPoint> & { key: string }): ControlPoint => ({
  id: over.key,
  stage: 'presentation',
  dueDay: today,
  dueBy: 'rule',
  mandatory: true,
  state: 'pending',
  metDay: null,
  ...over,
});

export const buildContext = (over: Partial<PointContext> = {}): PointContext => ({
  calendar: PLAIN_CALENDAR,
  dealCreated: today,
  validUntil: { proposal: null, invoice: null },
  entered: {},
  eventDay: null,
  plannedMeeting: null,
  points: [],
  ...over,
});
