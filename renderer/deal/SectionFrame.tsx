import { UnstyledButton } from '@mantine/core';
import { ListWithin } from '@renderer/keys/within';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sections.module.css';

interface SectionFrameProps {
  readonly title: string;
  /** What became of it, in one line; shown while it is folded, when both are the name of the button. */
  readonly result: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/**
 * A section that folds to one line. J and K go from one to the next, Enter opens it and goes on to its first row; within
 * a section arrows walk its rows.
 */
export function SectionFrame({ title, result, open, onOpen, children }: SectionFrameProps) {
  const { t } = useTranslation('deal');
  const body = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code === 'ArrowLeft' || event.code === 'ArrowRight') onOpen(event.code === 'ArrowRight');
    if (event.code !== 'Enter' || !open) return;
    event.preventDefault();
    firstIn(body.current)?.focus();
  };
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={styles.frame} data-open={open || undefined}>
      <UnstyledButton
        className={styles.fold}
        data-deal-section
        aria-expanded={open}
        aria-label={open ? t('sections.hide', { section: title }) : undefined}
        onClick={() => onOpen(!open)}
        onKeyDown={onKeyDown}
      >
        <Chevron size={14} aria-hidden className={styles.chevron} />
        {!open && (
          <>
            <span className={styles.foldedTitle}>{title}</span>
            <span className={styles.result}>{result}</span>
          </>
        )}
      </UnstyledButton>
      {open && (
        <div ref={body}>
          <ListWithin value>{children}</ListWithin>
        </div>
      )}
    </div>
  );
}

/** The first row of the section, or the first thing in it that takes the focus. */
export const firstIn = (body: HTMLElement | null): HTMLElement | null =>
  body?.querySelector<HTMLElement>('[data-row][tabindex="0"], [data-section-row]') ??
  body?.querySelector<HTMLElement>('button, input, [tabindex="0"]') ??
  null;
