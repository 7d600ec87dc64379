import type { ReadableDb } from '@db/connection/sqlite';
import type { ClientCadence } from '@shared/contract/cadence';
import {
  cadenceOf,
  intervalOf,
  type OwnCadence,
  type SegmentCadences,
  type TouchFacts,
} from '@shared/domain/cadence';
import type { Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { KEPT_TOUCH, type KeptTouch, touchAndStanding } from './standing';

/** Throws `not-found`; a deleted client is found. */
export function clientCadence(db: ReadableDb, clientId: string, today: Day): ClientCadence {
  const row = db.get<Row>(CLIENT, [clientId]);
  if (!row) throw new CuepointError('not-found', { what: 'client', id: clientId });
  const own = { ideal: row.ownIdeal, maximum: row.ownMaximum, minimumGap: row.ownGap };
  const segments = segmentsOf(db, row.segment);
  const cadence = cadenceOf(row.segment, { ...own, paused: row.paused }, segments);
  const { touch, standing } = touchAndStanding(row, today);
  return {
    ...{ clientId, segment: row.segment, own, paused: row.paused, cadence, touch, standing },
    usual: cadenceOf(row.segment, null, segments),
    counted: countedFrom({
      ...{ cadence, paused: row.paused, lastTwoWay: row.lastContactDay, since: row.from, wonDay: row.wonDay },
    }),
    nextDay: row.nextDay,
  };
}

interface Row extends KeptTouch {
  readonly segment: string;
  readonly ownIdeal: number | null;
  readonly ownMaximum: number | null;
  readonly ownGap: number | null;
  readonly paused: OwnCadence['paused'];
  readonly lastContactDay: Day | null;
  readonly wonDay: Day | null;
  readonly nextDay: Day | null;
}

const CLIENT = `SELECT ${KEPT_TOUCH}, c.segment, c.cadence_ideal AS ownIdeal, c.cadence_maximum AS ownMaximum,
    c.cadence_gap AS ownGap, c.cadence_paused AS paused, s.last_contact_day AS lastContactDay, s.next_day AS nextDay,
    (SELECT max(closed_day) FROM deals WHERE client_id = c.id AND status = 'won' AND deleted_at IS NULL) AS wonDay
  FROM clients c JOIN client_state s ON s.client_id = c.id JOIN touch_state k ON k.client_id = c.id WHERE c.id = ?`;

function countedFrom(facts: TouchFacts): ClientCadence['counted'] {
  if (facts.lastTwoWay === null && facts.wonDay === null) return 'beginning';
  return facts.wonDay !== null && intervalOf(facts).from === facts.wonDay && facts.lastTwoWay !== facts.wonDay
    ? 'deal'
    : 'contact';
}

function segmentsOf(db: ReadableDb, name: string): SegmentCadences {
  const row = db.get<{ ideal: number; maximum: number; minimumGap: number }>(
    'SELECT ideal, maximum, minimum_gap AS minimumGap FROM segments WHERE name = ?',
    [name],
  );
  return row ? { [name]: row } : {};
}
