import styles from './frame.module.css';

/** The empty frame for the blink until the settings are read, so that nothing jumps when the screen comes. */
export function WaitingFrame() {
  return (
    <div className={styles.window} aria-hidden>
      <div className={styles.rail} />
      <div className={styles.body}>
        <div className={styles.topBar} />
      </div>
    </div>
  );
}
