import { useContactDialogs } from '@renderer/activities';
import { ApprovalsSection } from '@renderer/approvals/ApprovalsSection';
import { useToday } from '@renderer/format';
import { DocumentsSection } from '@renderer/documents';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useKeys } from '@renderer/keys';
import { PaymentsSection } from '@renderer/payments';
import { PreparationSection } from '@renderer/preparation';
import { SurveysSection } from '@renderer/surveys';
import type { Deal } from '@shared/contract/deals';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';
import { DealActions } from './DealActions';
import { DealDetails } from './DealDetails';
import { DealHead } from './DealHead';
import { DealPast } from './DealPast';
import { NextContact } from './NextContact';
import { PointList } from './PointList';
import { StageTrack } from './StageTrack';
import { Standing } from './Standing';
import { useNextContact } from './useNextContact';

/** The stage track on top, what is open now beside the next contact, then details, timeline and history. */
export function DealPage({ deal }: { deal: Deal }) {
  const { t } = useTranslation('keys');
  const { openResult, openMove } = useContactDialogs();
  const { next, plan } = useNextContact(deal);
  const [choosing, setChoosing] = useState(false);
  const when = !deal.deleted;
  useKeys('screen', {
    KeyP: { label: t('planNext'), when, run: plan },
    KeyD: { label: t('done'), when, run: () => (next ? openResult(next) : plan()) },
    KeyS: { label: t('snooze'), when: when && next !== null, run: () => next && openMove(next) },
    KeyM: { label: t('move'), when, run: () => setChoosing(true) },
    KeyE: {
      label: t('edit'),
      when,
      run: () => document.querySelector<HTMLElement>(`#${TITLE_ID} button`)?.click(),
    },
  });
  return (
    <>
      <ScreenHead
        title={
          <Link to="/clients/$id" params={{ id: deal.clientId }} className={styles.client}>
            {deal.clientName}
          </Link>
        }
        actions={
          deal.deleted ? null : <DealActions deal={deal} choosing={choosing} onChoosing={setChoosing} />
        }
      />
      <article className={styles.page} aria-label={deal.title}>
        <DealHead deal={deal} titleId={TITLE_ID} />
        <Standing deal={deal} />
        {deal.deleted ? <DealPast deal={deal} /> : <Living deal={deal} />}
      </article>
    </>
  );
}

/** What can be worked on; a deal in the trash only shows what happened to it. */
function Living({ deal }: { deal: Deal }) {
  const today = useToday();
  return (
    <>
      <StageTrack deal={deal} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <PointList deal={deal} />
          <DocumentsSection deal={deal} today={today} />
          <PaymentsSection deal={deal} today={today} />
          <ApprovalsSection deal={deal} today={today} />
          <PreparationSection deal={deal} today={today} />
          <SurveysSection deal={deal} today={today} />
          <DealPast deal={deal} />
        </div>
        <div className={styles.aside}>
          <NextContact deal={deal} />
          <DealDetails deal={deal} />
        </div>
      </div>
    </>
  );
}

const TITLE_ID = 'deal-title';
