import { WaitingRows } from '@renderer/frame/WaitingRows';
import bar from './bar.module.css';
import styles from './plan.module.css';

/** The week before its days are known: strip, bar and lines keep the places that they will have. */
export function WaitingWeek() {
  return (
    <div className={styles.screen} aria-hidden>
      <div className={styles.waitingStrip} />
      <div className={bar.bar} />
      <WaitingRows rows={12} height={52} />
    </div>
  );
}
