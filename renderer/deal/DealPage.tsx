import { useContactDialogs } from '@renderer/activities';
import { useCreate } from '@renderer/frame/create';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useKeys } from '@renderer/keys';
import { isClosed } from '@shared/domain/process';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';
import { DealActions } from './DealActions';
import { DealDetails } from './DealDetails';
import { DealHead } from './DealHead';
import { DealPast } from './DealPast';
import { DealSections } from './DealSections';
import { DoingHost } from './DoingHost';
import { NextContact } from './NextContact';
import { NowStrip } from './NowStrip';
import { PointList } from './PointList';
import { SectionFrame } from './SectionFrame';
import { StageTrack } from './StageTrack';
import { Standing } from './Standing';
import { useNextContact } from './useNextContact';
import type { WholeSale } from './useSale';

/** The stage track, the one thing to do now, the parts of the sale in the order of need, and what happened. */
export function DealPage({ whole }: { whole: WholeSale }) {
  const { deal } = whole;
  const { t } = useTranslation('keys');
  const { openResult, openMove } = useContactDialogs();
  const { next, plan } = useNextContact(deal);
  const [choosing, setChoosing] = useState(false);
  const when = !deal.deleted;
  useKeys('screen', {
    KeyP: { label: t('planNext'), when, run: plan },
    KeyL: {
      label: t('logTalk'),
      when,
      run: () => useCreate.getState().open('talk', { clientId: deal.clientId, dealId: deal.id }),
    },
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
          deal.deleted ? null : <DealActions whole={whole} choosing={choosing} onChoosing={setChoosing} />
        }
      />
      <article className={styles.page} aria-label={deal.title}>
        <DealHead deal={deal} titleId={TITLE_ID} />
        {deal.deleted ? (
          <>
            <Standing deal={deal} />
            <DealPast deal={deal} />
          </>
        ) : (
          <DoingHost whole={whole}>
            <Living whole={whole} />
          </DoingHost>
        )}
      </article>
    </>
  );
}

/** What can be worked on; a deal in the trash only shows what happened to it. */
function Living({ whole }: { whole: WholeSale }) {
  const { deal } = whole;
  const { t } = useTranslation('deal');
  const settled =
    isClosed(deal.status) && deal.points.every(({ state }) => state === 'met' || state === 'waived');
  const [withPoints, setWithPoints] = useState<boolean | null>(null);
  const met = deal.points.filter(({ state }) => state === 'met').length;
  return (
    <>
      <StageTrack deal={deal} />
      <NowStrip whole={whole} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <div className={styles.parts}>
            <SectionFrame
              title={t('points')}
              result={t('trackState.met', { count: met })}
              open={withPoints ?? !settled}
              onOpen={setWithPoints}
            >
              <PointList whole={whole} />
            </SectionFrame>
            <DealSections whole={whole} />
          </div>
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
