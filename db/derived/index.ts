import type { RawDb } from '@db/connection/sqlite';
import type { Added } from './added';
import { CLIENT_STATE_ADDED, CLIENT_STATE_TRIGGERS, rebuildClientState } from './client-state';
import { DAY_COUNT_TRIGGERS, DAY_COUNTS_ADDED, rebuildDayCounts } from './day-counts';
import { DEAL_STATE_ADDED, DEAL_STATE_TRIGGERS, rebuildDealState } from './deal-state';
import { POINT_STATE_ADDED, POINT_STATE_TRIGGERS, rebuildPointState } from './point-state';
import { rebuildSearch, SEARCH_ADDED, SEARCH_TRIGGERS } from './search';
import { rebuildSums, SUM_TRIGGERS } from './sums';
import { rebuildTouchState, TOUCH_STATE_ADDED, TOUCH_STATE_TRIGGERS } from './touch-state';

const TRIGGERS: readonly string[] = [
  ...CLIENT_STATE_TRIGGERS,
  ...DEAL_STATE_TRIGGERS,
  ...POINT_STATE_TRIGGERS,
  ...SUM_TRIGGERS,
  ...DAY_COUNT_TRIGGERS,
  ...SEARCH_TRIGGERS,
];

/** The insert triggers as statements over all new rows of a table, in the order in which they must run. */
export const ADDED: readonly Added[] = [
  ...CLIENT_STATE_ADDED,
  ...DEAL_STATE_ADDED,
  ...POINT_STATE_ADDED,
  ...DAY_COUNTS_ADDED,
  ...SEARCH_ADDED,
  ...TOUCH_STATE_ADDED,
];

/** Tables that are functions of the others: kept by triggers, so undo, import and every command agree by themselves. */
export const DERIVED_TABLES = [
  'client_state',
  'deal_state',
  'point_state',
  'client_counts',
  'stage_sums',
  'day_counts',
  'search_ref',
  'search_text',
  'touch_state',
] as const;

/** (Re)creates the triggers that keep the derived tables. */
export function installDerived(db: RawDb): void {
  removeDerived(db);
  for (const trigger of hasTouch(db) ? [...TRIGGERS, ...TOUCH_STATE_TRIGGERS] : TRIGGERS) db.exec(trigger);
}

/** Between two migrations, the tables of the later one are not there yet. */
const hasTouch = (db: RawDb): boolean =>
  db.value<number>("SELECT count(*) FROM main.sqlite_schema WHERE name = 'touch_state'") === 1;

/** Takes the triggers away, for bulk work that ends with {@link rebuildDerived} and {@link installDerived}. */
export function removeDerived(db: RawDb): void {
  const names = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'derive%'",
  );
  for (const { name } of names) db.exec(`DROP TRIGGER ${name}`);
}

/** Computes a derived table that a migration has just made, from records that were there before it. */
export function fillDerived(db: RawDb): void {
  if (hasTouch(db) && db.get('SELECT 1 FROM touch_state LIMIT 1') === undefined) rebuildTouchState(db);
}

/** Computes every derived table anew from the tables it follows, set by set. */
export function rebuildDerived(db: RawDb): void {
  rebuildClientState(db);
  rebuildDealState(db);
  rebuildPointState(db);
  rebuildSums(db);
  rebuildDayCounts(db);
  rebuildSearch(db);
  if (hasTouch(db)) rebuildTouchState(db);
}
