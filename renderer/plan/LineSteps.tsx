import { Button, Group } from '@mantine/core';
import { Caps } from '@renderer/keys';
import type { PlanLine } from '@shared/contract/plan';
import {
  IconCalendarPlus,
  IconCheck,
  IconClockShare,
  IconPin,
  IconPinnedOff,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canPin, canRemove, isDone, isToPlan } from './line';
import type { LineActions } from './useLineActions';

/** What can be done with the opened line, each with its key. */
export function LineSteps({ line, actions }: { line: PlanLine; actions: LineActions }) {
  const { t } = useTranslation('plan');
  const isOpen = !isDone(line);
  const pinned = line.plan?.pinned ?? false;
  return (
    <Group gap="xs">
      {isOpen && (
        <Step icon={IconCheck} cap="KeyD" onClick={() => actions.finish(line)}>
          {isToPlan(line) ? t('actions.met') : t('line.result')}
        </Step>
      )}
      {isOpen && (
        <Step icon={IconClockShare} cap="KeyS" onClick={() => actions.move(line)}>
          {t('actions.move')}
        </Step>
      )}
      {isToPlan(line) && (
        <Step icon={IconCalendarPlus} cap="KeyP" onClick={() => actions.plan(line)}>
          {t('actions.plan')}
        </Step>
      )}
      {canPin(line) && (
        <Step icon={pinned ? IconPinnedOff : IconPin} cap="KeyF" onClick={() => actions.pin([line])}>
          {pinned ? t('line.unpin') : t('line.pin')}
        </Step>
      )}
      {canRemove(line) && (
        <Step icon={IconX} cap="KeyX" onClick={() => actions.remove([line])}>
          {t('line.remove')}
        </Step>
      )}
      <Step icon={IconUser} cap="Enter" onClick={() => actions.openClient(line)}>
        {t('leftOut.open')}
      </Step>
    </Group>
  );
}

interface StepProps {
  readonly icon: typeof IconCheck;
  readonly cap: string;
  readonly onClick: () => void;
  readonly children: string;
}

function Step({ icon: Icon, cap, onClick, children }: StepProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} aria-hidden />}
      rightSection={<Caps combo={cap} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
