import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { useToday } from '@renderer/format';
import { Caps } from '@renderer/keys';
import { allowedTargets, isClosed, nextStep, statusToday, type Target } from '@shared/domain/process';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDealSteps } from './steps';
import { useColumnName } from './useColumnName';
import type { WholeSale } from './useSale';

interface DealActionsProps {
  readonly whole: WholeSale;
  /** The menu of stages is open (M). */
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

/** The next stage as a button, every other step in the menus beside it; what is most urgent stands in the strip. */
export function DealActions({ whole, choosing, onChoosing }: DealActionsProps) {
  const { deal, payments, sale } = whole;
  const { t } = useTranslation(['deal', 'payments']);
  const today = useToday();
  const columnName = useColumnName();
  const steps = useDealSteps();
  const status = statusToday(deal, today);
  const targets = allowedTargets(deal, today);
  const hasMoney = payments.balance.received > 0;
  // A cancelled deal comes back as long as nothing was given back.
  const canReopen = status === 'cancelled' && payments.refunds.every(({ paid }) => paid === 0);
  // The strip has the primary button; a step that stands there does not stand here too.
  const inStrip = nextStep(sale, today)?.doing.do;
  const next = targets.find(({ kind }) => kind === 'win') ?? targets.find(({ kind }) => kind === 'forward');

  return (
    <Group gap={4} wrap="nowrap">
      {status === 'paused' && inStrip !== 'resume' && (
        <Button variant="default" onClick={() => void steps.resume(deal)}>
          {t('resume')}
        </Button>
      )}
      {(status === 'won' || status === 'lost' || canReopen) && (
        <Button variant="default" onClick={() => void steps.reopen(deal)}>
          {t('reopen')}
        </Button>
      )}
      {next && inStrip !== 'move' && inStrip !== 'win' && (
        <Button variant="default" onClick={() => void steps.go(deal, next.target)}>
          {next.kind === 'win' ? t('win') : t('moveTo', { stage: columnName(next.target) })}
        </Button>
      )}
      {!isClosed(status) && (
        <Menu opened={choosing} onChange={onChoosing} position="bottom-end" width={280}>
          <Menu.Target>
            <ActionIcon variant="default" size={32} aria-label={t('chooseStage')}>
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>
              <Group justify="space-between">
                {t('chooseStage')}
                <Caps combo="KeyM" />
              </Group>
            </Menu.Label>
            {targets.map((target) => (
              <StageItem
                key={target.target}
                target={target}
                onChoose={() => void steps.go(deal, target.target)}
              />
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('more')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isClosed(status) && (
            <>
              <Menu.Item onClick={() => steps.pause(deal)}>
                {t(status === 'paused' ? 'changePause' : 'pause')}
              </Menu.Item>
              {hasMoney ? (
                <Menu.Item onClick={() => steps.cancel(deal)}>{t('payments:cancel.menu')}</Menu.Item>
              ) : (
                <Menu.Item onClick={() => steps.lose(deal)}>{t('lose')}</Menu.Item>
              )}
              <Menu.Divider />
            </>
          )}
          <Menu.Item color="var(--cue-overdue)" onClick={() => void steps.remove(deal)}>
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function StageItem({ target, onChoose }: { target: Target; onChoose: () => void }) {
  const { t } = useTranslation(['deal', 'deals']);
  const columnName = useColumnName();
  const { kind, reason } = target;
  return (
    <Menu.Item disabled={kind === 'refused'} onClick={onChoose}>
      {kind === 'win' ? t('win') : columnName(target.target)}
      {reason && reason !== 'same-stage' && (
        <Text size="xs" c="dimmed">
          {t(`deals:refusals.${reason}`)}
        </Text>
      )}
      {reason === 'same-stage' && (
        <Text size="xs" c="dimmed">
          {t('here')}
        </Text>
      )}
    </Menu.Item>
  );
}
