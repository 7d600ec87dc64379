import { Text, UnstyledButton } from '@mantine/core';
import { ManagerFilter } from '@renderer/activities';
import { CALENDAR_LAYERS, type CalendarLayer } from '@shared/contract/calendar';
import type { DayLoadData } from '@shared/contract/planWords';
import { IconCake, IconChartBar, IconFlag, IconPhone, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './calendar.module.css';
import styles from './Layers.module.css';
import { DayLoad } from './DayLoad';
import { useCalendarHabits } from './habits';

const ICONS = {
  activity: IconPhone,
  point: IconFlag,
  event: IconStar,
  occasion: IconCake,
  load: IconChartBar,
} as const;

interface LayersProps {
  readonly layers: readonly CalendarLayer[];
  readonly manager: string | undefined;
  /** What is to be known of the shown time, such as that not everything is drawn. */
  readonly remark: string | null;
  /** How full the one day is that is shown; in a week the heads of the days tell it. */
  readonly load: DayLoadData | null;
  readonly onLayers: (layers: CalendarLayer[]) => void;
  readonly onManager: (manager: string | null) => void;
}

/** What is laid over the days, each on or off and remembered; one manager or all. */
export function Layers({ layers, manager, remark, load: dayLoad, onLayers, onManager }: LayersProps) {
  const { t } = useTranslation('calendar');
  const load = useCalendarHabits((habits) => habits.load);
  const toggle = (layer: CalendarLayer): void =>
    onLayers(CALENDAR_LAYERS.filter((each) => layers.includes(each) !== (each === layer)));
  return (
    <div className={shared.layers}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a row of switches */}
      <div className={styles.switches} role="group" aria-label={t('layers')}>
        {CALENDAR_LAYERS.map((layer) => (
          <Switch key={layer} name={layer} on={layers.includes(layer)} onToggle={() => toggle(layer)} />
        ))}
        <Switch name="load" on={load} onToggle={() => useCalendarHabits.setState({ load: !load })} />
      </div>
      <div className={shared.middle} />
      {remark && (
        <Text size="xs" c="dimmed">
          {remark}
        </Text>
      )}
      {dayLoad && <DayLoad load={dayLoad} />}
      <ManagerFilter value={manager} onChange={onManager} />
    </div>
  );
}

interface SwitchProps {
  readonly name: CalendarLayer | 'load';
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Switch({ name, on, onToggle }: SwitchProps) {
  const { t } = useTranslation('calendar');
  const Icon = ICONS[name];
  const label = t(`layer.${name}`);
  return (
    <UnstyledButton
      className={styles.switch}
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Icon size={15} aria-hidden />
      <span>{label}</span>
    </UnstyledButton>
  );
}
