import type { RawDb } from '@db/connection/sqlite';
import type { LoggedTable } from '@db/log/triggers';
import type { Added } from './added';
import { CLIENT_REACH_ADDED, CLIENT_REACH_ANEW, CLIENT_REACH_TRIGGERS } from './client-reach';
import {
  CLIENT_STATE_ADDED,
  CLIENT_STATE_ANEW,
  CLIENT_STATE_REMOVED,
  CLIENT_STATE_TRIGGERS,
  rebuildClientState,
} from './client-state';
import {
  CONTACT_COUNT_TRIGGERS,
  CONTACT_COUNTS_ADDED,
  CONTACT_COUNTS_REMOVED,
  rebuildContactCounts,
} from './contact-counts';
import { DAY_COUNT_TRIGGERS, DAY_COUNTS_ADDED, DAY_COUNTS_REMOVED, rebuildDayCounts } from './day-counts';
import {
  DEAL_STATE_ADDED,
  DEAL_STATE_ANEW,
  DEAL_STATE_REMOVED,
  DEAL_STATE_TRIGGERS,
  rebuildDealState,
} from './deal-state';
import {
  MOVE_COUNT_TRIGGERS,
  MOVE_COUNTS_ADDED,
  MOVE_COUNTS_REMOVED,
  rebuildMoveCounts,
} from './move-counts';
import { OCCASION_TRIGGERS, OCCASIONS_ADDED, OCCASIONS_REMOVED, rebuildOccasionDays } from './occasion-days';
import {
  POINT_STATE_ADDED,
  POINT_STATE_REMOVED,
  POINT_STATE_TRIGGERS,
  rebuildPointState,
} from './point-state';
import type { Anew, Removed } from './removed';
import { rebuildSearch, SEARCH_ADDED, SEARCH_REMOVED, SEARCH_TRIGGERS } from './search';
import { rebuildSums, SUM_TRIGGERS } from './sums';
import { rebuildTouchCounts, TOUCH_COUNT_TRIGGERS } from './touch-counts';
import {
  rebuildTouchState,
  TOUCH_STATE_ADDED,
  TOUCH_STATE_ANEW,
  TOUCH_STATE_REMOVED,
  TOUCH_STATE_TRIGGERS,
} from './touch-state';

/** Tables of the first schema. */
const TRIGGERS: readonly string[] = [
  ...CLIENT_STATE_TRIGGERS,
  ...CLIENT_REACH_TRIGGERS,
  ...DEAL_STATE_TRIGGERS,
  ...POINT_STATE_TRIGGERS,
  ...SUM_TRIGGERS,
  ...DAY_COUNT_TRIGGERS,
  ...SEARCH_TRIGGERS,
];

/** Tables that came with later migrations, in the order in which they follow each other: between two migrations some are not there yet. */
const LATER: readonly {
  readonly table: string;
  readonly triggers: readonly string[];
  readonly rebuild: (db: RawDb) => void;
}[] = [
  { table: 'touch_state', triggers: TOUCH_STATE_TRIGGERS, rebuild: rebuildTouchState },
  { table: 'touch_counts', triggers: TOUCH_COUNT_TRIGGERS, rebuild: rebuildTouchCounts },
  { table: 'contact_counts', triggers: CONTACT_COUNT_TRIGGERS, rebuild: rebuildContactCounts },
  { table: 'move_counts', triggers: MOVE_COUNT_TRIGGERS, rebuild: rebuildMoveCounts },
  { table: 'country_counts', triggers: OCCASION_TRIGGERS, rebuild: rebuildOccasionDays },
];

/** The insert triggers as statements over all new rows of a table, in the order in which they must run. */
export const ADDED: readonly Added[] = [
  ...CLIENT_STATE_ADDED,
  ...CLIENT_REACH_ADDED,
  ...DEAL_STATE_ADDED,
  ...POINT_STATE_ADDED,
  ...DAY_COUNTS_ADDED,
  ...CONTACT_COUNTS_ADDED,
  ...SEARCH_ADDED,
  ...TOUCH_STATE_ADDED,
  ...MOVE_COUNTS_ADDED,
  ...OCCASIONS_ADDED,
];

/** The delete triggers that have twins; rows of a table with any other are deleted one by one. */
export const REMOVED: readonly Removed[] = [
  ...CLIENT_STATE_REMOVED,
  ...DEAL_STATE_REMOVED,
  ...POINT_STATE_REMOVED,
  ...DAY_COUNTS_REMOVED,
  ...CONTACT_COUNTS_REMOVED,
  ...TOUCH_STATE_REMOVED,
  ...MOVE_COUNTS_REMOVED,
  ...OCCASIONS_REMOVED,
  ...SEARCH_REMOVED,
];

/** Those whose work waits for the end, in the order in which it must be done. */
export const ANEW: readonly Anew[] = [
  ...CLIENT_STATE_ANEW,
  ...CLIENT_REACH_ANEW,
  ...DEAL_STATE_ANEW,
  ...TOUCH_STATE_ANEW,
];

/** The kept state that has one row for each of the table's, if there is one: its indexes grow and shrink with the table's. */
export const stateOf = (table: LoggedTable): string[] => STATES[table] ?? [];
const STATES: Partial<Record<LoggedTable, string[]>> = {
  clients: ['client_state'],
  deals: ['deal_state'],
  control_points: ['point_state'],
};

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
  'touch_counts',
  'contact_counts',
  'move_counts',
  'occasion_days',
  'country_counts',
] as const;

/** (Re)creates the triggers that keep the derived tables. */
export function installDerived(db: RawDb): void {
  removeDerived(db);
  for (const trigger of [...TRIGGERS, ...laterIn(db).flatMap(({ triggers }) => triggers)]) db.exec(trigger);
}

const laterIn = (db: RawDb) =>
  LATER.filter(
    ({ table }) => db.value<number>('SELECT count(*) FROM main.sqlite_schema WHERE name = ?', [table]) === 1,
  );

/** Takes the triggers away, for bulk work that ends with {@link rebuildDerived} and {@link installDerived}. */
export function removeDerived(db: RawDb): void {
  const names = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'derive%'",
  );
  for (const { name } of names) db.exec(`DROP TRIGGER ${name}`);
}

/** Computes the derived tables that a migration has just made, from records that were there before it. */
export function fillDerived(db: RawDb): void {
  for (const { table, rebuild } of laterIn(db))
    if (db.get(`SELECT 1 FROM ${table} LIMIT 1`) === undefined) rebuild(db);
}

/** Computes every derived table anew from the tables it follows, set by set. */
export function rebuildDerived(db: RawDb): void {
  rebuildClientState(db);
  rebuildDealState(db);
  rebuildPointState(db);
  rebuildSums(db);
  rebuildDayCounts(db);
  rebuildSearch(db);
  for (const { rebuild } of laterIn(db)) rebuild(db);
}
