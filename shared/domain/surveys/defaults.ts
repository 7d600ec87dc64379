import type { TouchPoint } from './touchPoints';

/** What a new database asks about, in the order in which a sale meets it; `surveys.json` names them. */
export const DEFAULT_TOUCH_POINTS: TouchPoint[] = [
  { key: 'meeting' },
  { key: 'proposal' },
  { key: 'contract' },
  { key: 'preparation' },
  { key: 'event' },
  { key: 'team' },
  { key: 'price' },
];
