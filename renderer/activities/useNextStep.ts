import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activities';
import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useState } from 'react';
import { type Ending, resultOf } from './results';

/** The next contact as the form shows it. */
export interface NextDraft {
  readonly kind: ActivityKind;
  readonly day: Day | null;
  readonly time: Time | null;
  readonly purpose: string;
  readonly productId: string | null;
  readonly personId: string | null;
}

export interface NextStep {
  /** The rules have answered. */
  readonly ready: boolean;
  /** A contact that is planned already and stays; then none is proposed unless the user asks for another. */
  readonly kept: Activity | null;
  /** What will be planned, null when nothing will. */
  readonly draft: NextDraft | null;
  change(part: Partial<NextDraft>): void;
  planAnother(): void;
}

/** The next contact that the rules propose after this ending, with what the user has changed in it. */
export function useNextStep(activity: Activity, ending: Ending | null): NextStep {
  const today = useToday();
  const [changed, setChanged] = useState<{ readonly of: Ending | null; readonly part: Partial<NextDraft> }>({
    of: null,
    part: {},
  });
  const [another, setAnother] = useState(false);
  const { clientId, dealId, id } = activity;
  const after = ending === null ? null : resultOf(ending);
  const { data } = useDb(
    'activities.proposeNext',
    { clientId, dealId, activityId: id, after, today },
    { enabled: ending !== null, keepPrevious: false },
  );
  // Another result means another proposal; what was typed for the former one does not fit it.
  const part = changed.of === ending ? changed.part : {};
  const kept = data?.planned && !another ? data.planned : null;
  return {
    ready: data !== undefined,
    kept,
    draft: data && !kept ? { ...proposed(data), ...part } : null,
    change: (next) => setChanged({ of: ending, part: { ...part, ...next } }),
    planAnother: () => setAnother(true),
  };
}

const proposed = ({ planned: _, ...draft }: OutputOf<'activities.proposeNext'>): NextDraft => draft;
