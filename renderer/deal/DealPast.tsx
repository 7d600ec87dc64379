import { Tabs } from '@mantine/core';
import { RecordHistory } from '@renderer/history';
import type { Deal } from '@shared/contract/deal';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DealTimeline } from './DealTimeline';

/** Who did what when, or every change of the record; the address remembers which. */
export function DealPast({ deal }: { deal: Deal }) {
  const { id } = deal;
  const { t } = useTranslation('deal');
  const { tab } = useSearch({ from: '/deals/$id' });
  const navigate = useNavigate();
  const show = (next: string | null): void =>
    void navigate({
      to: '/deals/$id',
      params: { id },
      search: next === 'history' ? { tab: 'history' } : {},
      replace: true,
    });
  return (
    <Tabs value={tab === 'history' ? 'history' : 'timeline'} onChange={show} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="timeline">{t('timeline')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="timeline">
        <DealTimeline deal={deal} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <RecordHistory kind="deal" id={id} />
      </Tabs.Panel>
    </Tabs>
  );
}
