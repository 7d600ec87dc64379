import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { SignShape } from '@renderer/signs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';
import type { Bar } from './useBar';

/** The crossed-out bell beside a phone number or an address (`children`) that should not be used. */
export function BarSign({ bar, children }: { bar: Bar; children: ReactNode }) {
  const words = useBarWords();
  return (
    <span className={styles.withSign}>
      {children}
      <Tooltip label={words(bar)} multiline maw={360}>
        <span className={styles.barSign} data-barred>
          <SignShape kind="blocked" />
          <VisuallyHidden>{words(bar)}</VisuallyHidden>
        </span>
      </Tooltip>
    </span>
  );
}

/** "Anna Petrova does not want this · 20 Nov: “Please write instead”". */
export function useBarWords(): (bar: Bar) => string {
  const { t } = useTranslation('permission');
  const format = useFormat();
  return ({ code, name, said, day }) => {
    const mark = t(`mark.${code}`, { name });
    if (said === '') return day === null ? mark : `${mark} · ${format.day(day)}`;
    const quote = day === null ? t('quote', { said }) : t('quoteDay', { said, day: format.day(day) });
    return `${mark} · ${quote}`;
  };
}
