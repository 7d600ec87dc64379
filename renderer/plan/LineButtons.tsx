import { ActionIcon } from '@mantine/core';
import type { PlanLine } from '@shared/contract/plan';
import {
  IconCalendarPlus,
  IconCheck,
  IconChevronDown,
  IconClockShare,
  IconPin,
  IconPinnedOff,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canPin, canRemove, isDone, isToPlan } from './line';
import styles from './PlanRow.module.css';
import type { LineActions } from './useLineActions';

interface LineButtonsProps {
  readonly line: PlanLine;
  readonly at: number;
  readonly actions: LineActions;
}

/** What the keys D, S, P, F, X and Space do, for the mouse. */
export function LineButtons({ line, at, actions }: LineButtonsProps) {
  const { t } = useTranslation('plan');
  const isOpen = !isDone(line);
  const done = isToPlan(line) ? t('actions.met') : t('actions.done');
  return (
    <div className={styles.buttons}>
      {isOpen && <Press label={done} cap="D" icon={IconCheck} onPress={() => actions.finish(line)} />}
      {isOpen && (
        <Press label={t('actions.move')} cap="S" icon={IconClockShare} onPress={() => actions.move(line)} />
      )}
      {isToPlan(line) && (
        <Press label={t('actions.plan')} cap="P" icon={IconCalendarPlus} onPress={() => actions.plan(line)} />
      )}
      {canPin(line) && (
        <Press
          label={line.plan?.pinned ? t('line.unpin') : t('line.pin')}
          cap="F"
          icon={line.plan?.pinned ? IconPinnedOff : IconPin}
          onPress={() => void actions.pin([line])}
        />
      )}
      {canRemove(line) && (
        <Press label={t('line.remove')} cap="X" icon={IconX} onPress={() => void actions.remove([line])} />
      )}
      <Press label={t('line.details')} cap="␣" icon={IconChevronDown} onPress={() => actions.explain(at)} />
    </div>
  );
}

interface PressProps {
  readonly label: string;
  readonly cap: string;
  readonly icon: typeof IconCheck;
  readonly onPress: () => void;
}

function Press({ label, cap, icon: Icon, onPress }: PressProps) {
  return (
    <ActionIcon
      aria-label={label}
      title={`${label} · ${cap}`}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}
