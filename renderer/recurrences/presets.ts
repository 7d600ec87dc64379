import type { Repeat } from '@shared/domain/recurrence/schema';

export type Unit = Repeat['unit'];

/** The rhythms that are chosen most often, `unit-every`. */
export const PRESETS = ['week-1', 'week-2', 'month-1', 'month-3', 'year-1'] as const;
export type Preset = (typeof PRESETS)[number];
export type Chosen = Preset | 'never' | 'own';

/** What a preset means; everything else as it was, or as usual. */
export function repeatOf(preset: Preset, before: Repeat | null): Repeat {
  const [unit, every] = preset.split('-');
  return {
    ...(before ?? USUAL),
    unit: UNITS.find((each) => each === unit) ?? 'week',
    every: Number(every),
    weekdays: unit === 'week' ? (before?.weekdays ?? []) : [],
  };
}

/** The preset that a rhythm is, `own` for any other. */
export function chosenOf(repeat: Repeat | null): Chosen {
  if (repeat === null) return 'never';
  const key = `${repeat.unit}-${repeat.every}`;
  return PRESETS.find((preset) => preset === key) ?? 'own';
}

export const UNITS = ['week', 'month', 'year'] as const satisfies readonly Unit[];

const USUAL: Omit<Repeat, 'unit' | 'every'> = { from: 'date', weekdays: [], until: null, onDayOff: 'after' };
