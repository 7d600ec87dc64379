import { useDb, useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { Activity, GivenUp, Proposal } from '@shared/contract/activity';
import { endsItsPurpose } from '@shared/domain/results';
import { type Day, instantToWall, type Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useState } from 'react';
import { isNew } from './newContact';
import { type Ending, namesADay, resultOf } from './results';
import type { SaleEnd } from './useOpenSale';

/** The next contact as the form shows it. */
export interface NextDraft {
  readonly kind: ActivityKind;
  readonly day: Day | null;
  readonly time: Time | null;
  readonly purpose: string;
  readonly value: string;
  readonly productId: string | null;
  readonly personId: string | null;
  readonly minutes: number | null;
  /** The client named the day. */
  readonly asked: boolean;
}

/** What is there already, so that nothing needs to be planned: a planned contact, or the day on which this one comes again. */
export type Kept = { readonly planned: Activity } | { readonly comesDay: Day };

export interface NextStep {
  /** The rules have answered. */
  readonly ready: boolean;
  readonly proposal: Proposal | null;
  /** It stays; then none is proposed unless the user asks for another. */
  readonly kept: Kept | null;
  /** What will be planned, null when nothing will. */
  readonly draft: NextDraft | null;
  /** Day, time and kind are as the rules propose. */
  readonly isProposed: boolean;
  /** Nothing more is to come: what becomes of the client instead of a next contact. */
  readonly givenUp: GivenUp | null;
  /** The same of the sale in which the contact stood; decided right after. */
  readonly saleEnd: SaleEnd | null;
  /** The attempt that is stored with the draft. */
  readonly attempt: number;
  change(part: Partial<NextDraft>): void;
  planAnother(): void;
  giveUp(ending: GivenUp | null): void;
  endSale(how: SaleEnd | null): void;
}

interface Choice {
  /** For which ending; what was typed for another one does not fit it. */
  readonly of: Ending | null;
  readonly part: Partial<NextDraft>;
  readonly another: boolean;
  readonly givenUp: GivenUp | null;
  readonly saleEnd: SaleEnd | null;
}

const NOTHING_CHOSEN: Omit<Choice, 'of'> = { part: {}, another: false, givenUp: null, saleEnd: null };

/** The next step that the rules propose after this ending, with what the user has changed in it. */
export function useNextStep(activity: Activity, ending: Ending | null): NextStep {
  const today = useToday();
  const { zone } = useSettings();
  const [at] = useState(() => instantToWall(Date.now(), zone).time);
  const [stored, setStored] = useState<Choice>({ of: null, ...NOTHING_CHOSEN });
  const choice = stored.of === ending ? stored : { of: ending, ...NOTHING_CHOSEN };
  const choose = (next: Partial<Choice>): void => setStored({ ...choice, ...next });
  const { clientId, dealId, id, kind, personId, productId, purpose } = activity;
  const after = ending === null ? null : resultOf(ending);
  const {
    data: answer,
    isStale,
    isFetchedAfterMount,
  } = useDb(
    'activities.proposeNext',
    {
      ...{ clientId, dealId, after, today, at },
      ...(isNew(activity) ? { entered: { kind, personId, productId } } : { activityId: id }),
    },
    { enabled: ending !== null, keepPrevious: false },
  );
  // An answer of before an undo names contacts that are not planned any more; it must not be accepted.
  const data = isFetchedAfterMount || !isStale ? answer : undefined;
  const proposal = data ?? null;
  // Typed a moment ago, the database has not heard of it.
  const about = isNew(activity) && !endsItsPurpose(kind) ? purpose : '';
  const proposed = proposal && draftOf(proposal, about);
  const kept = proposal && !choice.another ? keptOf(proposal) : null;
  const isGivenUp = choice.givenUp !== null || choice.saleEnd !== null;
  const draft = proposed && !kept && !isGivenUp ? { ...proposed, ...choice.part } : null;
  const isProposed = SHOWN.every((field) => proposed?.[field] === draft?.[field]);
  return {
    ready: data !== undefined,
    proposal,
    kept,
    draft,
    isProposed,
    givenUp: choice.givenUp,
    saleEnd: choice.saleEnd,
    attempt: draft && proposal && draft.kind === proposal.kind ? proposal.attempt : 0,
    change: (part) => {
      const isDay = 'day' in part || 'time' in part;
      const names = ending !== null && namesADay(ending) && isDay;
      choose({ part: { ...choice.part, ...(names ? { asked: true } : {}), ...part } });
    },
    planAnother: () => choose({ another: true }),
    giveUp: (givenUp) => choose({ givenUp, saleEnd: null }),
    endSale: (saleEnd) => choose({ saleEnd, givenUp: null }),
  };
}

const SHOWN = ['day', 'time', 'kind'] as const;

/** After a stop the other way stands in the form, ready to be accepted; null where there is none. */
function draftOf(proposal: Proposal, about: string): NextDraft | null {
  const { value, productId, personId, minutes, stop } = proposal;
  const common = { purpose: about || proposal.purpose, value, productId, personId, asked: false };
  if (!stop) return { ...common, minutes, day: proposal.day, time: proposal.time, kind: proposal.kind };
  return stop.instead && { ...common, ...stop.instead, time: null, minutes: null };
}

function keptOf({ kept, planned, comesDay }: Proposal): Kept | null {
  if (kept === 'comes' && comesDay !== null) return { comesDay };
  return kept === 'planned' && planned ? { planned } : null;
}
