import { Button, Group, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { FilterSelect } from '@renderer/frame/FilterSelect';
import { Segments } from '@renderer/frame/Segments';
import { IconPhonePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';
import type { Chosen } from './useChosen';
import type { useLosingFilter } from './useLosingFilter';

interface LosingBarProps {
  readonly count: number;
  readonly own: ReturnType<typeof useLosingFilter>;
  readonly chosen: Chosen;
  readonly onPlan: () => void;
}

/** How many there are, how silent and of which segment; and a contact for those that are chosen. */
export function LosingBar({ count, own, chosen, onPlan }: LosingBarProps) {
  const { t } = useTranslation(['cadence', 'clients', 'common']);
  const format = useFormat();
  const { data: facets } = useDb('clients.facets', {});
  const { filter, setSegment, setState } = own;
  return (
    <Group gap="sm" wrap="nowrap" className={styles.bar} role="toolbar" aria-label={t('losingTouch')}>
      <Segments
        size="xs"
        aria-label={t('columns.silence')}
        value={filter.state ?? 'all'}
        onChange={(value) => setState(value === 'all' ? undefined : value)}
        data={[
          { value: 'all', label: t('all') },
          { value: 'losing-touch', label: t('notDormant') },
          { value: 'dormant', label: t('dormant') },
        ]}
      />
      <FilterSelect
        size="xs"
        w={150}
        aria-label={t('clients:columns.segment')}
        placeholder={t('clients:columns.segment')}
        data={[
          ...(facets?.segments ?? []).map((name) => ({ value: name, label: name })),
          { value: '', label: t('clients:noSegment') },
        ]}
        value={filter.segment ?? null}
        onChange={(segment) => setSegment(segment ?? undefined)}
        clearable
      />
      <Text size="sm" c="dimmed" role="status">
        {chosen.count > 0
          ? t('common:selected', { count: chosen.count })
          : t('common:clients', { count, formatted: format.number(count) })}
      </Text>
      <span className={styles.gap} />
      {chosen.count > 0 && chosen.count < count && (
        <Button size="compact-sm" variant="subtle" onClick={chosen.all}>
          {t('clients:selectShown', { count })}
        </Button>
      )}
      {chosen.count > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={chosen.clear}>
          {t('clients:clearSelection')}
        </Button>
      )}
      {count > 0 && (
        <Button
          size="compact-sm"
          variant={chosen.count > 0 ? 'filled' : 'default'}
          leftSection={<IconPhonePlus size={14} aria-hidden />}
          onClick={() => {
            if (chosen.count === 0) chosen.all();
            onPlan();
          }}
        >
          {chosen.count > 0 ? t('planMany', { count: chosen.count }) : t('planAll')}
        </Button>
      )}
    </Group>
  );
}
