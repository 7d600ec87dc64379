import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { OccasionRow } from '@shared/contract/occasions';
import { diffDays } from '@shared/domain/time';
import { IconCalendarPlus, IconX } from '@tabler/icons-react';
import type { CSSProperties, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleChosen } from './chosen';
import { OccasionIcon } from './OccasionIcon';
import styles from './occasions.module.css';
import type { Answers } from './useAnswers';
import { useOccasionWords } from './useOccasionWords';

export interface LinePlace {
  readonly rowProps: RowProps;
  readonly style: CSSProperties;
  readonly onOpen: () => void;
  readonly answers: Answers;
}

interface OccasionLineProps extends LinePlace {
  /** Undefined while its page is on the way. */
  readonly row: OccasionRow | undefined;
  readonly chosen: boolean;
  readonly onOtherwise: () => void;
}

/** One occasion: when it is best answered, what it is and whose, what it makes, until when it makes sense. */
export function OccasionLine({
  row,
  chosen,
  onOtherwise,
  rowProps,
  style,
  onOpen,
  answers,
}: OccasionLineProps) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  const words = useOccasionWords();
  if (!row) return <article {...rowProps} className={styles.row} style={style} />;
  const what = words.label(row);
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
      data-occasion={row.key}
      data-chosen={chosen || undefined}
      onClick={onOpen}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        className={styles.checkbox}
        aria-label={t('select', { what })}
        checked={chosen}
        onClick={act(() => toggleChosen(row))}
        onChange={() => undefined}
      />
      <Best day={row.best} until={row.until} />
      <span className={styles.icon}>
        <OccasionIcon kind={row.kind} />
      </span>
      <span className={styles.two}>
        <b>{row.client}</b>
        <span title={words.whole(row)}>{words.whole(row)}</span>
      </span>
      <span className={`${styles.optional} ${styles.two}`}>
        <span className={styles.plain}>{t(`makes.${row.makes}`)}</span>
        <span>{t(`kind.${row.kind}`)}</span>
      </span>
      <time className={styles.optional} dateTime={row.until} title={format.dayLong(row.until)}>
        {format.day(row.until)}
      </time>
      <span className={styles.acts}>
        <Button
          size="compact-sm"
          variant="default"
          tabIndex={-1}
          aria-label={t('planLabel', { what })}
          onClick={act(() => answers.plan([row]))}
        >
          {t('plan')}
        </Button>
        <Tooltip label={t('planOther')}>
          <ActionIcon tabIndex={-1} aria-label={t('planOther')} onClick={act(onOtherwise)}>
            <IconCalendarPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('skip')}>
          <ActionIcon
            tabIndex={-1}
            aria-label={t('skipLabel', { what })}
            onClick={act(() => answers.skip([row]))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </span>
    </article>
  );
}

/** So many days before it is too late the sign says so. */
const SOON = 7;

/** The best day: ahead, today, or past, when there is still time or hardly any. */
export function Best({ day, until }: { day: string; until: string }) {
  const format = useFormat();
  const today = useToday();
  const sign = day > today ? 'planned' : day < today && diffDays(today, until) < SOON ? 'overdue' : 'today';
  return (
    <span className={styles.two}>
      <Sign kind={sign} label={format.day(day)} />
      <span>{format.relative(day)}</span>
    </span>
  );
}
