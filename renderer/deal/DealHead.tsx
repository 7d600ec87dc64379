import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { InPlaceText } from '@renderer/inplace';
import type { Deal } from '@shared/contract/deal';
import { Sign, type SignKind } from '@renderer/signs';
import { statusToday } from '@shared/domain/process';
import type { DealStatus } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';

/** Title (editable in place), amount, status and the day of the event; the client stands in the screen's head. */
export function DealHead({ deal, titleId }: { deal: Deal; titleId: string }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const today = useToday();
  const { run } = useCommand('deals.update');
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h2 id={titleId} className={styles.title}>
          <InPlaceText
            label={t('title')}
            value={deal.title}
            onSave={(title) => void run({ id: deal.id, title, today })}
            required
          />
        </h2>
        <DealFacts deal={deal} />
      </div>
      {deal.amount && <div className={styles.amount}>{format.money(deal.amount)}</div>}
    </header>
  );
}

function DealFacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation(['deal', 'words']);
  const format = useFormat();
  const today = useToday();
  const status = statusToday(deal, today);
  const { eventDay } = deal;
  return (
    <p className={styles.facts}>
      <Sign kind={SIGNS[status]} word={t(`words:statuses.${status}`)} />
      <span title={eventDay ? format.dayLong(eventDay) : undefined}>
        {eventDay
          ? `${t('eventOn', { day: format.day(eventDay) })} · ${format.relative(eventDay)}`
          : t('noEventDay')}
      </span>
    </p>
  );
}

const SIGNS: Readonly<Record<DealStatus, SignKind>> = {
  open: 'open',
  paused: 'paused',
  won: 'met',
  lost: 'missed',
  cancelled: 'missed',
};
