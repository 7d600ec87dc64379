import { Tooltip } from '@mantine/core';
import type { StateName } from '@renderer/theme/colors';
import { useTranslation } from 'react-i18next';
import { SignShape } from './SignShape';
import { Spoken } from './Spoken';
import styles from './Sign.module.css';

export type SignKind = StateName;

interface SignProps {
  readonly kind: SignKind;
  /** What stands beside the sign instead of the state's word, such as a day; the word is then in the tooltip. */
  readonly label?: string;
  /** What the state is called here, where its own word would be wrong or too little: "Signed, 3 Nov", "2 missed". */
  readonly word?: string;
  /** Only the sign, where the word stands nearby already; the word is in the tooltip and read aloud. */
  readonly bare?: boolean;
  /** A coloured ground under sign and word. "No next contact" always has it, because it must catch the eye. */
  readonly ground?: boolean;
}

/** The sign of a state with its word: the same sign means the same on every screen (`design.md`, "Signs"). */
export function Sign({ kind, label, word: own, bare = false, ground = kind === 'none' }: SignProps) {
  const { t } = useTranslation('signs');
  const word = own ?? t(kind);
  const color = `var(--cue-${kind})`;
  if (bare) {
    return (
      <Tooltip label={label ? `${word} · ${label}` : word}>
        <span className={styles.sign} style={{ color }} data-sign={kind}>
          <SignShape kind={kind} />
          <Spoken>{label ? `${word} ${label}` : word}</Spoken>
        </span>
      </Tooltip>
    );
  }
  const body = (
    <span
      className={styles.sign}
      data-sign={kind}
      data-ground={ground || undefined}
      style={{ color, background: ground ? `var(--cue-${kind}-ground)` : undefined }}
    >
      <SignShape kind={kind} />
      {label !== undefined && <Spoken>{word}</Spoken>}
      <span className={styles.word}>{label ?? word}</span>
    </span>
  );
  return label === undefined ? body : <Tooltip label={word}>{body}</Tooltip>;
}
