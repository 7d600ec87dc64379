import { Button, Tooltip, UnstyledButton } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { DocumentRow } from '@shared/contract/document';
import { type DocumentStep, versionedNumber } from '@shared/domain/documents';
import { type Day, diffDays } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentMenu } from './DocumentMenu';
import styles from './documents.module.css';
import { FileItem } from './FileItem';
import { KindIcon } from './KindIcon';
import { STATE_SIGNS } from './signs';
import { StepDialog } from './StepDialog';
import { useDocumentActions } from './useDocumentActions';

interface DocumentItemProps {
  readonly row: DocumentRow;
  readonly today: Day;
  readonly rowProps: RowProps;
  readonly onOpen: (id: string) => void;
}

/** One document: what it is, how it stands and since when, what it comes to, and the step that is next. */
export function DocumentItem({ row, today, rowProps, onOpen }: DocumentItemProps) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const number = versionedNumber(row);
  const actions = useDocumentActions(row, today, onOpen);
  const [asking, setAsking] = useState<DocumentStep | null>(null);
  return (
    <li className={styles.row} data-old={row.latest ? undefined : true} {...rowProps}>
      <div className={styles.line}>
        <KindIcon kind={row.kind} />
        <UnstyledButton className={styles.name} onClick={() => onOpen(row.id)}>
          {t(`short.${row.kind}`)} <span className={styles.number}>{number}</span>
        </UnstyledButton>
        <span className={styles.amount}>{row.amount && format.money(row.amount)}</span>
        <NextStep row={row} actions={actions} onAsk={setAsking} />
        <DocumentMenu row={row} actions={actions} onAsk={setAsking} onOpen={() => onOpen(row.id)} />
      </div>
      <div className={styles.under}>
        <State row={row} today={today} />
        {row.files.map((file) => (
          <FileItem key={file.id} file={file} />
        ))}
        {row.answer !== '' && <span className={styles.answer}>{row.answer}</span>}
      </div>
      {asking && <StepDialog row={row} step={asking} today={today} onClose={() => setAsking(null)} />}
    </li>
  );
}

/** The state with its sign and day; of what waits for an answer the validity, said in days when it is near. */
function State({ row, today }: { row: DocumentRow; today: Day }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { state, validUntil } = row;
  const day = state === 'signed' ? row.signedDay : (row.answeredDay ?? row.sentDay);
  const word = t(`states.${state}`);
  const waits = (state === 'sent' || state === 'expired' || state === 'draft') && validUntil !== null;
  const near = waits && state !== 'draft' && Math.abs(diffDays(today, validUntil)) < 14;
  const since =
    state === 'draft' || day === null ? word : t('withDay', { state: word, day: format.date(day) });
  return (
    <span className={styles.state}>
      <Sign kind={STATE_SIGNS[state]} word={since} />
      {!row.latest && ` · ${t('replaced')}`}
      {waits && (
        <Tooltip label={format.dayLong(validUntil)}>
          <span className={styles.number}>
            {state === 'expired'
              ? ` · ${t('expiredOn', { day: format.relative(validUntil) })}`
              : ` · ${t('validUntil', { day: format.date(validUntil) })}`}
            {near && state === 'sent' && ` · ${format.relative(validUntil)}`}
          </span>
        </Tooltip>
      )}
    </span>
  );
}

interface NextStepProps {
  readonly row: DocumentRow;
  readonly actions: ReturnType<typeof useDocumentActions>;
  readonly onAsk: (step: DocumentStep) => void;
}

/** The one thing to do next, as a button; the rest stands in the menu. */
function NextStep({ row, actions, onAsk }: NextStepProps) {
  const { t } = useTranslation('documents');
  const button = (label: string, run: () => void) => (
    <Button size="compact-sm" variant="default" loading={actions.busy} onClick={run}>
      {label}
    </Button>
  );
  if (!row.latest) return <span />;
  if (row.state === 'draft') return button(t('steps.send'), () => actions.step('send'));
  if (row.state === 'expired') return button(t('renew'), actions.nextVersion);
  if (row.state === 'rejected') return button(t('next'), actions.nextVersion);
  if (row.state === 'sent' && row.kind === 'proposal')
    return button(t('steps.accept'), () => actions.step('accept'));
  if (row.state === 'sent' && (row.kind === 'contract' || row.kind === 'act'))
    return button(t('steps.sign'), () => onAsk('sign'));
  return <span />;
}
