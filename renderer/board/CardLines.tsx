import { Tooltip } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign } from '@renderer/signs';
import type { BoardCard } from '@shared/contract/board';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';

/** Client and amount; deal; next contact, next control point, days in the stage (`design.md`, "Board"). */
export function CardLines({ card }: { card: BoardCard }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const { clientName, title, amount, daysInStage, rotting } = card;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.client} title={clientName}>
          {clientName}
        </span>
        {amount && <span className={styles.amount}>{format.moneyShort(amount)}</span>}
      </div>
      <div className={styles.title} title={title}>
        {title || '\u00a0'}
      </div>
      <div className={styles.line}>
        <NextContact card={card} />
        <NextPoint card={card} />
        <Tooltip
          label={t(rotting ? 'rotting' : card.direction ? 'inStage' : 'sinceClosed', { count: daysInStage })}
        >
          <span className={styles.days} data-rotting={rotting || undefined}>
            {t('days', { count: daysInStage })}
          </span>
        </Tooltip>
      </div>
    </>
  );
}

function NextContact({ card: { sign, nextDay, pausedUntil } }: { card: BoardCard }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const day = sign === 'paused' ? pausedUntil : nextDay;
  if (sign === 'none') return <Sign kind={sign} label={t('noNext')} ground />;
  if (sign === 'today' || day === null) return <Sign kind={sign} />;
  return <Sign kind={sign} label={format.date(day)} />;
}

function NextPoint({ card: { point } }: { card: BoardCard }) {
  const names = useNames();
  const format = useFormat();
  if (!point) return <span className={styles.point} />;
  const name = names.point(point);
  const when = point.dueDay ? `${name} · ${format.day(point.dueDay)}` : name;
  return (
    <span className={styles.point} style={{ color: `var(--cue-${point.state})` }}>
      <Sign kind={point.state} label={when} bare />
      <span className={styles.pointName} aria-hidden>
        {name}
      </span>
    </span>
  );
}
