import { Stack, Textarea } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import type { Activity } from '@shared/contract/activities';
import type { Day } from '@shared/domain/time';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactFacts } from './ContactFacts';
import { ContactModal } from './ContactModal';
import { DoneDay } from './DoneDay';
import { useRememberDone } from './doneCommands';
import { EndingKeys } from './EndingKeys';
import { NextStepFields, ResultButtons } from './NextStepFields';
import { type Ending, resultOf } from './results';
import { type NextDraft, useNextStep } from './useNextStep';

interface ResultFormProps {
  readonly activity: Activity;
  /** The contact is finished, or stays planned. */
  readonly onClose: () => void;
}

/**
 * Result and next step in one form (`product.md` §4): keys 1–5 enter the result, the rules propose the next contact,
 * Enter accepts it, Esc finishes without one and leaves the client visibly so. Before a result Esc changes nothing.
 */
export function ResultForm({ activity, onClose }: ResultFormProps) {
  const { t } = useTranslation(['activities', 'words']);
  const today = useToday();
  const [ending, setEnding] = useState<Ending | null>(null);
  const [day, setDay] = useState<Day>(today);
  const [notes, setNotes] = useState(activity.notes);
  const form = useRef<HTMLFormElement>(null);
  const { run, busy } = useCommand('activities.done');
  const remember = useRememberDone();
  const next = useNextStep(activity, ending);

  const finish = async (draft: NextDraft | null): Promise<void> => {
    if (ending === null || busy || (draft && !draft.day)) return;
    const { id, dealId, zone, manager } = activity;
    const planned = draft?.day ? { ...draft, day: draft.day, dealId, zone, manager } : null;
    const done = await run({ id, day, result: resultOf(ending), notes, next: planned }, { undo: true });
    if (!done.ok) return;
    remember(id);
    onClose();
  };
  // Who is quicker than the proposal accepts the one that comes.
  const [accepted, setAccepted] = useState<Ending | null>(null);
  useEffect(() => {
    if (accepted === null || accepted !== ending || !next.ready) return;
    setAccepted(null);
    void finish(next.draft);
  });
  const leave = (): void => (ending === null ? onClose() : void finish(null));
  useKeys('dialog', { 'mod+Enter': { inFields: true, run: () => form.current?.requestSubmit() } });

  const kind = t(`words:activityKinds.${activity.kind}`);
  return (
    <ContactModal
      title={t('resultTitle', { kind, client: activity.clientName })}
      onClose={onClose}
      onEscape={leave}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          setAccepted(ending);
        }}
      >
        <Stack gap="md">
          <ContactFacts activity={activity} />
          <EndingKeys kind={activity.kind} value={ending} onChange={setEnding} />
          {activity.day < today && <DoneDay planned={activity.day} value={day} onChange={setDay} />}
          <Textarea
            label={t('notes')}
            placeholder={t('notesHint')}
            value={notes}
            onChange={(event) => setNotes(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
          />
          {ending !== null && <NextStepFields next={next} />}
          <ResultButtons ending={ending} next={next} busy={busy} onLeave={leave} />
        </Stack>
      </form>
    </ContactModal>
  );
}
