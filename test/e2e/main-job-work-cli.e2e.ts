import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type CommandLine, commandLine } from '@test/support/command-line';
import { boardOf, dealsInFile, NO_REAL_DATA, OPPORTUNITY_SETS } from '@test/support/opportunities';
import { openDealsIn, tablesIn } from '@test/support/stored';
import { weekInCsv, weekInIcs, weekInXlsx } from '@test/support/week-files';

const TODAY = '2026-11-23';
const NOBODY = 'No client named';
const CALL_TODAY = 'Agree on the date of the party';
const CALL_TOMORROW = 'Ask what they think';
const CALL_MISSED = 'Send the menu';
const LISTS = ['products', 'accounts', 'sales_pipeline'] as const;

let folder = '';
let cli: CommandLine;
const file = () => join(folder, 'cuepoint.sqlite');

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-main-job-'));
  cli = commandLine(file(), TODAY);
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const set of OPPORTUNITY_SETS) {
  test(`${set.name} is worked with from the board to the week's files, undone step by step and done again, each command opening the file anew`, async () => {
    test.skip(set.folder === null, NO_REAL_DATA);
    test.setTimeout(180_000);
    const source = (name: string) => join(set.folder ?? '', `${name}.csv`);
    const map = join(folder, 'map.json');
    const product = { [set.product.written]: set.product.ours };
    writeFileSync(map, JSON.stringify({ values: { product }, placeholderClient: NOBODY }));

    /** The tables after each command, with its name in the history. */
    const states: { name: string; tables: Record<string, string> }[] = [];
    const doing = async (name: string, ...argv: string[]): Promise<void> => {
      await cli.json(...argv);
      states.push({ name, tables: tablesIn(file()) });
    };

    for (const name of LISTS)
      await doing('import.run', 'import', source(name), ...(name === 'sales_pipeline' ? ['--map', map] : []));
    const before = boardOf(dealsInFile(source('sales_pipeline'), set, NOBODY));
    expect(await cli.json('board')).toEqual(before);

    const [moved, lost] = openDealsIn(file(), 'proposal');
    const others = openDealsIn(file(), 'presentation').filter(({ client }) => client !== moved?.client);
    const waiting = others[0];
    const late = others.find(({ client }) => client !== waiting?.client);
    if (!moved || !lost || !waiting || !late) throw new Error('the file has too few open deals');

    await test.step('a deal stops at its gate and moves on with a reason; another one is lost', async () => {
      const gate = await cli.run('deal', 'move', moved.id, '--to', 'contract');
      expect([gate.code, gate.err]).toEqual([1, expect.stringContaining('mandatory control points')]);
      expect(gate.out.toString()).toContain('Proposal sent');
      expect(tablesIn(file())).toEqual(states.at(-1)?.tables);
      const why = ['--override', 'They agreed on the phone'];
      await doing('deals.move', 'deal', 'move', moved.id, '--to', 'contract', ...why);
      await doing('deals.update', 'deal', 'edit', moved.id, '--amount', '12500');
      await doing(
        'deals.lose',
        'deal',
        'lose',
        lost.id,
        '--reason',
        'price',
        '--note',
        'Ten per cent too dear',
      );
      const { stage, status, amount, history } = await cli.json('deal', 'show', moved.id);
      expect({ stage, status, amount }).toEqual({
        ...{ stage: 'contract', status: 'open' },
        amount: { minor: 1_250_000, currency: 'EUR' },
      });
      expect(history.map(({ name }: { name: string }) => name).slice(0, 2)).toEqual([
        'deals.update',
        'deals.move',
      ]);
      const [presentation, proposal, contract] = await cli.json('board');
      expect([presentation, proposal?.count, contract]).toEqual([
        before[0],
        (before[1]?.count ?? 0) - 2,
        { ...before[2], count: 1, sums: [{ minor: 1_250_000, currency: 'EUR' }] },
      ]);
    });

    await test.step('three contacts are planned, and the week leaves in four formats that say the same', async () => {
      for (const [deal, day, purpose, ...more] of [
        [moved, TODAY, CALL_TODAY, '--time', '14:00'],
        [waiting, '2026-11-24', CALL_TOMORROW],
        [late, '2026-11-20', CALL_MISSED],
      ] as const)
        await doing(
          'activities.plan',
          ...['contact', 'plan', deal.id, '--day', day, '--purpose', purpose, ...more],
        );
      const lines: { day: string; time: string | null; client: string; purpose: string; uid: string }[] =
        await cli.json('plan', '--week', '2026-W48');
      const said = lines.map(({ day, time, client }) => [day, time ?? '', client]);
      const planned = lines.filter(({ purpose }) =>
        [CALL_TODAY, CALL_TOMORROW, CALL_MISSED].includes(purpose),
      );
      expect(planned.map(({ day, time, client }) => [day, time, client]).sort()).toEqual(
        [
          [TODAY, '14:00', moved.client],
          ['2026-11-24', null, waiting.client],
          [TODAY, null, late.client],
        ].sort(),
      );
      const path = (format: string) => join(folder, `week.${format}`);
      for (const format of ['json', 'csv', 'xlsx', 'ics'])
        await cli.json('plan', '--week', '2026-W48', '--out', path(format));
      const json = JSON.parse(readFileSync(path('json'), 'utf8'));
      expect(
        json.lines.map((line: (typeof lines)[number]) => [line.day, line.time ?? '', line.client]),
      ).toEqual(said);
      expect(weekInCsv(path('csv'))).toEqual(said);
      expect(await weekInXlsx(path('xlsx'))).toEqual(said);
      expect(weekInIcs(path('ics')).map(({ day, uid }) => [day, uid])).toEqual(
        lines.map(({ day, uid }) => [day, `${uid}@cuepoint`]),
      );
    });

    await test.step('all of it is undone step by step, back to the empty file, and done again', async () => {
      for (const [step, { name }] of [...states.entries()].reverse()) {
        expect((await cli.json('undo')).undone.name).toBe(name);
        const earlier = states[step - 1];
        if (earlier) expect(tablesIn(file())).toEqual(earlier.tables);
        else expect(await cli.json('board')).toEqual(boardOf([]));
      }
      expect(await cli.run('undo')).toMatchObject({ code: 1, err: 'There is nothing to undo.\n' });
      for (const { name, tables } of states) {
        expect((await cli.json('redo')).redone.name).toBe(name);
        expect(tablesIn(file())).toEqual(tables);
      }
      expect((await cli.run('redo')).code).toBe(1);
      expect((await cli.run('check')).code).toBe(0);
    });
  });
}
