import { useFormat, useNames, useToday } from '@renderer/format';
import { Sign } from '@renderer/signs';
import type { PointLine as Point } from '@shared/contract/today';
import { RowButtons } from './RowButtons';
import { RowSign } from './RowSign';
import styles from './TodayLine.module.css';

/** A control point whose day has come or has passed: which one, whose, since when. */
export function PointLine({ point, missed }: { point: Point; missed: boolean }) {
  const format = useFormat();
  const names = useNames();
  const today = useToday();
  const { clientName, dealTitle, dueDay, mandatory } = point;
  return (
    <>
      <RowSign kind={missed ? 'missed' : dueDay === today ? 'today' : 'pending'} />
      <time
        className={styles.when}
        dateTime={dueDay ?? undefined}
        title={dueDay ? format.dayLong(dueDay) : undefined}
      >
        {dueDay && format.date(dueDay)}
      </time>
      <div className={styles.single}>
        <span className={styles.name}>{names.point(point)}</span>
        {mandatory && <Sign kind="mandatory" bare />}
        <span className={styles.fades}>{`${clientName} · ${dealTitle}`}</span>
      </div>
      <span className={styles.aside}>{dueDay && format.relative(dueDay)}</span>
      <RowButtons row={{ kind: 'point', point }} />
    </>
  );
}
