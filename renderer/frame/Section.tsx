import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  /** What is known of it in a word or a sum, beside the title. */
  readonly summary?: ReactNode;
  /** What can be done with the whole of it, at the end of its head. */
  readonly actions?: ReactNode;
  /** Where something else leads to it (`data-section`). */
  readonly name?: string;
  readonly children?: ReactNode;
}

/** One part of a record's page: its head, and below it what it holds. */
export function Section({ title, summary, actions, name, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title} data-section={name}>
      <div className={styles.head}>
        <h2>
          {title}
          {<span className={styles.summary}>{summary}</span>}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Shows what is over or settled, and folds it away again. */
export function FoldButton({
  open,
  label,
  onToggle,
}: {
  readonly open: boolean;
  readonly label: string;
  readonly onToggle: () => void;
}) {
  return (
    <Button size="compact-sm" variant="subtle" mt={8} aria-expanded={open} onClick={onToggle}>
      {label}
    </Button>
  );
}
