import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface SettingRowProps {
  /** Labels the control: the control carries `aria-labelledby` with this row's `id`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One setting: what it is and what it does on the left, the control on the right. */
export function SettingRow({ id, label, hint, children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <div>
        <div id={id} className={styles.label}>
          {label}
        </div>
        {hint && (
          <div id={`${id}-hint`} className={styles.hint}>
            {hint}
          </div>
        )}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
