import { Tooltip, UnstyledButton } from '@mantine/core';
import { LosingCount } from '@renderer/cadence/LosingCount';
import { useFormat } from '@renderer/format';
import { SignShape } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import type { SectionName, TodayData } from './lines';
import { SIGN_OF } from './SectionHead';
import styles from './Counts.module.css';

interface CountsProps {
  readonly data: TodayData;
  readonly onJump: (section: SectionName) => void;
}

const COUNTED = ['overdue', 'today', 'next', 'withoutNext', 'missed', 'due'] as const;

/** What waits, in figures; each leads to its list. */
export function Counts({ data, onJump }: CountsProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <nav className={styles.counts} aria-label={t('counts')}>
      {COUNTED.filter((section) => data[section].count > 0).map((section) => (
        <Tooltip key={section} label={t(`sections.${section}`)}>
          <UnstyledButton className={styles.jump} onClick={() => onJump(section)}>
            <span className={styles.jumpSign} style={{ color: `var(--cue-${SIGN_OF[section]})` }}>
              <SignShape kind={SIGN_OF[section]} />
            </span>
            <span className={styles.jumpWord}>{t(`short.${section}`)}</span>{' '}
            <span className={styles.jumpCount}>{format.number(data[section].count)}</span>
          </UnstyledButton>
        </Tooltip>
      ))}
      <LosingCount />
    </nav>
  );
}
