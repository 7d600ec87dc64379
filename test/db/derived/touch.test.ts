import { check } from '@db/check';
import { FOR_GOOD } from '@db/derived/touch-state';
import {
  cadenceOf,
  DORMANT_AFTER,
  frequencyOf,
  intervalOf,
  type OwnCadence,
  type SegmentCadences,
  wokenDay,
} from '@shared/domain/cadence';
import { addDays, type Day } from '@shared/domain/time';
import { TWO_WAY_RESULTS } from '@shared/domain/words';
import { begin, steps, take } from '@test/support/random-commands';
import { client, storePast } from '@test/support/random-pasts';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The table as the rules of `shared/domain/cadence` have it, record by record. */
function byTheRules({ store: { reader } }: TestStore): unknown[] {
  const segments: SegmentCadences = Object.fromEntries(
    reader
      .all<{ name: string; ideal: number; maximum: number; gap: number }>(
        'SELECT name, ideal, maximum, minimum_gap AS gap FROM segments',
      )
      .map(({ name, ideal, maximum, gap }) => [name, { ideal, maximum, minimumGap: gap }]),
  );
  const results = TWO_WAY_RESULTS.map((each) => `'${each}'`).join(', ');
  const days = (sql: string, id: string): Day[] => reader.all<{ day: Day }>(sql, [id]).map(({ day }) => day);
  return reader.all<Client>(CLIENTS).map((client) => {
    const { id, ended, doNotContact, deletedAt, segment } = client;
    const own: OwnCadence = {
      ...{ ideal: client.ideal, maximum: client.maximum, minimumGap: client.gap },
      paused: client.paused as OwnCadence['paused'],
    };
    const cadence = cadenceOf(segment, own, segments);
    const contacts = days(
      `SELECT done_day AS day FROM activities WHERE client_id = ? AND status = 'done' AND deleted_at IS NULL
         AND result IN (${results}) ORDER BY done_day`,
      id,
    );
    const won = days(
      "SELECT closed_day AS day FROM deals WHERE client_id = ? AND status = 'won' AND deleted_at IS NULL ORDER BY closed_day",
      id,
    );
    const next = days(
      "SELECT day FROM activities WHERE client_id = ? AND status = 'planned' AND deleted_at IS NULL ORDER BY day",
      id,
    );
    const running = reader.value<number>(
      "SELECT count(*) FROM deals WHERE client_id = ? AND status IN ('open', 'paused') AND deleted_at IS NULL",
      [id],
    );
    const { from, ideal, maximum } = intervalOf({
      ...{ cadence, paused: own.paused, since: client.since ?? client.createdAt.slice(0, 10) },
      ...{ lastTwoWay: contacts.at(-1) ?? null, wonDay: won.at(-1) ?? null },
    });
    const welcome = Number(ended === null && doNotContact === null && deletedAt === null);
    return {
      ...{ client_id: id, manager: client.manager, segment, live: Number(deletedAt === null), welcome },
      lifecycle: reader.value('SELECT lifecycle FROM client_state WHERE client_id = ?', [id]),
      ...{ listed: running === 0 ? welcome : 0, from_day: from, ideal, maximum },
      ...{ minimum_gap: frequencyOf(cadence).minimumGap, ideal_day: addDays(from, ideal) },
      ...{ maximum_day: addDays(from, maximum) },
      ...{ dormant_day: addDays(from, Math.max(DORMANT_AFTER, 2 * maximum)) },
      ...{ woken_day: wokenDay(contacts, won, cadence) },
      ...{ paused_until: own.paused === 'for-good' ? FOR_GOOD : own.paused, next_day: next[0] ?? null },
    };
  });
}

interface Client {
  readonly id: string;
  readonly manager: string;
  readonly segment: string;
  readonly ended: string | null;
  readonly doNotContact: string | null;
  readonly deletedAt: string | null;
  readonly createdAt: string;
  readonly since: Day | null;
  readonly ideal: number | null;
  readonly maximum: number | null;
  readonly gap: number | null;
  readonly paused: string | null;
}

const CLIENTS = `SELECT id, manager, segment, no_contact_reason AS ended, do_not_contact AS doNotContact,
    deleted_at AS deletedAt, created_at AS createdAt, since, cadence_ideal AS ideal, cadence_maximum AS maximum, cadence_gap AS gap,
    cadence_paused AS paused FROM clients ORDER BY id`;

const kept = ({ store }: TestStore) => store.reader.all('SELECT * FROM touch_state ORDER BY client_id');

describe('the kept state between two contacts', () => {
  it('is what the rules say, after any commands', async () => {
    await fc.assert(
      fc.asyncProperty(steps(20, 60), async (course) => {
        const open = testStore();
        await begin(open);
        for (const step of course) await take(open, step);
        expect(kept(open)).toEqual(byTheRules(open));
        expect(check(open.store.file).filter(({ kind }) => kind === 'touch-state-differs')).toEqual([]);
        open.close();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});

describe('the kept state of clients of any past', () => {
  it('is what the rules say', () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 40 }), (clients) => {
        const open = testStore();
        storePast(open, clients);
        expect(kept(open)).toEqual(byTheRules(open));
        storePast(open, clients.toReversed(), { anew: true });
        expect(kept(open)).toEqual(byTheRules(open));
        open.close();
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
});
