import type { InputOf } from '@shared/contract';
import { weekOf } from '@shared/domain/time';
import { icalendarEvents, KHAL, khalCalendar, PYTHON } from '@test/support/foreign';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

const WEEK = { week: '2026-W48', today: '2026-11-23' } as const;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A week with three contacts of three clients, and exports as the window makes them. */
function week() {
  let second = 0;
  const opened = testStore({
    now: () => {
      second += 1;
      return new Date(Date.UTC(2026, 10, 23, 9, 0, second)).toISOString();
    },
  });
  const { call } = opened;
  let ids: readonly [string, string, string] = ['', '', ''];
  records(opened, (write) => {
    const made = (name: string, day: string, time: string | null, manager: string) => {
      const client_id = write.client({ name, manager });
      return write.activity({
        client_id,
        day,
        time,
        manager,
        zone: 'Europe/Ljubljana',
        purpose: `ask ${name}`,
      });
    };
    ids = [
      made(
        'Алфавит «Праздник» и партнёры, общество с ограниченной ответственностью 🎉🎉',
        '2026-11-24',
        '10:00',
        'Ana',
      ),
      made('Beta', '2026-11-25', '11:30', 'Ana'),
      made('Gama', '2026-11-26', null, 'Boris'),
    ];
  });
  const save = async (more: Partial<InputOf<'plan.export'>> = {}): Promise<string> => {
    const { bytes, exportId } = await call('plan.export', { ...WEEK, format: 'ics', ...more });
    if (exportId !== null) await call('plan.exported', { exportId });
    return text(bytes);
  };
  return { ...opened, ids, save };
}

interface Shown {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly day: string;
  readonly modified: string;
}

function events(ics: string): Map<string, Shown> {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, startDate } = new ICAL.Event(component);
      const value = (name: string) => String(component.getFirstPropertyValue(name));
      const shown = { uid, sequence, status: value('status'), modified: value('last-modified') };
      return [uid.replace('@cuepoint', ''), { ...shown, day: startDate.toString().slice(0, 16) }];
    }),
  );
}

describe('the calendar of a week', () => {
  it('is published, and folds its lines within 75 octets without breaking a letter', async () => {
    const { save } = week();
    const ics = await save();
    expect(ics).toContain('METHOD:PUBLISH\r\n');
    for (const line of ics.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    expect(ics.replaceAll('\r\n ', '')).toContain('SUMMARY:Call: Алфавит «Праздник» и партнёры');
    expect(ics.replaceAll('\r\n ', '')).toContain('🎉🎉');
    expect(ics).not.toMatch(/BEGIN:(VTODO|VJOURNAL|VALARM|VFREEBUSY)/);
  });

  it('breaks lines as calendars do and holds no control characters, whatever was pasted into a purpose', async () => {
    const { save, call, ids } = week();
    await call('activities.update', { id: ids[0], purpose: 'one\vtwo\rEND:VCALENDAR\u001b[31m\u0007' });
    const ics = await save();
    expect(ics.replaceAll('\r\n', '\n')).toMatch(/^[^\p{Cc}]*(\n[^\p{Cc}]*)*$/u);
    expect(ics.replaceAll('\r\n ', '')).toContain('Purpose: one\\ntwo\\nEND:VCALENDAR [31m');
    expect(events(ics).size).toBe(3);
  });

  it('counts every file of a week for many managers, noted when all are saved', async () => {
    const { call } = week();
    const made = [];
    for (let each = 0; each < 60; each++)
      made.push(
        await call('plan.export', { ...WEEK, format: 'ics', manager: each % 2 === 0 ? 'Ana' : 'Boris' }),
      );
    for (const { exportId } of made)
      expect(await call('plan.exported', { exportId: exportId ?? '' })).toBeDefined();
  });

  it('numbers a line higher when it changed, and only then', async () => {
    const { save, call, ids } = week();
    const [first, second] = ids;
    const before = events(await save());
    expect([...before.values()].map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
    const again = events(await save());
    expect([...again.values()].map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
    expect(again.get(first)?.modified).toBe(before.get(first)?.modified);
    await call('activities.move', { id: second, day: '2026-11-27' });
    const changed = events(await save());
    expect(changed.get(second)).toMatchObject({ sequence: 1, day: '2026-11-27T11:30', status: 'CONFIRMED' });
    expect(changed.get(first)).toEqual(before.get(first));
    expect((changed.get(second)?.modified ?? '') > (before.get(second)?.modified ?? '')).toBe(true);
  });

  it('cancels what was taken out, each time, and revives it with a higher number when it comes back', async () => {
    const { save, call, ids } = week();
    const [first] = ids;
    await save();
    await call('activities.remove', { id: first });
    for (let time = 0; time < 2; time += 1)
      expect(events(await save()).get(first)).toMatchObject({ status: 'CANCELLED', sequence: 1 });
    await call('history.undo', {});
    expect(events(await save()).get(first)).toMatchObject({ status: 'CONFIRMED', sequence: 2 });
  });

  it('does not cancel what no calendar has heard of', async () => {
    const { save, call, ids } = week();
    const [first] = ids;
    await save({ format: 'xlsx' });
    await call('activities.remove', { id: first });
    expect(events(await save()).has(first)).toBe(false);
  });

  it('takes a contact that was moved to another week along, and goes on with its number there', async () => {
    const { save, call, ids } = week();
    const [, second] = ids;
    await save();
    await call('activities.move', { id: second, day: '2026-12-02' });
    expect(events(await save()).get(second)).toMatchObject({
      status: 'CONFIRMED',
      sequence: 1,
      day: '2026-12-02T11:30',
    });
    const next = events(await save({ week: weekOf('2026-12-02') }));
    expect(next.get(second)).toMatchObject({ status: 'CONFIRMED', day: '2026-12-02T11:30' });
    expect(next.get(second)?.sequence).toBeGreaterThan(0);
  });

  it('cancels for one manager what went over to another, and numbers go on from whoever exported last', async () => {
    const { save, call, ids } = week();
    const [first] = ids;
    await save({ manager: 'Ana' });
    await call('activities.update', { id: first, manager: 'Boris' });
    const boris = events(await save({ manager: 'Boris' })).get(first);
    expect(boris).toMatchObject({ status: 'CONFIRMED', sequence: 1 });
    const ana = events(await save({ manager: 'Ana' })).get(first);
    expect(ana?.status).toBe('CANCELLED');
    expect(events(await save()).get(first)?.sequence).toBeGreaterThan(ana?.sequence ?? 99);
  });

  it('calls nobody else off when what nobody was given goes out by itself', async () => {
    const opened = week();
    const { save, call, ids } = opened;
    const own = records(opened, (write) =>
      write.activity({
        ...{ client_id: write.client({ name: 'Delta' }), day: '2026-11-27', time: null },
        ...{ manager: '', zone: 'Europe/Ljubljana' },
      }),
    );
    await save();
    const nobody = events(await save({ manager: '' }));
    expect([...nobody].map(([uid, { status }]) => [uid, status])).toEqual([[own, 'CONFIRMED']]);
    const { lines } = await call('plan.week', WEEK);
    expect(lines.map(({ sinceExport }) => sinceExport)).toEqual(['', '', '', '']);
    // What was given to somebody meanwhile and moved away is no longer nobody's.
    await call('activities.update', { id: own, manager: 'Ana' });
    await call('activities.move', { id: own, day: '2026-12-02' });
    expect(events(await save({ manager: '' })).get(own)?.status).toBe('CANCELLED');
    expect(events(await save()).get(own)).toMatchObject({ status: 'CONFIRMED', day: '2026-12-02' });
    expect(events(await save()).get(ids[0])?.sequence).toBe(0);
  });

  it('has something to say to whoever was given lines of the week, also when none is left', async () => {
    const { save, call, ids } = week();
    const audiences = () => call('plan.audiences', WEEK);
    expect(await audiences()).toEqual({ everybody: true, managers: ['Ana', 'Boris'] });
    expect(await call('plan.audiences', { ...WEEK, week: '2026-W40' })).toEqual({
      ...{ everybody: false, managers: [] },
    });
    await save({ manager: 'Boris' });
    await save({ manager: '', format: 'csv' });
    await call('activities.remove', { id: ids[2] });
    for (let time = 0; time < 2; time += 1) {
      expect(await audiences()).toEqual({ everybody: true, managers: ['Ana', 'Boris'] });
      expect(events(await save({ manager: 'Boris' })).get(ids[2])?.status).toBe('CANCELLED');
    }
    await save({ manager: 'Ana', format: 'csv' });
    await call('activities.move', { id: ids[0], day: '2026-12-02' });
    await call('activities.remove', { id: ids[1] });
    expect(await audiences()).toEqual({ everybody: true, managers: ['Ana', 'Boris'] });
  });

  it('can tell everybody that the whole week is off', async () => {
    const { save, call, ids } = week();
    await save();
    for (const id of ids) await call('activities.remove', { id });
    expect(await call('plan.audiences', WEEK)).toEqual({ everybody: true, managers: [] });
    expect([...events(await save()).values()].map(({ status }) => status)).toEqual([
      ...['CANCELLED', 'CANCELLED', 'CANCELLED'],
    ]);
  });

  it('counts nothing as long as the file was not saved, and leaves no line in the history', async () => {
    const { call, store, save, ids } = week();
    const history = () => store.raw.value<number>('SELECT count(*) FROM commands');
    const before = history();
    await call('plan.export', { ...WEEK, format: 'ics' });
    expect(store.raw.value('SELECT count(*) FROM exported_lines')).toBe(0);
    await save();
    expect(store.raw.value('SELECT count(*) FROM exported_lines')).toBe(ids.length);
    expect(history()).toBe(before);
  });

  it('marks what is new or changed since the export that was for the line, in the window and in the files', async () => {
    const opened = week();
    const { call, save, ids } = opened;
    const marks = async (manager?: string) => {
      const { lines } = await call('plan.week', { ...WEEK, ...(manager === undefined ? {} : { manager }) });
      return Object.fromEntries(lines.map(({ client, sinceExport }) => [client.slice(0, 4), sinceExport]));
    };
    expect(await marks()).toEqual({ Алфа: '', Beta: '', Gama: '' });
    await save({ manager: 'Ana' });
    expect(await marks()).toEqual({ Алфа: '', Beta: '', Gama: '' });
    await call('activities.update', { id: ids[1], purpose: 'ask again' });
    records(opened, (write) => {
      const client_id = write.client({ name: 'Delta' });
      write.activity({ client_id, day: '2026-11-24', time: null, manager: 'Ana', zone: 'Europe/Ljubljana' });
    });
    expect(await marks()).toEqual({ Алфа: '', Beta: 'changed', Gama: '', Delt: 'new' });
    expect(await marks('Ana')).toEqual({ Алфа: '', Beta: 'changed', Delt: 'new' });
    expect(text((await call('plan.export', { ...WEEK, format: 'csv' })).bytes)).toMatch(/Beta.*,changed\r\n/);
    await save({ format: 'csv' });
    expect(await marks()).toEqual({ Алфа: '', Beta: '', Gama: '', Delt: '' });
  });
});

describe.skipIf(KHAL === null)('khal', () => {
  it('takes the file twice without doubling, follows a move, and lets go of what was taken out', async () => {
    const { save, call, ids } = week();
    const calendar = khalCalendar();
    try {
      const first = await save();
      calendar.take(first);
      calendar.take(first);
      expect(calendar.kept()).toBe(3);
      await call('activities.move', { id: ids[1], day: '2026-11-27' });
      await call('activities.remove', { id: ids[0] });
      calendar.take(await save());
      expect(calendar.kept()).toBe(3);
      const shown = calendar.events('2026-11-23', '2026-11-30');
      expect(shown.filter((line) => line.includes('Beta'))).toEqual(['2026-11-27 11:30 Call: Beta']);
      const gone = shown.filter((line) => line.includes('Алфавит'));
      expect(gone.every((line) => line.toUpperCase().includes('CANCELLED'))).toBe(true);
    } finally {
      calendar.close();
    }
  });
});

describe.skipIf(PYTHON === null)('icalendar for Python', () => {
  it('reads the same events, in their zone, also where the clock changes', async () => {
    const opened = week();
    records(opened, (write) => {
      const client_id = write.client({ name: 'Zulu' });
      const at = (day: string, time: string, zone: string) =>
        write.activity({ client_id, day, time, minutes: 60, zone, manager: 'Ana' });
      // Clocks go back on 1 November in New York; Kolkata has a half hour; Pago Pago is at UTC-11, Kiritimati at UTC+14.
      at('2026-10-31', '23:30', 'America/New_York');
      at('2026-11-01', '03:30', 'America/New_York');
      at('2026-10-30', '09:15', 'Asia/Kolkata');
      at('2026-10-29', '23:30', 'Pacific/Pago_Pago');
      at('2026-10-28', '00:30', 'Pacific/Kiritimati');
    });
    const ics = await opened.save({ week: '2026-W44', today: '2026-10-26' });
    expect(icalendarEvents(ics).map(({ start, end }) => [start, end])).toEqual([
      ['2026-10-28T00:30:00+14:00', '2026-10-28T01:30:00+14:00'],
      ['2026-10-29T23:30:00-11:00', '2026-10-30T00:30:00-11:00'],
      ['2026-10-30T09:15:00+05:30', '2026-10-30T10:15:00+05:30'],
      ['2026-10-31T23:30:00-04:00', '2026-11-01T00:30:00-04:00'],
      ['2026-11-01T03:30:00-05:00', '2026-11-01T04:30:00-05:00'],
    ]);
  });

  it('reads numbers, status and texts as they were written', async () => {
    const { save, call, ids } = week();
    await save();
    await call('activities.remove', { id: ids[0] });
    const read = icalendarEvents(await save());
    expect(read.map(({ sequence, status }) => [sequence, status])).toEqual([
      [0, 'CONFIRMED'],
      [0, 'CONFIRMED'],
      [1, 'CANCELLED'],
    ]);
    expect(read[2]?.summary).toBe(
      'Call: Алфавит «Праздник» и партнёры, общество с ограниченной ответственностью 🎉🎉',
    );
    expect(read[0]?.description).toContain('Purpose: ask Beta\n');
  });
});
