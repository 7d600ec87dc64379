import { ActionIcon, Button, Menu } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useSettings } from '@renderer/data/SettingsProvider';
import type { Deal } from '@shared/contract/deal';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePaymentText } from './usePaymentText';

interface ScheduleMenuProps {
  readonly deal: Deal;
  /** There is no schedule yet: choosing one is the first step. */
  readonly empty: boolean;
  readonly canRefund: boolean;
  readonly onAddLine: () => void;
  readonly onRefund: () => void;
}

/** Schedules to choose from, a line of one's own, and a refund that nothing else asks for. */
export function ScheduleMenu({ deal, empty, canRefund, onAddLine, onRefund }: ScheduleMenuProps) {
  const { t } = useTranslation('payments');
  const { paymentTemplates } = useSettings();
  const text = usePaymentText();
  const { run, busy } = useCommand('payments.applyTemplate');
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        {empty ? (
          <Button size="compact-sm" variant="light" loading={busy}>
            {t('chooseSchedule')}
          </Button>
        ) : (
          <ActionIcon variant="subtle" color="gray" aria-label={t('changeSchedule')} loading={busy}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={14} aria-hidden />} onClick={onAddLine}>
          {t('addLine')}
        </Menu.Item>
        {canRefund && <Menu.Item onClick={onRefund}>{t('refund')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Label>{t(empty ? 'chooseSchedule' : 'changeSchedule')}</Menu.Label>
        {paymentTemplates.map((template) => (
          <Menu.Item
            key={template.key}
            onClick={() => void run({ dealId: deal.id, template: template.key }, { undo: true })}
          >
            {text.templateName(template)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
