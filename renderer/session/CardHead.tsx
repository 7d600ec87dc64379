import { Button, UnstyledButton } from '@mantine/core';
import { KindIcon } from '@renderer/activities';
import { useFormat, useToday } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import { usePreview } from '@renderer/frame/preview';
import { Caps } from '@renderer/keys';
import { ContactWarnings } from '@renderer/permission';
import { Sign } from '@renderer/signs';
import type { SessionCard, SessionLineData } from '@shared/contract/sessions';
import type { LineState } from '@shared/domain/sessions';
import { cityOf } from '@shared/domain/time';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Phones } from './Phones';
import { Reach } from './Reach';
import { ring } from './ring';
import shared from './session.module.css';
import styles from './CallLine.module.css';
import { startTimer, useTalk } from './talks';
import { Timer } from './Timer';
import { useLineTime } from './useLineTime';

interface CardHeadProps {
  readonly card: SessionCard;
  readonly line: SessionLineData;
  readonly state: LineState;
}

/** Who it is, how to reach them, and what speaks against it. */
export function CardHead({ card, line, state }: CardHeadProps) {
  const { t } = useTranslation(['session', 'words']);
  const { activity, client } = card;
  const person = client.people.find(({ id }) => id === activity.personId);
  const role = person && [person.position, t(`words:roles.${person.role}`)].filter(Boolean).join(', ');
  const today = useToday();
  const lineTime = useLineTime();
  const talk = useTalk(activity.id);
  // Dialling, by hand or by the key, begins the talk.
  const dialling = state === 'open' ? { onUse: () => startTimer(activity.id, Date.now()) } : {};
  return (
    <header>
      <Facts card={card} line={line} />
      <h2 className={styles.client}>
        <UnstyledButton
          className={styles.clientButton}
          onClick={() => usePreview.getState().toggle({ kind: 'client', id: client.id, over: 'right' })}
        >
          {client.name}
        </UnstyledButton>
        <span className={styles.clientFacts}>
          {[client.segment, t(`words:lifecycles.${client.lifecycle}`), client.city]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h2>
      {person && (
        <p className={styles.person}>
          {person.name}
          {role && <span className={shared.quiet}>{role}</span>}
        </p>
      )}
      <div className={styles.reach}>
        {activity.phone === '' ? (
          // Before an open call the warning below says it.
          (state !== 'open' || activity.kind !== 'call') && (
            <span className={shared.quiet}>{t('noPhone')}</span>
          )
        ) : (
          <span className={styles.phone} data-session-phone>
            <ContactLink
              kind="phone"
              value={activity.phone}
              of={{ clientId: client.id, personId: activity.personId }}
              {...dialling}
            />
          </span>
        )}
        {activity.phone !== '' && state === 'open' && (
          <Button
            leftSection={<IconPhone size={16} aria-hidden />}
            rightSection={<Caps combo="KeyC" />}
            variant={isBarred(card) ? 'default' : talk.startedAt === null ? 'filled' : 'light'}
            onClick={ring}
          >
            {t('call')}
          </Button>
        )}
        {state === 'open' && <Timer activityId={activity.id} />}
      </div>
      <Phones card={card} {...dialling} />
      <Reach card={card} />
      {state === 'open' && (
        <ContactWarnings
          wish={{
            ...{ clientId: client.id, personId: activity.personId, kind: activity.kind },
            ...{ day: today, time: line.standsOn === today ? lineTime(activity) : null },
            ...{ activityId: activity.id, asked: activity.askedDay !== null },
          }}
        />
      )}
    </header>
  );
}

/** When and the how-manieth time, in a few words. */
function Facts({ card: { activity }, line }: { card: SessionCard; line: SessionLineData }) {
  const { t } = useTranslation(['session', 'words']);
  const format = useFormat();
  const today = useToday();
  const ownTime = useLineTime()(activity);
  const { time, zone, kind, attempt, snoozes, firstDay } = activity;
  const isLate = line.standsOn < today;
  const theirs = ownTime === time ? '' : ` (${time} · ${cityOf(zone)})`;
  return (
    <span className={styles.facts}>
      <span className={styles.kind}>
        <KindIcon kind={kind} />
        {t(`words:activityKinds.${kind}`)}
      </span>
      {isLate ? (
        <Sign kind="overdue" label={t('since', { day: format.day(line.standsOn) })} />
      ) : (
        ownTime && <Sign kind="today" label={t('at', { time: ownTime }) + theirs} />
      )}
      {attempt > 1 && <span>{t('attempt', { number: attempt })}</span>}
      {snoozes > 0 && firstDay && <span>{t('putOff', { count: snoozes, day: format.day(firstDay) })}</span>}
      {line.skipped && <span>{t('skipped')}</span>}
    </span>
  );
}

/** Whoever wants no call is not offered as one. */
const isBarred = ({ activity, reach }: SessionCard): boolean =>
  reach
    .filter(({ personId }) => personId === null || personId === activity.personId)
    .some(
      ({ doNotContact, standing }) =>
        doNotContact !== null ||
        standing.some(({ channel, permission }) => channel === 'phone' && permission === 'withdrawn'),
    );
