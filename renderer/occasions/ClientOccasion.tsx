import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useContactDialogs } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Sign, type SignKind } from '@renderer/signs';
import type { OutputOf } from '@shared/contract';
import type { OccasionState, YearlyEvent } from '@shared/contract/occasions';
import { IconPencil, IconTrash, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OccasionIcon } from './OccasionIcon';
import styles from './occasions.module.css';
import { PlanOtherwise } from './PlanOtherwise';
import { useAnswers } from './useAnswers';
import { useOccasionWords } from './useOccasionWords';

type CardOccasion = OutputOf<'occasions.ofClient'>['occasions'][number];

interface ClientOccasionProps {
  readonly occasion: CardOccasion;
  /** The client's own event that it is about. */
  readonly event: YearlyEvent | undefined;
  readonly deleted: boolean;
  readonly onEdit: (event: YearlyEvent) => void;
}

const SIGNS: Readonly<Record<OccasionState, SignKind>> = {
  open: 'pending',
  joined: 'planned',
  greeted: 'met',
  planned: 'planned',
  done: 'met',
  skipped: 'waived',
  off: 'waived',
};

/** One day that comes to the client, and what became of it. */
export function ClientOccasion({ occasion, event, deleted, onEdit }: ClientOccasionProps) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  const words = useOccasionWords();
  const answers = useAnswers();
  const { openEdit } = useContactDialogs();
  const { run: unskip } = useCommand('occasions.unskip');
  const { run: remove } = useCommand('occasions.removeEvent');
  const [planning, setPlanning] = useState(false);
  const { state, contact, day } = occasion;
  // The day stands below, so an own event needs only its name.
  const about = occasion.kind === 'client-event' ? occasion.title : words.about(occasion);
  const said = t(`card.states.${state}`, { day: contact ? format.date(contact.day) : '' });
  return (
    <li className={styles.line} data-state={state} data-occasion={occasion.key}>
      <span className={styles.icon}>
        <OccasionIcon kind={occasion.kind} />
      </span>
      <span className={styles.two}>
        <span className={styles.plain} title={about}>
          {about}
        </span>
        <span>
          <time dateTime={day} title={format.dayLong(day)}>
            {format.day(day)}
          </time>{' '}
          · {format.relative(day)}
        </span>
      </span>
      <span className={styles.lineActs}>
        {contact && contact.status === 'planned' ? (
          <Button size="compact-xs" variant="subtle" onClick={() => openEdit(contact)}>
            {format.date(contact.day)}
          </Button>
        ) : (
          <Sign kind={SIGNS[state]} bare word={said} />
        )}
        {!deleted && (state === 'open' || state === 'off' || state === 'joined') && (
          <Button size="compact-xs" variant="default" onClick={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        )}
        {!deleted && state === 'open' && (
          <Icon label={t('skipLabel', { what: about })} onClick={() => void answers.skip([occasion])}>
            <IconX size={14} aria-hidden />
          </Icon>
        )}
        {!deleted && state === 'skipped' && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void unskip({ keys: [occasion.key] }, { undo: true })}
          >
            {t('card.unskip')}
          </Button>
        )}
        {!deleted && event && (
          <>
            <Icon label={t('card.edit', { title: event.title })} onClick={() => onEdit(event)}>
              <IconPencil size={14} aria-hidden />
            </Icon>
            <Icon
              label={t('card.remove', { title: event.title })}
              onClick={() => void remove({ id: event.id }, { undo: true })}
            >
              <IconTrash size={14} aria-hidden />
            </Icon>
          </>
        )}
      </span>
      {planning && <PlanOtherwise rows={[occasion]} answers={answers} onClose={() => setPlanning(false)} />}
    </li>
  );
}

function Icon({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={22} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
