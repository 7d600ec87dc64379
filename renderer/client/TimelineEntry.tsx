import { UnstyledButton } from '@mantine/core';
import { KindIcon, RemoveContact, useContactDialogs, useContactSign } from '@renderer/activities';
import { useClockWords, useFormat } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign } from '@renderer/signs';
import type { OutputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activity';
import type { Stage } from '@shared/domain/words';
import { IconArrowBigRightLines } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import shared from './client.module.css';
import styles from './Timeline.module.css';

type Entry = OutputOf<'clients.timeline'>[number];

/** One line of the timeline. `ofDeal`: the deal goes without saying. */
export function TimelineEntry({ entry, ofDeal }: { entry: Entry; ofDeal: boolean }) {
  return entry.kind === 'activity' ? (
    <ContactEntry activity={entry.activity} day={entry.day} ofDeal={ofDeal} />
  ) : (
    <StageEntry entry={entry} ofDeal={ofDeal} />
  );
}

function ContactEntry({ activity, day, ofDeal }: { activity: Activity; day: string; ofDeal: boolean }) {
  const { t } = useTranslation(['client', 'words']);
  const format = useFormat();
  const clock = useClockWords();
  const contactSign = useContactSign();
  const { openEdit } = useContactDialogs();
  const { kind, status, result, purpose, notes, personName, dealId, dealTitle } = activity;
  const planned = status === 'planned';
  const what = [t(`words:activityKinds.${kind}`), result && t(`words:results.${result}`), purpose].filter(
    Boolean,
  );
  return (
    <Line
      icon={<KindIcon kind={kind} size={16} />}
      day={planned ? clock.when(activity) : format.day(day)}
      hint={planned ? clock.elsewhere(activity) : null}
      planned={planned}
      action={status === 'done' && <RemoveContact contact={activity} />}
    >
      <span className={styles.entryText}>
        {planned ? (
          <UnstyledButton className={styles.entryButton} onClick={() => openEdit(activity)}>
            {what.join(' · ')}
          </UnstyledButton>
        ) : (
          what.join(' · ')
        )}
        {planned && (
          <span className={styles.entrySign}>
            <Sign kind={contactSign(activity)} />
          </span>
        )}
      </span>
      {(personName || (dealId && !ofDeal)) && (
        <span className={shared.quiet}>
          {personName}
          {personName && dealId && !ofDeal && ' · '}
          {dealId && !ofDeal && (
            <Link to="/deals/$id" params={{ id: dealId }} className={styles.quietLink}>
              {dealTitle}
            </Link>
          )}
        </span>
      )}
      {notes && <span className={styles.entryNotes}>{notes}</span>}
    </Line>
  );
}

type StageLine = Extract<Entry, { kind: 'stage' }>;
const HOWS = ['created', 'forward', 'back', 'reopened', 'imported', 'won', 'lost', 'cancelled'] as const;

function StageEntry({ entry, ofDeal }: { entry: StageLine; ofDeal: boolean }) {
  const { t } = useTranslation(['client', 'words']);
  const format = useFormat();
  const names = useNames();
  const how = HOWS.find((one) => one === entry.how) ?? 'created';
  const text = t(`stage.${how}`, { deal: entry.dealTitle, stage: names.stage(entry.stage as Stage) });
  const reason = how === 'lost' ? names.lostReason(entry.reason) : entry.reason;
  return (
    <Line icon={<IconArrowBigRightLines size={16} aria-hidden />} day={format.day(entry.day)} planned={false}>
      <span className={styles.entryText}>
        {ofDeal ? (
          text
        ) : (
          <Link to="/deals/$id" params={{ id: entry.dealId }} className={shared.plainLink}>
            {text}
          </Link>
        )}
      </span>
      {reason && <span className={styles.entryNotes}>{reason}</span>}
    </Line>
  );
}

function Line({
  icon,
  day,
  hint = null,
  planned,
  action,
  children,
}: {
  icon: ReactNode;
  day: string;
  /** What else there is to say of the day. */
  hint?: string | null;
  planned: boolean;
  /** What can be done to it, in its line. */
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={styles.entry} data-planned={planned || undefined}>
      <span className={styles.entryIcon}>{icon}</span>
      <div className={styles.entryBody}>{children}</div>
      {action}
      <time className={styles.entryDay} title={hint ?? undefined}>
        {day}
      </time>
    </li>
  );
}
