import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';
const WEEK = ['--week', '2026-W49'];
const UNCHANGED = { added: [], removed: [], moved: [], changed: [] };
let folder = '';
let program: ReturnType<typeof programOn>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-plan-'));
  program = programOn(join(folder, 'cuepoint.sqlite'));
  putDemo(join(folder, 'cuepoint.sqlite'), TODAY);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the call plan from the command line', () => {
  it('is foretold, generated, and generated again without a change', async () => {
    const preview = await program.json(TODAY, 'plan', 'preview', ...WEEK);
    expect(preview.difference.added.length).toBeGreaterThan(5);
    const { generated, difference } = await program.json(TODAY, 'plan', 'generate', ...WEEK);
    expect(difference).toEqual(preview.difference);
    const lines = await program.json(TODAY, 'plan', ...WEEK);
    expect(
      lines.filter((line: { plan: { origin: string } | null }) => line.plan?.origin === 'generated'),
    ).toHaveLength(generated.lines);
    expect((await program.json(TODAY, 'plan', 'generate', ...WEEK)).difference).toEqual(UNCHANGED);
    expect((await program.run(TODAY, 'plan', 'generate', ...WEEK)).out).toContain('2026-W49: ');
  });

  it('takes a client out and lets it back, holds a line, adds one', async () => {
    const { difference } = await program.json(TODAY, 'plan', 'generate', ...WEEK, '--manager', 'Maja Novak');
    const [{ client }] = difference.added;
    expect(await program.json(TODAY, 'plan', 'pin', client, ...WEEK)).toMatchObject({ changed: 1 });
    expect(await program.json(TODAY, 'plan', 'unpin', client, ...WEEK)).toMatchObject({ changed: 1 });
    expect(await program.json(TODAY, 'plan', 'remove', client, ...WEEK)).toMatchObject({
      removed: 1,
      moved: 0,
    });
    await program.json(TODAY, 'plan', 'generate', ...WEEK, '--manager', 'Maja Novak');
    const left = await program.json(
      TODAY,
      'plan',
      'left-out',
      ...WEEK,
      '--manager',
      'Maja Novak',
      '--code',
      'removed',
    );
    expect(left.rows).toMatchObject([{ client, code: 'removed' }]);
    expect(await program.json(TODAY, 'plan', 'bring-back', client, ...WEEK)).toMatchObject({ changed: 1 });
    const added = await program.json(TODAY, 'plan', 'add', client, '--day', '2026-12-05', '--purpose', 'Ask');
    expect(added.objections).toContainEqual({ code: 'day-off', day: '2026-12-05' });
  });

  it.each([
    ['no action of the plan', ['plan', 'make']],
    ['no week', ['plan', 'generate', '--week', '2026-W60']],
    ['an option of another action', ['plan', '--postpone']],
    ['without its day', ['plan', 'add', 'Alfa']],
  ])('is wrong usage: %s', async (_, argv) => {
    expect((await program.run(TODAY, ...argv)).code).toBe(2);
  });

  it('refuses a week that is over', async () => {
    expect((await program.run(TODAY, 'plan', 'generate', '--week', '2026-W40')).code).toBe(1);
  });
});
