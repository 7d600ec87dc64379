import { Button, Group } from '@mantine/core';
import { Caps } from '@renderer/keys';
import type { LeftOutRow } from '@shared/contract/planWords';
import { IconPlus, IconUser } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayNotes } from './DayNotes';
import { Details, ReasonList } from './Details';
import styles from './details.module.css';
import type { LeftOutActions } from './LeftOutList';
import type { PlanWords } from './words';

interface LeftOutDetailsProps {
  readonly row: LeftOutRow;
  readonly top: number;
  readonly words: PlanWords;
  readonly actions: LeftOutActions;
  readonly onHeight: (pixels: number) => void;
}

/** Who may not be contacted, or was taken out, is so on every day. */
const isAboutDays = ({ code, days }: LeftOutRow): boolean =>
  days.length > 0 && (code === 'no-room' || code === 'no-day');

/** Why a client is not in the plan: its reasons, each day of the week, and whose lines stand in its way. */
export function LeftOutDetails({ row, top, words, actions, onHeight }: LeftOutDetailsProps) {
  const { t } = useTranslation('plan');
  const id = useId();
  const takenBy = words.takenBy(row);
  return (
    <Details label={t('details.labelOut', { client: row.client })} top={top} onHeight={onHeight}>
      <div className={styles.columns}>
        <ReasonList
          title={t('details.reasons')}
          reasons={row.reasons.map((reason) => ({ text: words.reason(reason, null), aside: '' }))}
        />
        <div className={styles.column}>
          <h3 id={id} className={styles.heading}>
            {t('details.daysOut')}
          </h3>
          <p className={styles.why}>{words.leftOut(row)}</p>
          {takenBy && <p className={styles.quiet}>{takenBy}</p>}
          {isAboutDays(row) && <DayNotes days={row.days} labelledBy={id} />}
        </div>
      </div>
      <Group gap="xs">
        {row.code === 'removed' && (
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<Caps combo="KeyB" />}
            onClick={() => actions.bringBack(row)}
          >
            {t('leftOut.bringBack')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          rightSection={<Caps combo="KeyA" />}
          onClick={() => actions.add(row)}
        >
          {t('leftOut.add')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconUser size={14} aria-hidden />}
          rightSection={<Caps combo="Enter" />}
          onClick={() => actions.open(row)}
        >
          {t('leftOut.open')}
        </Button>
      </Group>
    </Details>
  );
}
