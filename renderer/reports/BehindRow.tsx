import { useClockWords, useFormat, useNames } from '@renderer/format';
import { KindIcon } from '@renderer/activities/KindIcon';
import { Sign } from '@renderer/signs';
import type { ReportRow } from '@shared/contract/reports';
import type { Figure } from '@shared/domain/reports';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './reports.module.css';

/** One record: whom, what, and on which day; of the plan what became of it. The client's name leads to the client, a deal's to the deal. */
export function BehindRow({ row, figure }: { row: ReportRow; figure: Figure }) {
  const { t } = useTranslation(['reports', 'words', 'plan']);
  const format = useFormat();
  const names = useNames();
  const clock = useClockWords();
  const isDeal = figure === 'won' || figure === 'lost' || figure === 'forward' || figure === 'back';
  const what = isDeal ? row.deal : row.text || (row.kind === null ? '' : t('list.noPurpose'));
  const more = [
    row.kind === null ? '' : t(`words:activityKinds.${row.kind}`),
    row.result === null ? '' : t(`words:results.${row.result}`),
    row.stage === null || figure === 'won' ? '' : names.stage(row.stage),
    figure === 'lost' && row.text !== '' ? names.lostReason(row.text) : '',
    row.to === null ? '' : t('list.to', { day: format.day(row.to) }),
    row.money === null || !isDeal ? '' : format.money(row.money),
    row.manager,
  ].filter((part) => part !== '');
  const target =
    isDeal && row.dealId !== null
      ? ({ to: '/deals/$id', params: { id: row.dealId } } as const)
      : ({ to: '/clients/$id', params: { id: row.clientId } } as const);
  return (
    <Link {...target} className={styles.row}>
      {figure === 'planned' && <Sign kind={row.status === 'done' ? 'met' : 'planned'} bare />}
      {row.kind !== null && <KindIcon kind={row.kind} />}
      <span className={styles.whom}>
        <b>{row.client}</b>
        {what !== '' && <span> · {what}</span>}
        <small>{more.join(' · ')}</small>
      </span>
      <span className={styles.when}>
        {row.day !== null && format.day(row.day)}
        {row.zone !== null && <small>{clock.time({ time: row.time, zone: row.zone })}</small>}
      </span>
    </Link>
  );
}
