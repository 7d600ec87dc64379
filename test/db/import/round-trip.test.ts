import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seed } from '@db/seed';
import { CLIENT_COLUMNS } from '@shared/domain/clients';
import { LANGUAGES } from '@shared/domain/words';
import { sold } from '@test/db/payments/deal';
import { records } from '@test/support/records';
import { tablesIn } from '@test/support/stored';
import { describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

/** A table of text has to write them in another way. */
const PHONES = ['+38631000120', '+386-31-000-121'];

const WAYS = LANGUAGES.flatMap((language) =>
  (['csv', 'xlsx'] as const).map((format) => ({ language, format })),
);

async function exported(from: Importing, format: 'csv' | 'xlsx'): Promise<{ path: string; rows: string }> {
  const columns = [...CLIENT_COLUMNS];
  const { name, bytes } = await from.call('clients.export', { format, columns, today: TODAY });
  const path = join(from.folder, name);
  writeFileSync(path, bytes);
  const csv = await from.call('clients.export', { format: 'csv', columns: [...OWN], today: TODAY });
  // Numbers are written in their country's usual groups on the way in.
  return { path, rows: new TextDecoder().decode(csv.bytes).replaceAll(/(?<=\d)[ ()-]+(?=\d)/g, '') };
}

/** The columns that say something about the client itself. */
const OWN = ['name', 'manager', 'segment', 'tags', 'city', 'phone', 'email', 'industry', 'country'] as const;

describe.each(WAYS)('clients exported as $format in $language', ({ language, format }) => {
  it('say nothing new where they came from, and say the same in an empty database', async () => {
    const from = importing();
    seed(from.store.raw, { size: 'small', today: TODAY, zone: 'UTC' });
    records(from, (write) => {
      for (const number of PHONES)
        write.phone({ client_id: write.client({ name: `Phone ${number}`, country: 'SI' }), number });
    });
    await from.call('settings.update', { language });
    const { path, rows } = await exported(from, format);
    const before = tablesIn(from.store.file);
    const back = await from.run(path, { onDuplicate: 'update' });
    expect(back).toMatchObject({ source: 'cuepoint', kind: 'clients', created: 0, updated: 0, rejected: 0 });
    expect(tablesIn(from.store.file)).toEqual(before);

    const to = importing();
    await to.call('settings.update', { language });
    expect(await to.run(path)).toMatchObject({ created: back.read, rejected: 0 });
    expect((await exported(to, format)).rows).toBe(rows);
  });
});

describe.each([...LANGUAGES])('receivables exported as CSV in %s', (language) => {
  it('come back with their amounts', async () => {
    const from = importing();
    await from.call('settings.update', { language });
    for (const amount of [12_50, 8_400_50, 1_000_05, 700_00]) {
      const deal = await sold(from, { title: `Deal ${amount}`, amount });
      await from.call('payments.addLine', {
        dealId: deal.id,
        share: null,
        amount,
        anchor: 'day',
        dueDay: TODAY,
      });
    }
    const { name, bytes } = await from.call('payments.export', { format: 'csv', today: TODAY });
    const path = join(from.folder, name);
    writeFileSync(path, bytes);
    const to = importing();
    await to.call('settings.update', { language });
    const back = await to.run(path);
    expect(back).toMatchObject({ kind: 'deals', created: 4, rejected: 0 });
    expect(to.column('SELECT amount FROM deals ORDER BY amount')).toEqual([
      12_50, 700_00, 1_000_05, 8_400_50,
    ]);
  });
});
