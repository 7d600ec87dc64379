import { type SignKind, SignShape, Spoken } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import styles from './TodayLine.module.css';

/** The sign of a row under a head that says its word: only the shape, and the word read aloud. */
export function RowSign({ kind }: { kind: SignKind }) {
  const { t } = useTranslation('signs');
  return (
    <span className={styles.sign} style={{ color: `var(--cue-${kind})` }} title={t(kind)}>
      <SignShape kind={kind} />
      <Spoken>{t(kind)}</Spoken>
    </span>
  );
}
