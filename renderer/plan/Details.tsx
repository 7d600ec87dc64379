import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './details.module.css';

interface DetailsProps {
  readonly label: string;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Tells how high it is; the list makes room for it before anything is seen. */
  readonly onHeight: (pixels: number) => void;
  readonly children: ReactNode;
}

/** What opens below a line of a list: two columns of explanations and what can be done. */
export function Details({ label, top, onHeight, children }: DetailsProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    // Without a layout, as in tests, the guess of the list stays.
    const tell = (): void => {
      if (current.offsetHeight > 0) onHeight(current.offsetHeight);
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    return () => observer.disconnect();
  }, [onHeight]);
  return (
    <section
      ref={element}
      className={styles.details}
      aria-label={label}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </section>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly { readonly text: string; readonly aside: string }[];
  readonly children?: ReactNode;
}

/** All reasons, the leading one first, each with what is to be known of it. */
export function ReasonList({ title, reasons, children }: ReasonsProps) {
  return (
    <div className={styles.column}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.reasons}>
        {reasons.map(({ text, aside }, at) => (
          <li key={text} data-leading={at === 0 || undefined}>
            {text}
            {aside && <span className={styles.quiet}> · {aside}</span>}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
