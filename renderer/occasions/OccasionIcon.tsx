import type { OccasionKind } from '@shared/domain/occasions';
import { IconCake, IconConfetti, IconHistory, IconRepeat } from '@tabler/icons-react';

const ICONS = {
  birthday: IconCake,
  holiday: IconConfetti,
  anniversary: IconHistory,
  'client-event': IconRepeat,
} as const;

/** The kind of an occasion; its name stands beside it. */
export function OccasionIcon({ kind, size = 18 }: { kind: OccasionKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
