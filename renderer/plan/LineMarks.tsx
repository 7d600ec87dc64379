import type { PlanLine } from '@shared/contract/plan';
import { IconClockShare, IconFileAlert, IconPencil, IconPinFilled } from '@tabler/icons-react';
import styles from './PlanRow.module.css';
import type { RowWords } from './useRowWords';

/** Put off, held on its day, made by hand, changed since the last generation or export: each with its word. */
export function LineMarks({
  line: { plan, unplaced, sinceExport, snoozes, firstDay },
  words: { t, format },
}: {
  line: PlanLine;
  words: RowWords;
}) {
  const isByHand = plan?.origin === 'by-hand';
  const putOff =
    snoozes > 0 && firstDay !== null
      ? t('marks.putOff', { count: snoozes, day: format.date(firstDay) })
      : null;
  return (
    <>
      {plan !== null && plan.change !== '' && (
        <span className={styles.change} title={t(`marks.${plan.change}Long`)}>
          {t(`marks.${plan.change}`)}
        </span>
      )}
      {unplaced && (
        <span className={styles.unplaced} title={t('marks.unplacedLong')}>
          {t('marks.unplaced')}
        </span>
      )}
      {putOff !== null && (
        <span role="img" className={styles.putOff} aria-label={putOff} title={putOff}>
          <IconClockShare size={12} aria-hidden />
          {snoozes}×
        </span>
      )}
      {isByHand && <Mark icon={IconPencil} label={t('marks.byHand')} />}
      {plan?.pinned && <Mark icon={IconPinFilled} label={t('marks.pinned')} />}
      {sinceExport !== '' && (
        <Mark
          icon={IconFileAlert}
          label={sinceExport === 'new' ? t('marks.exportNew') : t('marks.exportChanged')}
        />
      )}
    </>
  );
}

function Mark({ icon: Icon, label }: { icon: typeof IconPinFilled; label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className={styles.mark}>
      <Icon size={14} aria-hidden />
    </span>
  );
}
