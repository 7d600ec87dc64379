import { ActionIcon, Tooltip } from '@mantine/core';
import type { PlanLine } from '@shared/contract/plan';
import { IconCalendarPlus, IconCheck, IconClockShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isDone, isToPlan } from './line';
import styles from './plan.module.css';
import type { LineActions } from './useLineActions';

interface LineButtonsProps {
  readonly line: PlanLine;
  readonly actions: LineActions;
}

/** Done, move and plan of one line: what the keys D, M and P do, for the mouse. */
export function LineButtons({ line, actions }: LineButtonsProps) {
  const { t } = useTranslation('plan');
  const buttons = [
    {
      key: 'done',
      cap: 'D',
      label: isToPlan(line) ? t('actions.met') : t('actions.done'),
      Icon: IconCheck,
      run: actions.finish,
    },
    { key: 'move', cap: 'M', label: t('actions.move'), Icon: IconClockShare, run: actions.move },
    { key: 'plan', cap: 'P', label: t('actions.plan'), Icon: IconCalendarPlus, run: actions.plan },
  ] as const;
  return (
    <div className={styles.buttons}>
      {buttons.map(({ key, cap, label, Icon, run }) =>
        isDone(line) && key !== 'plan' ? null : (
          <Tooltip key={key} label={`${label} · ${cap}`}>
            <ActionIcon
              aria-label={label}
              tabIndex={-1}
              onClick={(event) => {
                event.stopPropagation();
                run(line);
              }}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ),
      )}
    </div>
  );
}
