import { Stack, Textarea } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import type { Scope } from '@renderer/keys';
import type { InputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activity';
import type { Day } from '@shared/domain/time';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoneDay } from './DoneDay';
import { useRememberDone } from './doneCommands';
import { EndingKeys } from './EndingKeys';
import { isNew } from './newContact';
import { markFinished } from './finished';
import { NextStepFields } from './NextStepFields';
import { ResultButtons } from './ResultButtons';
import { type Ending, resultOf } from './results';
import { type NextStep, useNextStep } from './useNextStep';
import { useOpenSale, useSaleEnd } from './useOpenSale';

export interface ResultPanelHandle {
  /** What Esc does: before a result nothing changes, after it the contact is finished without a next one. */
  leave(): void;
}

/** What is stored with the result besides it. */
export type Talk = Pick<InputOf<'activities.done'>, 'script' | 'checked' | 'talkSeconds'>;

interface ResultPanelProps {
  readonly ref?: Ref<ResultPanelHandle>;
  readonly activity: Activity;
  /** The result that it opens with. */
  readonly initial?: Ending | null;
  /** Asked when the contact is finished. */
  readonly talk?: () => Talk;
  /** Notes that are kept elsewhere on the screen; then none stand here. */
  readonly notes?: string;
  /** The contact is finished. */
  readonly onDone: () => void;
  /** Left before a result. */
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
 * Enter accepts it, Esc finishes without one and leaves the client visibly so. Before a result Esc changes nothing.
 */
export function ResultPanel(props: ResultPanelProps) {
  const { ref, activity, talk, onDone, onLeave, scope = 'dialog', steps, children } = props;
  const { t } = useTranslation('activities');
  const today = useToday();
  const [ending, setEnding] = useState<Ending | null>(props.initial ?? null);
  const [day, setDay] = useState<Day>(today);
  const [typed, setTyped] = useState(activity.notes);
  const notes = props.notes ?? typed;
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
  const leave = (): void => (ending === null ? onLeave() : void finish(null));
  useImperativeHandle(ref, () => ({ leave }));

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
        <EndingKeys kind={activity.kind} value={ending} onChange={setEnding} scope={scope} />
        {activity.day < today && !isNew(activity) && (ending !== null || !steps) && (
          <DoneDay planned={activity.day} value={day} onChange={setDay} />
        )}
        {props.notes === undefined && (
          <Textarea
            label={t('notes')}
            placeholder={t('notesHint')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
          />
        )}
        {ending !== null && <NextStepFields activity={activity} next={next} ending={ending} />}
        {ending === null && steps ? (
          steps
        ) : (
          <ResultButtons ending={ending} next={next} busy={busy} onLeave={leave} />
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
