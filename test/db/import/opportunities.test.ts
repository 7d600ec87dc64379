import { join } from 'node:path';
import { check } from '@db/check';
import { boardOf, dealsInFile, NO_REAL_DATA, OPPORTUNITY_SETS } from '@test/support/opportunities';
import { dealsIn, tablesIn } from '@test/support/stored';
import { describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

const NOBODY = 'Nobody yet';

for (const set of OPPORTUNITY_SETS) {
  describe.skipIf(set.folder === null)(`${set.name}${set.folder === null ? `: ${NO_REAL_DATA}` : ''}`, () => {
    const path = (file: string) => join(set.folder ?? '', file);
    const meant = { values: { product: { [set.product.written]: set.product.ours } } };
    const whole = { ...meant, placeholderClient: NOBODY };

    const contacts = async (into: Importing): Promise<void> => {
      await into.run(path('products.csv'));
      await into.run(path('accounts.csv'));
    };

    it('stands on the board with the totals of the file, deals of nobody at a named client', async () => {
      const into = importing();
      await contacts(into);
      const expected = dealsInFile(path('sales_pipeline.csv'), set, NOBODY);
      const done = await into.run(path('sales_pipeline.csv'), whole);
      expect(done).toMatchObject({ read: expected.length, created: expected.length, rejected: 0 });
      expect(await boardIn(into)).toEqual(boardOf(expected));
      expect(dealsIn(into.store.file, TODAY)).toEqual(expected);
      expect(faults(into)).toEqual([]);
    }, 60_000);

    it('without a placeholder the deals of nobody are rejected, with their reason and their cells', async () => {
      const into = importing();
      await contacts(into);
      const token = path('sales_pipeline.csv');
      const all = dealsInFile(token, set, NOBODY);
      const ours = dealsInFile(token, set, null);
      const done = await into.run(token, meant);
      const nobody = all.length - ours.length;
      expect(done).toMatchObject({ created: ours.length, rejected: nobody });
      expect(done.reasons).toEqual([{ code: 'no-client', count: nobody }]);
      expect(await boardIn(into)).toEqual(boardOf(ours));
      const { total } = await into.call('import.verdicts', { token, only: 'reject' });
      const { bytes } = await into.call('import.rejects', { token });
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
      expect([total, lines.length - 1]).toEqual([nobody, nobody]);
      expect(lines[1]).toMatch(/^\w+,.*,,.*,\d+,There is no client\.$/);
    }, 60_000);

    it('a second import of all three files changes nothing', async () => {
      const into = importing();
      await contacts(into);
      await into.run(path('sales_pipeline.csv'), whole);
      const before = tablesIn(into.store.file);
      for (const onDuplicate of ['skip', 'update', 'merge'] as const) {
        for (const file of ['products.csv', 'accounts.csv', 'sales_pipeline.csv']) {
          const done = await into.run(path(file), { ...whole, onDuplicate });
          expect(done).toMatchObject({
            created: 0,
            updated: 0,
            rejected: 0,
            batch: null,
            skipped: done.read,
          });
        }
      }
      expect(tablesIn(into.store.file)).toEqual(before);
    }, 60_000);

    it('taken back file by file, each leaves every table as it was before it', async () => {
      const into = importing();
      const states = [tablesIn(into.store.file)];
      const imports: string[] = [];
      for (const file of ['products.csv', 'accounts.csv', 'sales_pipeline.csv']) {
        const { batch } = await into.run(path(file), whole);
        imports.push(batch ?? '');
        states.push(tablesIn(into.store.file));
      }
      states.pop();
      expect((await into.call('import.batches', {})).map(({ id }) => id)).toEqual(imports.toReversed());
      for (const batch of imports.toReversed()) {
        await into.call('import.revert', { batch });
        expect(tablesIn(into.store.file)).toEqual(states.pop());
      }
      expect(await into.call('import.batches', {})).toEqual([]);
      expect(faults(into)).toEqual([]);
    }, 60_000);
  });
}

async function boardIn(into: Importing) {
  const { columns } = await into.call('board.open', { today: TODAY, limit: 1 });
  return columns.map(({ column, count, sums }) => ({ stage: column, count, sums }));
}

const faults = (into: Importing) => check(into.store.file).filter(({ severity }) => severity === 'fault');
