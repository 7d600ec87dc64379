import { type Fills, TALK_PARTS, type Talk, talkLines } from '@shared/domain/scripts';
import { useTranslation } from 'react-i18next';
import { FilledText } from './FilledText';
import styles from './scripts.module.css';

/** What to say, part by part; parts without a word are left away. */
export function TalkText({ talk, fills }: { talk: Talk; fills: Fills }) {
  const { t } = useTranslation('scripts');
  return TALK_PARTS.map((part) => {
    const lines = talkLines(talk[part]);
    if (lines.length === 0) return null;
    return (
      <section key={part} className={styles.part}>
        <h3 className={styles.partName}>{t(`parts.${part}`)}</h3>
        {lines.map(({ isListed, text }, at) => (
          // Lines of one text never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
          <p key={at} className={styles.line} data-listed={isListed || undefined}>
            <FilledText text={text} fills={fills} />
          </p>
        ))}
      </section>
    );
  });
}
