import { KindIcon, useContactText } from '@renderer/activities';
import { useFormat } from '@renderer/format';
import { NeedsBrief } from '@renderer/permission';
import { Sign } from '@renderer/signs';
import type { SessionCard } from '@shared/contract/sessions';
import { BRIEF_TEXTS } from '@shared/domain/clients/needs';
import { useTranslation } from 'react-i18next';
import shared from './session.module.css';
import styles from './Background.module.css';

/** What was before: the last contacts, what is known of the needs, what else is planned. */
export function Background({ card }: { card: SessionCard }) {
  const { t } = useTranslation('session');
  return (
    <div className={styles.background}>
      <section aria-label={t('last')}>
        <h3 className={shared.label}>{t('last')}</h3>
        {card.last.length === 0 && <p className={shared.quiet}>{t('noLast')}</p>}
        {card.last.slice(0, LAST).map((activity) => (
          <LastContact key={activity.id} activity={activity} />
        ))}
        {card.others.length > 0 && <Others card={card} />}
      </section>
      <Needs card={card} />
    </div>
  );
}

const LAST = 3;

function LastContact({ activity }: { activity: SessionCard['last'][number] }) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const { kind, result, day, purpose, notes } = activity;
  return (
    <div className={styles.past}>
      <KindIcon kind={kind} size={14} />
      <time className={styles.pastDay} dateTime={day} title={format.relative(day)}>
        {format.day(day)}
      </time>
      <span className={styles.pastText}>
        {result && <strong>{t(`results.${result}`)}</strong>} {notes || purpose}
      </span>
    </div>
  );
}

/** Contacts with the same client that are planned besides: to be settled in the same talk. */
function Others({ card }: { card: SessionCard }) {
  const { t } = useTranslation('session');
  const contactText = useContactText();
  return (
    <>
      <h3 className={shared.label} data-further>
        {t('others')}
      </h3>
      {card.others.slice(0, LAST).map((other) => (
        <p key={other.id} className={styles.other}>
          <Sign kind="planned" bare />
          {contactText(other)}
        </p>
      ))}
    </>
  );
}

/** The needs brief as far as it is written, and the notes on the client. */
function Needs({ card: { needs, client } }: { card: SessionCard }) {
  const { t } = useTranslation('session');
  const isWritten =
    BRIEF_TEXTS.some((text) => needs[text] !== '') ||
    needs.decisionMaker !== 'unknown' ||
    needs.referralDay !== null;
  if (!isWritten && client.notes === '') return null;
  return (
    <section aria-label={t('needs')}>
      <h3 className={shared.label}>{t('needs')}</h3>
      {isWritten && <NeedsBrief clientId={client.id} />}
      {client.notes !== '' && <p className={styles.need}>{client.notes}</p>}
    </section>
  );
}
