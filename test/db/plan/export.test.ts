import type { InputOf } from '@shared/contract';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';

const WEEK = { week: '2026-W48', today: '2026-11-26' } as const;
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function planned() {
  const opened = testStore();
  const { call, store } = opened;
  await call('settings.update', { zone: 'Europe/Ljubljana', language: 'ru', me: 'Анна' });
  const clientId = '0193a000-0000-7000-8000-000000000001';
  // The smallest client that has what a line shows.
  const { id: productId } = await call('products.create', { name: 'Новогодний вечер' });
  store.raw.exec(`
    INSERT INTO clients (id, name, name_key, created_at) VALUES ('${clientId}', '=Альфа; "Бета"', 'альфа', '2026-11-01');
    INSERT INTO phones (id, client_id, number, digits) VALUES ('p', '${clientId}', '+7 912 345-67-89', '79123456789')`);
  const plan = (day: string, time: string | null, purpose: string) =>
    call('activities.plan', { clientId, kind: 'call', day, time, minutes: 45, purpose, productId });
  await plan('2026-11-26', '14:00', 'обсудить программу');
  await plan('2026-11-27', null, 'узнать решение');
  await plan('2026-11-20', '10:00', 'отправить смету');
  const file = (format: InputOf<'plan.export'>['format']) => call('plan.export', { ...WEEK, format });
  return { ...opened, file };
}

describe('the call plan as a file', () => {
  it('gathers the week in order of day and time, with what is overdue today', async () => {
    const { call } = await planned();
    const { lines } = await call('plan.week', WEEK);
    expect(lines.map(({ day, time, purpose }) => [day, time, purpose])).toEqual([
      ['2026-11-26', '14:00', 'обсудить программу'],
      ['2026-11-27', null, 'узнать решение'],
    ]);
    expect(lines[0]?.reasons.map(({ kind, text: what, day }) => [kind, what, day])).toEqual([
      ['planned', 'обсудить программу', '2026-11-26'],
      ['overdue', 'отправить смету', '2026-11-20'],
    ]);
    expect(lines[0]).toMatchObject({
      phone: '+7 912 345-67-89',
      product: 'Новогодний вечер',
      manager: 'Анна',
    });
  });

  it('writes CSV that Excel opens right in Russian: BOM, semicolons, phones as they are, no formula', async () => {
    const { file } = await planned();
    const { name, bytes } = await file('csv');
    expect(name).toBe('План контактов 2026-W48.csv');
    const csv = text(bytes);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter: ';', skipEmptyLines: true });
    expect(data[0]?.slice(0, 6)).toEqual([
      'День',
      'Время',
      'Контакт',
      'Клиент',
      'Контактное лицо',
      'Телефон',
    ]);
    expect(data[1]?.slice(0, 6)).toEqual([
      '2026-11-26',
      '14:00',
      'Звонок',
      `'=Альфа; "Бета"`,
      '',
      '+7 912 345-67-89',
    ]);
  });

  it('writes XLSX with the week and a sheet per day, phones as text', async () => {
    const { file } = await planned();
    const { bytes } = await file('xlsx');
    const sheets = await readExcelFile(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)[0]).toBe('2026-W48');
    expect(sheets.map(({ sheet }) => sheet).slice(1, 3)).toEqual(['Итоги', 'чт, 26 нояб. 2026 г.']);
    expect(sheets).toHaveLength(4);
    expect(sheets[0]?.data[1]?.slice(3, 6)).toEqual(['=Альфа; "Бета"', null, '+7 912 345-67-89']);
  });

  it('writes ICS with one event a line, in its zone, and the same UIDs every time', async () => {
    const { file, call } = await planned();
    const first = text((await file('ics')).bytes);
    const calendar = new ICAL.Component(ICAL.parse(first));
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(2);
    const [timed, wholeDay] = events.map((event) => new ICAL.Event(event));
    expect(timed?.startDate.toString()).toBe('2026-11-26T14:00:00');
    expect(timed?.endDate.toString()).toBe('2026-11-26T14:45:00');
    expect(events[0]?.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Ljubljana');
    expect(wholeDay?.startDate.isDate).toBe(true);
    expect(wholeDay?.endDate.toString()).toBe('2026-11-28');
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? []);
    expect(zone.utcOffset(new ICAL.Time({ year: 2026, month: 11, day: 26, hour: 14 }, zone))).toBe(3600);
    expect(zone.utcOffset(new ICAL.Time({ year: 2026, month: 7, day: 1, hour: 14 }, zone))).toBe(7200);
    for (const line of first.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    await call('settings.update', { me: 'Борис' });
    const uids = (ics: string) => [...ics.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    expect(uids(text((await file('ics')).bytes))).toEqual(uids(first));
    expect(uids(first)).toHaveLength(2);
  });

  it('names what a line of control points alone is for', async () => {
    const opened = testStore();
    records(opened, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id });
      write.point({ client_id, deal_id, key: 'proposal-sent', due_day: '2026-11-27' });
    });
    const written = {
      csv: ',Proposal sent,',
      ics: 'Purpose: Proposal sent',
      print: '<div>Proposal sent</div>',
    };
    for (const format of ['csv', 'ics', 'print'] as const) {
      const { bytes } = await opened.call('plan.export', { ...WEEK, format });
      expect(text(bytes)).toContain(written[format]);
    }
  });

  it('says on the sheet once what a contact is for, and whose it is when several share the sheet', async () => {
    const opened = testStore();
    records(opened, (write) => {
      const client_id = write.client();
      write.activity({ client_id, day: '2026-11-20', purpose: 'send the estimate', manager: 'Anna' });
      const other = write.client({ name: 'Other' });
      write.activity({ client_id: other, day: '2026-11-27', purpose: 'ask', manager: 'Boris' });
    });
    const sheet = async (manager?: string) =>
      text(
        (await opened.call('plan.export', { ...WEEK, format: 'print', ...(manager ? { manager } : {}) }))
          .bytes,
      );
    const all = await sheet();
    expect(all).toContain('<div class="why">overdue since Fri, 20 Nov 2026</div>');
    expect(all.match(/send the estimate/g)).toHaveLength(1);
    expect(all).toContain('<small>(Anna)</small>');
    expect(all).toContain('<title>Call plan · 23–29 Nov 2026 · week 48</title>');
    const boris = await sheet('Boris');
    expect(boris).toContain('<title>Call plan · 23–29 Nov 2026 · week 48 · Boris</title>');
    expect(boris).not.toContain('(Boris)');
  });

  it('writes a page to print that cannot run anything', async () => {
    const { file } = await planned();
    const { name, bytes } = await file('print');
    expect(name).toBe('План контактов 2026-W48.pdf');
    const html = text(bytes);
    expect(html).toContain('=Альфа; &quot;Бета&quot;');
    expect(html).toContain('+7 912 345-67-89');
    expect(html).not.toContain('<script');
  });
});
