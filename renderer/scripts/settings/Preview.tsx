import { Text } from '@mantine/core';
import { type Fills, fillText, type Talk } from '@shared/domain/scripts';
import { useTranslation } from 'react-i18next';
import { TalkText } from '../TalkText';
import styles from './settings.module.css';

interface PreviewProps {
  readonly name: string;
  readonly talk: Talk;
  readonly checklist: readonly string[];
}

/** The script as it lies beside a call with somebody. */
export function Preview({ name, talk, checklist }: PreviewProps) {
  const { t } = useTranslation('scripts');
  const fills: Fills = t('sample', { returnObjects: true });
  const isEmpty = Object.values(talk).every((text) => text.trim() === '');
  return (
    <aside className={styles.preview} aria-label={t('settings.preview')}>
      <Text size="xs" c="dimmed">
        {t('settings.preview')} · {t('settings.previewText')}
      </Text>
      <h3 className={styles.previewName}>{name}</h3>
      {isEmpty && (
        <Text size="sm" c="dimmed">
          {t('settings.empty')}
        </Text>
      )}
      <TalkText talk={talk} fills={fills} />
      {checklist.length > 0 && (
        <ul className={styles.previewPoints}>
          {checklist.map((point) => (
            <li key={point}>{fillText(point, fills)}</li>
          ))}
        </ul>
      )}
    </aside>
  );
}
