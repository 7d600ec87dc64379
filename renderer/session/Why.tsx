import { UnstyledButton } from '@mantine/core';
import { NoReason } from '@renderer/activities';
import { usePlanWords } from '@renderer/plan/usePlanWords';
import { signOf } from '@renderer/deal/PointState';
import { useFormat, useNames, useToday } from '@renderer/format';
import { Sign } from '@renderer/signs';
import type { SessionCard } from '@shared/contract/sessions';
import { countedTexts } from '@shared/domain/plan';
import { addDays } from '@shared/domain/time';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import shared from './session.module.css';
import styles from './CallLine.module.css';

/** Why now, what is in it for the client, what to offer, and how the deal stands. */
export function Why({ card }: { card: SessionCard }) {
  const { t } = useTranslation('session');
  const { activity } = card;
  return (
    <section className={styles.why} aria-label={t('why')}>
      <h3 className={shared.label}>{t('why')}</h3>
      <p className={styles.purpose}>{activity.purpose || <NoReason />}</p>
      <Reasons card={card} />
      {activity.value && (
        <p className={shared.fact}>
          <span className={shared.quiet}>{t('value')}</span>
          {activity.value}
        </p>
      )}
      {activity.productName && (
        <p className={shared.fact}>
          <span className={shared.quiet}>{t('offer')}</span>
          <strong>{activity.productName}</strong>
        </p>
      )}
      {card.deal && <DealNow card={card} />}
    </section>
  );
}

/** So many are read before a call. */
const SHOWN = 4;

/** What the call plan knows besides the purpose. */
function Reasons({ card: { activity, plan } }: { card: SessionCard }) {
  const { t } = useTranslation('common');
  const words = usePlanWords();
  const [whole, setWhole] = useState(false);
  const texts = countedTexts(
    (plan?.reasons ?? []).map((reason) => words.reason(reason, activity.day)),
  ).filter((text) => text !== '' && text !== activity.purpose);
  if (texts.length === 0) return null;
  const shown = whole ? texts : texts.slice(0, SHOWN);
  return (
    <ul className={styles.reasons}>
      {shown.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {texts.length > SHOWN && (
        <li className={styles.moreReasons}>
          <UnstyledButton className={styles.more} onClick={() => setWhole(!whole)} aria-expanded={whole}>
            {whole ? t('less') : `+${texts.length - SHOWN}`}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}

/** How far ahead a control point belongs to this talk, in days. */
const NEAR = 7;

/** The deal in a line, and what is due on it. */
function DealNow({ card: { deal } }: { card: SessionCard }) {
  const format = useFormat();
  const names = useNames();
  const today = useToday();
  if (!deal) return null;
  const due = deal.points
    .filter(({ state, dueDay }) => state === 'pending' && dueDay !== null && dueDay <= addDays(today, NEAR))
    .sort((a, b) => ((a.dueDay ?? '') < (b.dueDay ?? '') ? -1 : 1));
  return (
    <div className={styles.deal}>
      <p className={styles.dealHead}>
        <Link to="/deals/$id" params={{ id: deal.id }} className={shared.link}>
          {deal.title}
        </Link>
        <span className={shared.quiet}>
          {[
            names.stage(deal.stage),
            deal.amount && format.money(deal.amount),
            deal.eventDay && format.day(deal.eventDay),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {due.slice(0, 4).map((point) => (
        <p key={point.id} className={styles.point}>
          <Sign kind={signOf(point, today)} label={format.day(point.dueDay ?? today)} />
          {names.point(point)}
        </p>
      ))}
    </div>
  );
}
