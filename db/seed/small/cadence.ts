import type { Row } from '@db/seed/writer';
import { addDays, type Day } from '@shared/domain/time';

interface DemoCadence {
  readonly ideal?: number;
  readonly maximum?: number;
  /** Days from today; `for-good`. */
  readonly pause?: number | 'for-good';
}

/** Clients with a cadence of their own: some want to hear from us often and have not, some rest. */
const CLIENTS: Readonly<Record<string, DemoCadence>> = {
  'Gostilna Pri Lipi': { ideal: 21, maximum: 35 },
  'Čebelarstvo Medved': { pause: 75 },
  'Harper & Lowe LLP': { ideal: 30, maximum: 60 },
  'ООО «Снежинка»': { ideal: 20 },
};

/** The columns of a client that say how often to be in contact with it. */
export function demoCadence(name: string, today: Day): Row {
  const { ideal = null, maximum = null, pause = null } = CLIENTS[name] ?? {};
  return {
    cadence_ideal: ideal,
    cadence_maximum: maximum,
    cadence_gap: null,
    cadence_paused: typeof pause === 'number' ? addDays(today, pause) : pause,
  };
}
