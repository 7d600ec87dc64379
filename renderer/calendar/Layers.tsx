import { Checkbox, Group, Text } from '@mantine/core';
import { ManagerFilter } from '@renderer/activities';
import type { CalendarLayer } from '@shared/contract/calendar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';

export const LAYERS = ['activity', 'point'] as const satisfies readonly CalendarLayer[];

interface LayersProps {
  readonly layers: readonly CalendarLayer[];
  readonly manager: string | undefined;
  /** What is to be known of the shown time, such as that not everything is drawn. */
  readonly remark: string | null;
  readonly onLayers: (layers: CalendarLayer[]) => void;
  readonly onManager: (manager: string | null) => void;
  /** The chosen item. */
  readonly children: ReactNode;
}

/** What is laid over the days: contacts and control points, each on or off; one manager or all. */
export function Layers({ layers, manager, remark, onLayers, onManager, children }: LayersProps) {
  const { t } = useTranslation('calendar');
  const toggle = (layer: CalendarLayer): void =>
    onLayers(LAYERS.filter((each) => layers.includes(each) !== (each === layer)));
  return (
    <div className={styles.layers}>
      <Group gap="lg" wrap="nowrap" role="group" aria-label={t('layers')}>
        {LAYERS.map((layer) => (
          <Checkbox
            key={layer}
            size="xs"
            label={t(`layer.${layer}`)}
            checked={layers.includes(layer)}
            onChange={() => toggle(layer)}
          />
        ))}
      </Group>
      <div className={styles.middle}>{children}</div>
      {remark && (
        <Text size="xs" c="dimmed">
          {remark}
        </Text>
      )}
      <ManagerFilter value={manager} onChange={onManager} />
    </div>
  );
}
