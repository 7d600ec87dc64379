import { OCCASION_CONTACTS } from '@shared/domain/occasions';
import type { Act, Pick } from '@test/support/random-commands';
import type { TestStore } from '@test/support/store';

const TODAY = '2026-11-26';

/** What the list offers; the whole answer, holidays one by one. */
async function keys({ call }: TestStore, value: number): Promise<string[]> {
  const span = { from: TODAY, to: '2027-01-31', today: TODAY };
  const { rows } = await call('occasions.coming', span);
  const found = rows.flatMap((row) => (row.kind === 'holidays' ? [] : [row.key]));
  return found.slice(0, 1 + (value % 3));
}

/** Something to greet for. */
const birthday = ({ call }: TestStore, pick: Pick, value: number) =>
  call('people.update', {
    ...{ id: pick.one('people'), name: 'Špela' },
    birthday: value % 2 === 0 ? `--12-${String(1 + (value % 28)).padStart(2, '0')}` : '1992-02-29',
  });

/** Occasions that are planned, let pass and brought back; yearly events; birthdays and countries to make them of. */
export const OCCASION_ACTS: readonly Act[] = [
  birthday,
  ({ call }, pick, value) =>
    call('clients.update', { id: pick.one('clients'), country: ['SI', 'Россия', ''][value % 3] ?? '' }),
  async (open, _pick, value) =>
    open.call('occasions.plan', {
      items: (await keys(open, value)).map((key) => ({ key, purpose: 'greet' })),
      today: TODAY,
    }),
  async (open, _pick, value) => open.call('occasions.skip', { keys: await keys(open, value) }),
  ({ call, store }) =>
    call('occasions.unskip', {
      keys: store.reader
        .all<{ occasion: string }>('SELECT occasion FROM occasion_skips')
        .map(({ occasion }) => occasion),
    }),
  ({ call }, _pick, value) =>
    call('occasions.answerHoliday', {
      ...{ day: '2027-01-01', today: TODAY, purpose: 'New Year' },
      answer: value % 2 === 0 ? 'plan' : 'skip',
    }),
  ({ call }, pick, value) =>
    call('occasions.createEvent', {
      ...{ clientId: pick.one('clients'), title: 'Ball', day: '--02-29', lead: value % 90 },
      makes: OCCASION_CONTACTS[value % 3] ?? 'sales',
    }),
  ({ call }, pick, value) =>
    call('occasions.updateEvent', { id: pick.one('yearly_events'), title: `Ball ${value % 3}` }),
  ({ call }, pick) => call('occasions.removeEvent', { id: pick.one('yearly_events') }),
  ({ call }, pick) => call('occasions.restoreEvent', { id: pick.one('yearly_events') }),
];
