import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-occasions-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

it('lists occasions, plans one and lets the others pass, adds a yearly event', async () => {
  const { run, json } = programOn(join(folder, 'cuepoint.sqlite'));
  putDemo(join(folder, 'cuepoint.sqlite'), TODAY);
  const occasions = (...argv: string[]) => run(TODAY, 'occasions', ...argv);
  const listed = (await json(TODAY, 'occasions', 'list', '--kind', 'birthday')) as {
    readonly key: string;
    readonly client: string;
  }[];
  const key = listed.find(({ client }) => client === 'Blue Harbour Hotels')?.key ?? '';
  expect((await occasions('list')).out).toMatch(/2026-11-26 +Blue Harbour Hotels +Nikola Jurić turns 45/);

  expect((await occasions('plan', key)).out.trim()).toBe('Planned 1 contact about an occasion');
  expect((await occasions('list')).out).not.toContain(key);
  expect(await occasions('plan', key)).toMatchObject({ code: 1 });
  const skipped = await occasions('skip', 'all', '--kind', 'birthday', '--until', '2026-11-30');
  expect(skipped.out).toMatch(/^Let \d+ occasions pass/);

  const event = ['event', 'Blue Harbour Hotels', 'Staff day', '--on', '--12-20', '--lead', '30'];
  expect((await occasions(...event)).code).toBe(2);
  const added = await occasions('event', 'Blue Harbour Hotels', 'Staff day', '--on=--12-20', '--lead', '30');
  expect(added.out.trim()).toBe('Added yearly event Staff day');
  expect((await occasions('list')).out).toContain('Staff day, 2026-12-20');
});
