import { Tabs } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideName } from './DoNotContact';
import { EntryForm } from './EntryForm';
import { EntryList } from './EntryList';
import { HoursForm } from './HoursForm';

interface PermissionDialogProps extends SideName {
  readonly onClose: () => void;
}

/** What a person said about contacts, and when it likes them: record, correct, read the history; times and preferred channel. */
export function PermissionDialog({ onClose, ...side }: PermissionDialogProps) {
  const { t } = useTranslation('permission');
  const today = useToday();
  const [tab, setTab] = useState<string | null>('said');
  const { clientId, personId } = side;
  const { data: sides } = useDb('permissions.ofClient', { clientId, today }, { keepPrevious: false });
  const own = sides?.find((each) => each.personId === personId);
  const client = sides?.find((each) => each.personId === null);
  return (
    <ContactModal title={t('title', { name: side.name })} onClose={onClose} size={640}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="said">{t('tabs.said')}</Tabs.Tab>
          <Tabs.Tab value="hours">{t('tabs.hours')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="said">
          <EntryForm side={side} />
          <EntryList side={side} />
        </Tabs.Panel>
        <Tabs.Panel value="hours">
          {own && client && <HoursForm side={side} known={own} client={client} onDone={onClose} />}
        </Tabs.Panel>
      </Tabs>
    </ContactModal>
  );
}
