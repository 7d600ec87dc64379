import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, lookThrough } from '@db/check';
import type { FindingKind } from '@db/check';
import { openStore } from '@db/connection/open';
import { removeDerived } from '@db/derived';
import { runCommand } from '@db/log/command';
import { removeChangeLog } from '@db/log/triggers';
import { seed } from '@db/seed';
import { testStore } from '@test/support/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOTES: FindingKind[] = ['without-next-contact'];

const folder = mkdtempSync(join(tmpdir(), 'cuepoint-check-'));
const demo = join(folder, 'demo.sqlite');
beforeAll(() => {
  const { raw, close } = openStore(demo);
  seed(raw, { size: 'small', today: '2026-11-26', zone: 'UTC' });
  close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The demo data, changed past all rules by `sql`; gives what `check` finds besides the usual notes. */
function findingsAfter(sql: string, { triggers = false }: { triggers?: boolean } = {}) {
  const { store } = testStore({ from: demo });
  removeChangeLog(store.raw);
  if (!triggers) removeDerived(store.raw);
  store.raw.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  return check(store.file).filter(({ kind }) => !NOTES.includes(kind));
}

const ONE_OPEN = "SELECT id FROM deals WHERE status = 'open' ORDER BY id LIMIT 1";
const ONE_WON = "SELECT id FROM deals WHERE status = 'won' ORDER BY id LIMIT 1";

describe('check', () => {
  it('finds only clients without a next contact in the demo data, and says which', () => {
    const { store } = testStore({ from: demo });
    const findings = check(store.file);
    expect(findings.map(({ kind }) => kind)).toEqual(NOTES);
    expect(findings[0]?.count).toBe(
      store.reader.value('SELECT count(*) FROM client_state WHERE live AND next_id IS NULL'),
    );
    expect(findings[0]?.examples.map(({ name }) => name)).toContain('Мария Лебедева');
  });

  it('finds damaged pages, also where SQLite cannot read on', () => {
    const { store } = testStore({ from: demo });
    const root = store.reader.value<number>(
      "SELECT rootpage FROM sqlite_schema WHERE name = 'control_points_by_source'",
    );
    store.close();
    const pages = readFileSync(store.file);
    pages.fill(0xee, root * 4096 - 200, root * 4096);
    writeFileSync(store.file, pages);
    const findings = check(store.file);
    expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([['damaged-pages', 'fault']]);
    expect(findings[0]?.examples[0]?.name).not.toBe('');
  });

  it('takes for no fault what another program writes while it looks', async () => {
    const { store, call } = testStore({ from: demo });
    store.raw.exec(
      'UPDATE touch_state SET maximum = 999 WHERE client_id = (SELECT min(client_id) FROM touch_state)',
    );
    const looking = lookThrough(store.file);
    expect(looking.next().value).toMatchObject({ kind: 'touch-state-differs' });
    await call('clients.create', { name: 'Written meanwhile' });
    const more = [...looking].map(({ kind }) => kind);
    expect(more).not.toContain('search-differs');
    expect(more).not.toContain('sums-differ');
  });

  it('notes an open deal of a client with whom contact has ended, until it is taken up again', async () => {
    const { store, call } = testStore();
    const { id } = await call('clients.create', { name: 'Alfa' });
    await call('deals.create', { clientId: id, title: 'Gala', today: '2026-11-26' });
    const clock = { now: () => '2026-11-26T09:00:00.000Z', newId: () => '' };
    runCommand(store.raw, 'clients.update', clock, ({ db }) =>
      db.run("UPDATE clients SET no_contact_reason = 'moved' WHERE id = ?", [id]),
    );
    const examples = [{ id, name: 'Alfa' }];
    expect(check(store.file)).toEqual([
      { kind: 'ended-with-open-deal', severity: 'note', count: 1, examples },
    ]);
    await call('clients.update', { id, noContactReason: null });
    expect(check(store.file).map(({ kind }) => kind)).toEqual(['without-next-contact']);
  });

  it('finds nothing in an empty file', () => {
    expect(check(testStore().store.file)).toEqual([]);
  });

  it.each<[FindingKind, string]>([
    [
      'two-open-stages',
      `DROP INDEX stage_visits_open; INSERT INTO stage_visits (id, deal_id, stage, entry, entered_day, entered_at)
      SELECT 'x', id, stage, 'forward', entered_day, created_at FROM deals WHERE id = (${ONE_OPEN})`,
    ],
    [
      'no-open-stage',
      `UPDATE stage_visits SET exit = 'forward', left_day = entered_day WHERE exit IS NULL AND deal_id = (${ONE_OPEN})`,
    ],
    [
      'closed-with-open-stage',
      `UPDATE stage_visits SET exit = NULL, left_day = NULL WHERE exit = 'won' AND deal_id = (${ONE_WON})`,
    ],
    [
      'stage-differs',
      `UPDATE stage_visits SET entered_day = '2020-01-01' WHERE exit IS NULL AND deal_id = (${ONE_OPEN})`,
    ],
    [
      'points-of-closed-deal',
      `UPDATE control_points SET state = 'pending', met_day = NULL WHERE deal_id = (${ONE_WON}) AND key = 'act-sent'`,
    ],
    [
      'open-payments-differ',
      `INSERT INTO payment_lines (id, client_id, deal_id, position, amount, currency, anchor, created_at)
      SELECT 'x', client_id, id, 0, 100, currency, 'event', created_at FROM deals WHERE id = (${ONE_OPEN})`,
    ],
    [
      'split-differs',
      `INSERT INTO payment_lines (id, client_id, deal_id, position, amount, currency, open, anchor, created_at)
      SELECT 'x', client_id, id, 99, 100, currency, 100, 'event', created_at FROM deals WHERE id = (${ONE_OPEN});
      INSERT INTO receipts (id, client_id, deal_id, kind, day, amount, created_at)
      SELECT 'x', client_id, id, 'receipt', '2026-11-26', 100, created_at FROM deals WHERE id = (${ONE_OPEN})`,
    ],
    ['schedule-differs', `UPDATE payment_lines SET amount = amount + 1, open = open + 1 WHERE open > 0`],
    [
      'two-open-rounds',
      `INSERT INTO approval_rounds (id, client_id, deal_id, document_id, number, way, opened_day, created_at)
      SELECT 'x', client_id, deal_id, document_id, 9, way, opened_day, created_at FROM approval_rounds WHERE state = 'open'`,
    ],
    [
      'round-differs',
      `UPDATE approval_rounds SET state = 'approved', closed_day = opened_day, closed_at = created_at`,
    ],
    ['point-without-record', `DELETE FROM preparation_steps WHERE done_day IS NULL`],
    ['point-without-record', `UPDATE control_points SET source_id = NULL WHERE key = 'payment-due'`],
    ['under-deleted', `UPDATE deals SET deleted_at = created_at WHERE id = (${ONE_OPEN})`],
    ['under-deleted', `UPDATE documents SET deleted_at = created_at WHERE kind = 'contract'`],
    [
      'file-missing',
      `INSERT INTO document_files (id, document_id, name, sha256, size, origin, created_at)
      SELECT 'x', min(id), 'scan.pdf', '${'0'.repeat(64)}', 1, 'given', created_at FROM documents`,
    ],
    [
      'more-given-back',
      `INSERT INTO receipts (id, client_id, deal_id, kind, day, amount, created_at)
      SELECT 'x', client_id, id, 'refund', '2026-11-26', 100000000, created_at FROM deals WHERE id = (${ONE_OPEN})`,
    ],
    [
      'other-clients-record',
      `UPDATE phones SET client_id = (SELECT min(id) FROM clients) WHERE id = (SELECT max(id) FROM phones)`,
    ],
    [
      'twice-in-plan',
      `INSERT INTO week_plans (id, week, manager) VALUES ('w', '2026-W48', 'x');
      INSERT INTO plan_lines (id, plan_id, client_id, activity_id, made, origin, why)
      SELECT id, 'w', client_id, id, 1, 'generated', 'spread' FROM activities WHERE status = 'planned' AND deleted_at IS NULL
        AND client_id IN (SELECT client_id FROM activities WHERE status = 'planned' AND deleted_at IS NULL
          GROUP BY client_id HAVING count(*) = 2 ORDER BY client_id LIMIT 1)`,
    ],
    [
      'points-out-of-order',
      `UPDATE control_points SET met_day = '2020-01-01' WHERE id =
      (SELECT id FROM control_points WHERE key = 'minutes-sent' AND state = 'met' LIMIT 1)`,
    ],
    [
      'unknown-point',
      `UPDATE control_points SET key = 'no-such-rule' WHERE state = 'pending' AND key = 'contract-signed'`,
    ],
    ['unknown-region', `INSERT INTO settings (id, value) VALUES ('region', '"XX"')`],
    ['unknown-reason', `UPDATE deals SET lost_reason = 'no-such-reason' WHERE status = 'lost'`],
    [
      'without-purpose',
      `UPDATE activities SET purpose = '' WHERE id = (SELECT min(id) FROM activities WHERE status = 'planned')`,
    ],
    [
      'two-open-sessions',
      `INSERT INTO call_sessions (id, day, started_at) VALUES ('x', '2026-11-26', 'x'), ('y', '2026-11-26', 'y')`,
    ],
    [
      'ended-with-open-deal',
      `UPDATE clients SET no_contact_reason = 'moved' WHERE id = (SELECT client_id FROM deals WHERE id = (${ONE_OPEN}))`,
    ],
    ['broken-references', `DELETE FROM products`],
    [
      'log-incomplete',
      `INSERT INTO commands (at, name, params, kind, state, changes) VALUES ('x', 'products.create', '{}', 'do', 'done', 3)`,
    ],
  ])('finds %s', (kind, sql) => {
    expect(findingsAfter(sql, { triggers: true }).map((finding) => finding.kind)).toContain(kind);
  });

  it.each<[FindingKind, string]>([
    ['client-state-differs', "UPDATE client_state SET next_day = '2020-01-01' WHERE next_id IS NOT NULL"],
    ['client-state-differs', 'DELETE FROM client_state WHERE client_id = (SELECT min(id) FROM clients)'],
    ['deal-state-differs', 'UPDATE deals SET amount = 1'],
    [
      'point-state-differs',
      'DELETE FROM point_state WHERE point_id = (SELECT min(point_id) FROM point_state)',
    ],
    ['touch-state-differs', 'UPDATE touch_state SET ideal = ideal + 1 WHERE woken_day IS NULL'],
    ['sums-differ', "UPDATE client_counts SET count = count + 1 WHERE lifecycle = 'lead'"],
    ['sums-differ', 'DELETE FROM stage_sums WHERE priced > 0'],
    ['sums-differ', "UPDATE day_counts SET count = count + 1 WHERE layer = 'point'"],
    ['sums-differ', "UPDATE contact_counts SET count = count + 1 WHERE figure = 'kept'"],
    ['sums-differ', 'DELETE FROM move_counts'],
    ['sums-differ', 'UPDATE touch_counts SET unplanned = unplanned + 1'],
    ['sums-differ', 'UPDATE country_counts SET count = count + 1'],
    ['occasions-differ', "DELETE FROM occasion_days WHERE kind = 'birthday'"],
    [
      'occasions-differ',
      "UPDATE deals SET event_day = '2020-01-01' WHERE event_day IS NOT NULL AND status = 'won'",
    ],
    ['search-differs', "UPDATE clients SET name_key = 'abc' WHERE id = (SELECT min(id) FROM clients)"],
    ['search-differs', 'DELETE FROM search_ref WHERE doc = 1'],
  ])('finds %s', (kind, sql) => {
    expect(findingsAfter(sql).map((finding) => finding.kind)).toContain(kind);
  });
});
