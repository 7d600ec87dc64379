import { occasionsIn } from '@db/occasions';
import type { InputOf, OutputOf } from '@shared/contract';
import type { HolidayRow } from '@shared/contract/occasions';
import { type MergedOccasion, OCCASION_CONTACTS, OCCASIONS } from '@shared/domain/occasions';
import { DEFAULT_OCCASIONS } from '@shared/domain/occasions/schema';
import { addDays } from '@shared/domain/time';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
/** Days around the holidays, where things meet. */
const near = fc.integer({ min: -20, max: 60 }).map((count) => addDays(TODAY, count));
const dayOf = (...years: string[]) =>
  fc.tuple(fc.constantFrom(...years), near).map(([year, day]) => `${year}${day.slice(4)}`);
const yearly = fc.oneof(
  { weight: 9, arbitrary: dayOf('1980', '1992', '2025', '2026', '-') },
  fc.constantFrom('--02-29', '1992-02-29', '--02-28', '--03-01'),
);
const past = fc.oneof(
  { weight: 9, arbitrary: dayOf('2020', '2024', '2025', '2026') },
  fc.constantFrom('2024-02-29', '2023-02-28', '2026-03-01'),
);
/** Mostly greetings, which meet each other. */
const makes = fc.constantFrom('greeting', 'greeting', 'greeting', ...OCCASION_CONTACTS);
const some = fc.record({
  manager: fc.constantFrom('', 'Ana', 'Boris'),
  country: fc.constantFrom('', 'SI', 'Slovenija', 'Россия', 'DE', 'Atlantis'),
  ended: fc.constantFrom(null, null, null, null, 'moved'),
  silent: fc.constantFrom(null, null, null, null, ''),
  birthdays: fc.array(yearly, { maxLength: 2 }),
  events: fc.array(past, { maxLength: 2 }),
  own: fc.array(fc.record({ day: yearly, lead: fc.nat(90), makes }), { maxLength: 1 }),
  greeted: fc.array(near, { maxLength: 1 }),
});
const choices = fc.record({
  on: fc.record({
    birthday: fc.constantFrom(true, true, false),
    holiday: fc.constantFrom(true, true, false),
    anniversary: fc.constantFrom(true, true, false),
    'client-event': fc.constantFrom(true, true, false),
  }),
  makes: fc.record({ birthday: makes, holiday: makes, anniversary: makes }),
  leap: fc.constantFrom('02-28' as const, '03-01' as const),
  belated: fc.nat(9),
  holidayLead: fc.nat(9),
  holidays: fc.subarray(['01-01', '12-25', '12-26', '01-02', 'julian 12-25']),
});

type Some = typeof some extends fc.Arbitrary<infer S> ? S : never;

function store(at: TestStore, clients: readonly Some[]): void {
  records(at, (write) => {
    for (const { manager, country, ended, silent, ...has } of clients) {
      const client_id = write.client({ manager, country, no_contact_reason: ended, do_not_contact: silent });
      for (const birthday of has.birthdays) write.person({ client_id, birthday });
      for (const event_day of has.events)
        write.deal({
          client_id,
          status: 'won',
          closed_day: '2026-10-01',
          event_day,
          stage: 'closure',
          title: `Party ${event_day}`,
        });
      for (const { day, lead, makes: what } of has.own)
        write.row('yearly_events', {
          ...{ client_id, title: 'Ball', day, lead, makes: what, notes: '', created_at: 'x' },
        });
      for (const day of has.greeted) write.activity({ client_id, kind: 'greeting', day, purpose: 'greet' });
    }
  });
}

type Input = InputOf<'occasions.coming'>;

/** The answer as it was before anything was counted: everything is listed, and the list cut. */
function listed({ store: { reader } }: TestStore, input: Input): OutputOf<'occasions.coming'> {
  const { from, to, today, manager, kinds = OCCASIONS, holiday, offset = 0, limit = 100 } = input;
  const all = occasionsIn(reader, { from, to }, manager ?? null, today);
  const byKind = Object.fromEntries(
    OCCASIONS.map((kind) => [kind, all.filter((each) => each.kind === kind).length]),
  ) as OutputOf<'occasions.coming'>['byKind'];
  const lines: (MergedOccasion | HolidayRow)[] = [];
  for (const each of all) {
    if (holiday === undefined ? !kinds.includes(each.kind) : each.kind !== 'holiday' || each.day !== holiday)
      continue;
    if (each.kind !== 'holiday' || holiday !== undefined) {
      lines.push(each);
      continue;
    }
    const line = lines.find(
      (other): other is HolidayRow => other.kind === 'holidays' && other.day === each.day,
    );
    if (line) {
      line.clients += 1;
      if (!line.titles.includes(each.title)) line.titles.push(each.title);
      continue;
    }
    const { day, title, makes: what, from: begins, best, until } = each;
    lines.push({
      kind: 'holidays',
      day,
      titles: [title],
      makes: what,
      from: begins,
      best,
      until,
      clients: 1,
    });
  }
  const name = (table: string, column: string, id: string | null) =>
    reader.get<{ name: string }>(`SELECT ${column} AS name FROM ${table} WHERE id = ?`, [id])?.name ?? '';
  const words = ({ id, kind, personId, title, day, years }: Omit<MergedOccasion, 'also'>) => ({
    ...{ key: id, kind, personId, title, day, years },
    person: name('people', 'name', personId),
  });
  const rows = lines.slice(offset, offset + limit).map((each) =>
    each.kind === 'holidays'
      ? each
      : {
          ...words(each),
          ...{ recordId: each.recordId, clientId: each.clientId, makes: each.makes },
          client: name('clients', 'name', each.clientId),
          manager: name('clients', 'manager', each.clientId),
          ...{ from: each.from, best: each.best, until: each.until },
          also: each.also.map(words),
        },
  );
  return { total: lines.length, rows, byKind };
}

describe('what waits for an answer', () => {
  it('is the list of all occasions, though most are only counted', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...[fc.array(some, { minLength: 5, maxLength: 40, size: 'max' }), choices, fc.nat(100), fc.nat(40)],
        async (clients, occasions, ahead, long) => {
          const at = testStore();
          await at.call('settings.update', { country: 'SI', language: 'en', occasions });
          store(at, clients);
          // The holidays of the countries follow a command.
          await at.call('clients.create', { name: 'Last', country: 'Россия', manager: 'Ana' });
          await at.engine.settled();
          const from = addDays(TODAY, ahead - 10);
          const span = { from, to: addDays(from, long), today: TODAY };
          const holds = async (input: Input) => {
            const expected = listed(at, input);
            expect(await at.call('occasions.coming', input)).toEqual(expected);
            return expected;
          };
          const everything = await holds(span);
          await holds({ ...span, manager: 'Ana' });
          for (const kind of OCCASIONS) await holds({ ...span, kinds: [kind], limit: 3 });
          for (let offset = 0; offset < everything.total; offset += 7)
            await holds({ ...span, offset, limit: 7 });
          for (const row of everything.rows) {
            if (row.kind !== 'holidays') continue;
            await holds({ ...span, holiday: row.day });
            await holds({ ...span, holiday: row.day, offset: 2, limit: 3, manager: 'Boris' });
          }
          // Some are let pass, some planned; the others stay.
          const keys = everything.rows.flatMap((row) => (row.kind === 'holidays' ? [] : [row.key]));
          if (keys.length > 0)
            await at.call('occasions.skip', { keys: keys.filter((_, index) => index % 5 === 0) });
          const items = keys.filter((_, index) => index % 5 === 1).map((key) => ({ key, purpose: 'greet' }));
          if (items.length > 0) await at.call('occasions.plan', { items, today: TODAY });
          for (const row of everything.rows)
            if (row.kind === 'holidays') {
              const first = (await at.call('occasions.coming', { ...span, holiday: row.day, limit: 1 }))
                .rows[0];
              if (first && first.kind !== 'holidays') await at.call('occasions.skip', { keys: [first.key] });
              await holds({ ...span, holiday: row.day });
            }
          await holds(span);
          at.close();
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);

  it('is found in indexes, and no client is read that has only the holidays of its country', async () => {
    const at = testStore();
    await at.call('settings.update', { country: 'SI', occasions: DEFAULT_OCCASIONS });
    records(at, (write) => {
      for (let count = 0; count < 300; count += 1) write.client({ country: 'SI' });
    });
    await at.call('clients.create', { name: 'Last' });
    await at.engine.settled();
    const span = { from: '2026-12-28', to: '2027-01-03', today: TODAY };
    const plans = [
      ...plansOf(at.store, 'occasions.coming', span),
      ...plansOf(at.store, 'occasions.coming', { ...span, manager: 'Ana' }),
      ...plansOf(at.store, 'occasions.coming', { ...span, holiday: '2027-01-01' }),
    ];
    const SMALL = [
      'SCAN e ',
      'SCAN e',
      'SCAN days',
      'SCAN texts',
      'SCAN i ',
      'SCAN json_each',
      'SCAN p',
      'SCAN y',
      'country_holidays',
      'settings',
    ];
    expect(slowSteps(plans, [...SMALL, 'TEMP B-TREE', 'country_counts'])).toEqual([]);
    expect(await at.call('occasions.coming', span)).toMatchObject({
      byKind: { holiday: 301 },
      rows: [{ kind: 'holidays', clients: 301 }],
    });
  });
});
