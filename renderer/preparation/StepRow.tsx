import { Checkbox } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { InPlaceText } from '@renderer/inplace';
import { onRow } from '@renderer/keys/sectionRows';
import type { Step } from '@shared/contract/preparation';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StepRow.module.css';
import { RejectLine } from './RejectLine';
import { SignOffMenu } from './SignOffMenu';
import { StepDue } from './StepDue';
import { StepMenu } from './StepMenu';

interface StepRowProps {
  readonly step: Step;
  readonly today: Day;
  readonly isOpen: boolean;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly last: boolean;
}

/** One step: done or not, what, who, the client's sign-off, its day. Space on the row ticks it. */
export function StepRow({ step, today, isOpen, at, last }: StepRowProps) {
  const { t } = useTranslation('preparation');
  const { data: managers } = useDb('settings.managers', {});
  const update = useCommand('preparation.update');
  const setDone = useCommand('preparation.setDone');
  const [asking, setAsking] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const { id, title, responsible, signOff, doneDay, comment } = step;
  const done = doneDay !== null;
  const needsClient = !done && signOff !== 'none' && signOff !== 'given';
  const tick = (): void => {
    // What the client has to sign off is done by the sign-off.
    if (needsClient) setAsking(true);
    else void setDone.run({ id, doneDay: done ? null : today, today }, { undo: true });
  };
  return (
    <li
      className={styles.row}
      data-section-row
      data-done={done || undefined}
      tabIndex={at === 0 ? 0 : -1}
      onKeyDown={onRow(isOpen ? { Space: tick } : {})}
    >
      <span className={styles.box}>
        <Checkbox
          size="xs"
          checked={done}
          disabled={!isOpen}
          aria-label={t(done ? 'markOpen' : 'markDone', { step: title })}
          onChange={tick}
        />
      </span>
      <div className={styles.what}>
        {isOpen ? (
          <InPlaceText
            className={styles.title ?? ''}
            label={t('stepTitle')}
            value={title}
            required
            onSave={(text) => void update.run({ id, title: text }, { undo: true })}
          />
        ) : (
          <span className={styles.title}>{title}</span>
        )}
        <div className={styles.more}>
          {signOff !== 'none' && (
            <SignOffMenu
              opened={asking}
              onOpened={setAsking}
              onReject={() => setRejecting(true)}
              rejecting={rejecting}
              {...{ step, today, isOpen }}
            />
          )}
          {isOpen ? (
            <InPlaceText
              className={styles.responsible ?? ''}
              label={t('responsible')}
              value={responsible}
              suggestions={(managers ?? []).filter((name) => name !== '')}
              onSave={(text) => void update.run({ id, responsible: text }, { undo: true })}
            />
          ) : (
            responsible !== '' && <span>{responsible}</span>
          )}
        </div>
      </div>
      <StepDue {...{ step, today, isOpen }} />
      {isOpen ? <StepMenu {...{ step, at, last }} /> : <span />}
      {comment !== '' && <p className={styles.comment}>{comment}</p>}
      {rejecting && <RejectLine {...{ step, today }} onClose={() => setRejecting(false)} />}
    </li>
  );
}
