import type { ReactNode } from 'react';
import styles from './Sign.module.css';

/**
 * Words for those who hear the screen, where a sign or its place says them to those who see it. For rows and cards, of which there are
 * hundreds: Mantine's `VisuallyHidden` computes the styles of each.
 */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
