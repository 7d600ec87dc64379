import { Button, Checkbox, Group, Menu, Stack, TextInput } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { Deal } from '@shared/contract/deal';
import { stageDefinition } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Adds a control point: one that the process knows on demand (corrections), or the user's own. */
export function AddPoint({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal');
  const names = useNames();
  const today = useToday();
  const { data: process } = useDb('settings.process', {});
  const ask = useCommand('points.ask');
  const [typing, setTyping] = useState(false);
  const demanded = process
    ? stageDefinition(process, deal.stage).points.filter(({ made }) => made === 'demand')
    : [];
  const button = (onClick?: () => void) => (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={14} aria-hidden />}
      {...(onClick ? { onClick } : {})}
    >
      {t('addPoint')}
    </Button>
  );
  return (
    <>
      {demanded.length === 0 ? (
        button(() => setTyping(true))
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>{button()}</Menu.Target>
          <Menu.Dropdown>
            {demanded.map(({ key }) => (
              <Menu.Item
                key={key}
                onClick={() => void ask.run({ dealId: deal.id, key, today }, { undo: true })}
              >
                {names.point({ key, title: '' })}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => setTyping(true)}>{t('ownPoint')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {typing && (
        <ContactModal title={t('addPoint')} onClose={() => setTyping(false)} size={440}>
          <OwnPoint dealId={deal.id} onDone={() => setTyping(false)} />
        </ContactModal>
      )}
    </>
  );
}

function OwnPoint({ dealId, onDone }: { dealId: string; onDone: () => void }) {
  const { t } = useTranslation(['deal', 'common']);
  const { run, busy } = useCommand('points.add');
  const [title, setTitle] = useState('');
  const [dueDay, setDueDay] = useState<Day | null>(null);
  const [mandatory, setMandatory] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === '') return;
    const result = await run({ dealId, title, dueDay, mandatory }, { undo: true });
    if (result.ok) onDone();
  };
  return (
    <Form onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        <TextInput
          label={t('pointTitle')}
          required
          withAsterisk={false}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={200}
          data-autofocus
        />
        <DayField label={t('pointDue')} value={dueDay} onChange={setDueDay} clearable />
        <Checkbox
          label={t('pointMandatory')}
          checked={mandatory}
          onChange={(event) => setMandatory(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={title.trim() === ''}>
            {t('common:add')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
