import { Button } from '@mantine/core';
import { useContactDialogs } from '@renderer/activities';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { Sign } from '@renderer/signs';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallBackSign } from './CallBackSign';
import shared from './surveys.module.css';
import styles from './UnhappyToday.module.css';

/** So many are named; the others are behind the link. */
const NAMED = 3;

/** Unhappy clients whom nobody has called back yet, above everything else of the day; nothing when there are none. */
export function UnhappyToday({ manager }: { manager: string | undefined }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const { openResult } = useContactDialogs();
  const openRecord = useOpenRecord();
  const { data } = useDb('surveys.openCases', { limit: 50, ...(manager ? { manager } : {}) });
  const waiting = data?.rows.filter(({ calledDay }) => calledDay === null) ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={t('unhappy.title')} data-section="unhappy">
      <h2 className={styles.stripHead}>
        <Sign kind="overdue" word={t('unhappy.title')} />
        <span className="tabular">{format.number(waiting.length)}</span>
        <Button component={Link} to="/surveys" size="compact-xs" variant="subtle" ml="auto">
          {t('unhappy.all')}
        </Button>
      </h2>
      {waiting.slice(0, NAMED).map((each) => (
        <div key={each.id} className={styles.stripRow}>
          <CallBackSign of={each} />
          <div className={shared.rowText} style={{ flex: 1 }}>
            <b>{each.clientName}</b>
            <span>{[each.personName, each.dealTitle, each.comment].filter(Boolean).join(' · ')}</span>
          </div>
          {each.phone !== '' && <ContactLink kind="phone" value={each.phone} />}
          {each.call && (
            <Button size="compact-sm" variant="default" onClick={() => each.call && openResult(each.call)}>
              {t('case.call')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => openRecord({ kind: 'deal', id: each.dealId })}
          >
            {t('unhappy.open')}
          </Button>
        </div>
      ))}
    </section>
  );
}
