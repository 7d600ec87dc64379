import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { HolidayRow } from '@shared/contract/occasions';
import { IconX } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OccasionIcon } from './OccasionIcon';
import { Best, type LinePlace } from './OccasionLine';
import styles from './occasions.module.css';
import { useOccasionWords } from './useOccasionWords';

/** A public holiday with everybody who is greeted on it; Enter shows them one by one. */
export function HolidayLine({
  row,
  rowProps,
  style,
  onOpen,
  answers,
}: LinePlace & { readonly row: HolidayRow }) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  const what = useOccasionWords().holiday(row);
  const act = (run: () => unknown) => (event: MouseEvent) => {
    event.stopPropagation();
    void run();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      {...rowProps}
      aria-label={what}
      className={styles.row}
      style={style}
      data-holiday={row.day}
      onClick={onOpen}
    >
      <span />
      <Best day={row.best} until={row.until} />
      <span className={styles.icon}>
        <OccasionIcon kind="holiday" />
      </span>
      <span className={styles.two}>
        <b>{what}</b>
        <span>
          {format.day(row.day)} · {t('clients', { count: row.clients })}
        </span>
      </span>
      <span className={`${styles.optional} ${styles.two}`}>
        <span className={styles.plain}>{t(`makes.${row.makes}`)}</span>
        <span>{t('kind.holiday')}</span>
      </span>
      <time className={styles.optional} dateTime={row.until} title={format.dayLong(row.until)}>
        {format.day(row.until)}
      </time>
      <span className={styles.acts}>
        <Button
          size="compact-sm"
          variant="default"
          tabIndex={-1}
          aria-label={`${t('planAllHoliday', { count: row.clients })}: ${what}`}
          onClick={act(() => answers.holiday(row, 'plan'))}
        >
          {t('planAllHoliday', { count: row.clients })}
        </Button>
        <Tooltip label={t('skip')}>
          <ActionIcon
            tabIndex={-1}
            aria-label={t('skipLabel', { what })}
            onClick={act(() => answers.holiday(row, 'skip'))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </span>
    </article>
  );
}
