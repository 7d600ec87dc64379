import { Stack } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useClockWords, useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import { type Scope, useKeys } from '@renderer/keys';
import type { InputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activity';
import type { Day } from '@shared/domain/time';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRememberDone } from './doneCommands';
import { EndingKeys } from './EndingKeys';
import { isNew } from './newContact';
import { markFinished } from './finished';
import { NextStepFields } from './NextStepFields';
import { ResultButtons, WITHOUT_NEXT } from './ResultButtons';
import { ResultNotes } from './ResultNotes';
import { type Ending, resultOf } from './results';
import { type NextStep, useNextStep } from './useNextStep';
import { useOpenSale, useSaleEnd } from './useOpenSale';

/** What is stored with the result besides it. */
export type Talk = Pick<InputOf<'activities.done'>, 'script' | 'checked' | 'talkSeconds'>;

interface ResultPanelProps {
  readonly activity: Activity;
  /** The result that it opens with. */
  readonly initial?: Ending | null;
  /** Asked when the contact is finished. */
  readonly talk?: () => Talk;
  /** Notes that are typed above the form. */
  readonly notes?: string;
  /** Notes that are kept elsewhere: then they stand first, for they are typed during the talk. */
  readonly kept?: { readonly value: string; readonly onChange: (notes: string) => void };
  /** The contact is finished. */
  readonly onDone: () => void;
  /** Left without keeping anything. */
  readonly onLeave: () => void;
  /** Where its keys work. */
  readonly scope?: Scope;
  /** What else can be done before a result, in place of "Not yet"; then it is asked afterwards on which day it took place. */
  readonly steps?: ReactNode;
  /** Above the result. */
  readonly children?: ReactNode;
}

/**
 * Result and next step in one form (`product.md` §4): keys enter the result, the rules propose the next contact,
 * Enter accepts it, 0 finishes without one and leaves the client visibly so. Esc is not heard here: it leaves, and stores nothing.
 */
export function ResultPanel(props: ResultPanelProps) {
  const { activity, talk, onDone, onLeave, scope = 'dialog', steps, children, kept } = props;
  const { t } = useTranslation('activities');
  const today = useToday();
  // It took place on a day of the user's, whatever clock it was agreed on.
  const planned = useClockWords().dayHere(activity);
  const [ending, setEnding] = useState<Ending | null>(props.initial ?? null);
  const [day, setDay] = useState<Day>(today);
  const [typed, setTyped] = useState(activity.notes);
  const notes = props.notes ?? kept?.value ?? typed;
  const { run, busy: finishing } = useCommand('activities.done');
  const { run: log, busy: logging } = useCommand('activities.log');
  const busy = finishing || logging;
  const remember = useRememberDone();
  const next = useNextStep(activity, ending);
  const { sale } = useOpenSale(activity);
  const endSale = useSaleEnd();

  const finish = async (
    step: Pick<NextStep, 'draft' | 'givenUp' | 'saleEnd' | 'attempt'> | null,
  ): Promise<void> => {
    if (ending === null || busy || (step?.draft && !step.draft.day)) return;
    const { id } = activity;
    const outcome = {
      ...{ result: resultOf(ending), notes, next: step && plannedOf(activity, step, next.isProposed) },
      ending: step?.givenUp ?? null,
    };
    const undo = { undo: true };
    const done = isNew(activity)
      ? await log({ ...enteredOf(activity), ...outcome }, undo)
      : await run({ id, day, ...outcome, ...talk?.() }, undo);
    if (!done.ok) return;
    if (!isNew(activity)) {
      markFinished(id);
      remember(id);
    }
    onDone();
    if (step?.saleEnd && sale) void endSale(step.saleEnd, sale.id);
  };
  // Who is quicker than the proposal accepts the one that comes.
  const [accepted, setAccepted] = useState<Ending | null>(null);
  useEffect(() => {
    if (accepted === null || accepted !== ending || !next.ready) return;
    setAccepted(null);
    void finish(next);
  });
  // Who goes on to another result has accepted nothing yet, also when coming back to it.
  const choose = (to: Ending): void => {
    if (to !== ending) setAccepted(null);
    setEnding(to);
  };
  // Where one is planned already it finishes too: nothing more is planned.
  const label = next.kept ? {} : { label: t('withoutNext') };
  const finishWithout = (): void => {
    setAccepted(null);
    void finish(null);
  };
  const without = { when: ending !== null, run: finishWithout, ...label };
  useKeys(scope, { [WITHOUT_NEXT]: without, 'mod+shift+Enter': { ...without, inFields: true } });
  const notesField = props.notes === undefined && (
    <ResultNotes
      scope={scope}
      value={notes}
      onChange={kept?.onChange ?? setTyped}
      {...(planned < today && !isNew(activity)
        ? {
            doneDay: { planned, value: day, onChange: setDay },
            asksDay: ending !== null || !steps,
          }
        : {})}
    />
  );

  return (
    <Form
      scope={scope}
      onSubmit={(event) => {
        event.preventDefault();
        setAccepted(ending);
      }}
    >
      <Stack gap="md">
        {children}
        {kept && notesField}
        <EndingKeys kind={activity.kind} value={ending} onChange={choose} scope={scope} />
        {!kept && notesField}
        {ending !== null && <NextStepFields activity={activity} next={next} ending={ending} />}
        {ending === null && steps ? (
          steps
        ) : (
          <ResultButtons ending={ending} next={next} busy={busy} onLeave={onLeave} onWithout={without.run} />
        )}
      </Stack>
    </Form>
  );
}

/** The next contact as it is stored; null when none is planned. */
function plannedOf(
  { dealId, zone, manager }: Activity,
  { draft, attempt }: Pick<NextStep, 'draft' | 'attempt'>,
  isProposed: boolean,
): InputOf<'activities.done'>['next'] {
  if (!draft?.day) return null;
  const origin = isProposed ? 'rule' : 'hand';
  // Without a manager of its own it is the user's.
  const whose = manager === '' ? {} : { manager };
  return { ...draft, ...whose, day: draft.day, dealId, zone, attempt, origin };
}

/** A contact that was not planned, as it is stored. */
function enteredOf({ clientId, dealId, personId, productId, kind, day, zone, purpose }: Activity) {
  return { clientId, dealId, personId, productId, kind, day, zone, purpose };
}
