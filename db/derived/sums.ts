import type { RawDb } from '@db/connection/sqlite';

const clientCount = (
  row: 'OLD' | 'NEW',
  by: 1 | -1,
) => `INSERT INTO client_counts (lifecycle, manager, planned, count)
    SELECT ${row}.lifecycle, ${row}.manager, ${row}.next_id IS NOT NULL, ${by} WHERE ${row}.live
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;

const stageSum = (row: 'OLD' | 'NEW', by: '' | '-') =>
  `INSERT INTO stage_sums (stage, currency, entered_day, count, priced, amount)
    SELECT ${row}.stage, ${row}.currency, ${row}.entered_day, ${by}1, ${by}(${row}.amount IS NOT NULL),
      ${by}coalesce(${row}.amount, 0) WHERE ${row}.on_board
    ON CONFLICT DO UPDATE SET count = count + excluded.count, priced = priced + excluded.priced,
      amount = amount + excluded.amount;`;

const differ = (...columns: string[]) =>
  `(${columns.map((column) => `OLD.${column}`).join(', ')}) IS NOT (${columns.map((column) => `NEW.${column}`).join(', ')})`;

/**
 * How many clients and how much money the heads of the board and of lists show. They follow `client_state` and
 * `deal_state`, so they need no twins for bulk work: whatever writes those is counted.
 */
export const SUM_TRIGGERS: readonly string[] = [
  `CREATE TRIGGER derive_client_counts_insert AFTER INSERT ON client_state BEGIN ${clientCount('NEW', 1)} END`,
  `CREATE TRIGGER derive_client_counts_update AFTER UPDATE OF live, lifecycle, manager, next_id ON client_state
    WHEN (OLD.live, OLD.lifecycle, OLD.manager, OLD.next_id IS NULL)
      IS NOT (NEW.live, NEW.lifecycle, NEW.manager, NEW.next_id IS NULL)
    BEGIN ${clientCount('OLD', -1)} ${clientCount('NEW', 1)} END`,
  `CREATE TRIGGER derive_client_counts_delete AFTER DELETE ON client_state BEGIN ${clientCount('OLD', -1)} END`,
  `CREATE TRIGGER derive_client_counts_zero AFTER UPDATE ON client_counts WHEN NEW.count = 0 BEGIN
    DELETE FROM client_counts
      WHERE lifecycle = NEW.lifecycle AND manager = NEW.manager AND planned = NEW.planned;
  END`,
  `CREATE TRIGGER derive_stage_sums_insert AFTER INSERT ON deal_state WHEN NEW.on_board BEGIN
    ${stageSum('NEW', '')}
  END`,
  `CREATE TRIGGER derive_stage_sums_update AFTER UPDATE ON deal_state
    WHEN (OLD.on_board OR NEW.on_board) AND ${differ('on_board', 'stage', 'currency', 'entered_day', 'amount')}
    BEGIN ${stageSum('OLD', '-')} ${stageSum('NEW', '')} END`,
  `CREATE TRIGGER derive_stage_sums_delete AFTER DELETE ON deal_state WHEN OLD.on_board BEGIN
    ${stageSum('OLD', '-')}
  END`,
  `CREATE TRIGGER derive_stage_sums_zero AFTER UPDATE ON stage_sums WHEN NEW.count = 0 BEGIN
    DELETE FROM stage_sums
      WHERE stage = NEW.stage AND currency = NEW.currency AND entered_day = NEW.entered_day;
  END`,
];

/** Both tables from the states of clients and deals, which must be there. */
export function rebuildSums(db: RawDb): void {
  db.exec(`
    DELETE FROM client_counts;
    INSERT INTO client_counts (lifecycle, manager, planned, count)
      SELECT lifecycle, manager, next_id IS NOT NULL, count(*) FROM client_state WHERE live GROUP BY 1, 2, 3;
    DELETE FROM stage_sums;
    INSERT INTO stage_sums (stage, currency, entered_day, count, priced, amount)
      SELECT stage, currency, entered_day, count(*), count(amount), coalesce(sum(amount), 0)
      FROM deal_state WHERE on_board GROUP BY 1, 2, 3;`);
}
