import type { OwnCadence } from '@shared/domain/cadence';
import type { Day } from '@shared/domain/time';

/** What the form of a cadence holds. */
export interface CadenceDraft {
  readonly ideal: number | null;
  readonly maximum: number | null;
  readonly minimumGap: number | null;
  readonly pause: 'none' | 'until' | 'for-good';
  readonly until: Day | null;
}

export const NO_CADENCE: CadenceDraft = {
  ideal: null,
  maximum: null,
  minimumGap: null,
  pause: 'none',
  until: null,
};

export function draftOf({ paused, ...own }: OwnCadence): CadenceDraft {
  if (paused === null || paused === 'for-good') return { ...own, pause: paused ?? 'none', until: null };
  return { ...own, pause: 'until', until: paused };
}

export const ownOf = ({ ideal, maximum, minimumGap }: CadenceDraft) => ({ ideal, maximum, minimumGap });

export const pausedOf = ({ pause, until }: CadenceDraft): OwnCadence['paused'] =>
  pause === 'until' ? until : pause === 'for-good' ? pause : null;

/** Whether it can be saved: a pause until a day names it, and the days are in order. */
export const isWhole = ({ ideal, maximum, minimumGap, pause, until }: CadenceDraft): boolean =>
  (pause !== 'until' || until !== null) &&
  (ideal === null || maximum === null || maximum >= ideal) &&
  (ideal === null || minimumGap === null || minimumGap <= ideal);
