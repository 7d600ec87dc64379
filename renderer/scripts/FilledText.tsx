import { Tooltip } from '@mantine/core';
import { type Fills, fillPieces } from '@shared/domain/scripts';
import { useTranslation } from 'react-i18next';
import styles from './scripts.module.css';

/** A text with what is known of the contact put in; a gap names what is missing. */
export function FilledText({ text, fills }: { text: string; fills: Fills }) {
  const { t } = useTranslation('scripts');
  return fillPieces(text, fills).map((piece, at) => {
    // The pieces of one text never change places.
    const key = `${at}`;
    if (piece.kind === 'text') return <span key={key}>{piece.text}</span>;
    const name = t(`placeholders.${piece.of}`);
    if (piece.kind === 'gap')
      return (
        <span key={key} className={styles.gap}>
          {name}
        </span>
      );
    return (
      <Tooltip key={key} label={name}>
        <span className={styles.value}>{piece.text}</span>
      </Tooltip>
    );
  });
}
