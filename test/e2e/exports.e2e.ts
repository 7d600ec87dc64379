import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { PDFTOTEXT } from '@test/support/foreign';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerOpenDialog, answerSaveDialog } from '@test/support/window-dialogs';
import { weekInIcs } from '@test/support/week-files';

const root = resolve(import.meta.dirname, '..', '..');

test.describe('the week leaves the window', () => {
  let cuepoint: Cuepoint;
  test.beforeEach(async () => {
    cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
    await cuepoint.page.getByRole('link', { name: 'Call plan' }).click();
    await expect(lines().first()).toBeVisible();
  });
  test.afterEach(async () => {
    await cuepoint.close();
  });
  const lines = () => cuepoint.page.getByRole('region', { name: 'Contacts of the week' }).locator('article');
  const exportAs = async (item: string) => {
    await cuepoint.page.keyboard.press('Shift+E');
    await cuepoint.page.getByRole('menuitem', { name: item }).click();
  };
  const sequences = (path: string) =>
    [...readFileSync(path, 'utf8').matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) => Number(number));

  test('what changed since the last export is marked, and its number grows in the next calendar', async () => {
    const { page, app, dataFolder } = cuepoint;
    const first = join(dataFolder, 'first.ics');
    await answerSaveDialog(app, first);
    await exportAs('Calendar (ICS)');
    await expect(page.getByText('first.ics is saved')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    expect(new Set(sequences(first))).toEqual(new Set([0]));
    const line = page.locator('article[data-day="2026-11-26"][data-draggable]').first();
    const client = (await line.getAttribute('aria-label')) ?? '';
    await line.dragTo(
      page.getByRole('navigation', { name: 'Days of the week' }).locator('[data-day="2026-11-27"]'),
    );
    await expect(page.getByText(`Moved contact with ${client}`)).toBeVisible();
    const moved = page.locator(`article[data-day="2026-11-27"][aria-label="${client}"]`);
    await page
      .getByRole('navigation', { name: 'Days of the week' })
      .locator('[data-day="2026-11-27"]')
      .click();
    await expect(moved).toBeVisible();
    await expect(moved.getByLabel('changed since the last export')).toBeVisible();
    const second = join(dataFolder, 'second.ics');
    await answerSaveDialog(app, second);
    await exportAs('Calendar (ICS)');
    await expect(page.getByText('second.ics is saved')).toBeVisible();
    expect(sequences(second).filter((number) => number === 1)).toHaveLength(1);
    expect(
      weekInIcs(second)
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual(
      weekInIcs(first)
        .map(({ uid }) => uid)
        .sort(),
    );
    await expect(moved.getByLabel('changed since the last export')).toHaveCount(0);
  });

  test('a file that was not saved marks nothing', async () => {
    const { page, app } = cuepoint;
    await answerSaveDialog(app, null);
    await exportAs('Table (CSV)');
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
    const count = await page.evaluate(() => document.querySelectorAll('[role="alert"]').length);
    expect(count).toBe(0);
  });

  test('a file for each manager goes into a folder, and the choice is remembered', async () => {
    const { page, app, dataFolder } = cuepoint;
    const folder = join(dataFolder, 'plans');
    mkdirSync(folder);
    await page.keyboard.press('Shift+E');
    await page.getByRole('menuitemcheckbox', { name: 'A file for each manager' }).click();
    await page.keyboard.press('Escape');
    await answerOpenDialog(app, folder);
    await exportAs('Sheet to print (PDF)');
    await expect(page.getByText('3 files are saved')).toBeVisible();
    expect(readdirSync(folder).sort()).toEqual([
      'Call plan 2026-W48 Maja Novak.pdf',
      'Call plan 2026-W48 Tom Baker.pdf',
      'Call plan 2026-W48 Ирина Соколова.pdf',
    ]);
    await page.keyboard.press('Shift+E');
    await expect(page.getByRole('menuitemcheckbox', { name: 'A file for each manager' })).toHaveAttribute(
      'aria-checked',
      'true',
    );
  });
});

test.describe('the week leaves the command line', () => {
  test.skip(process.platform !== 'linux', 'where a display can be missing');

  test('as PDF without a display: tick boxes, phones and page numbers, a page a day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cuepoint-print-'));
    try {
      const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
      const cli = (...args: string[]) =>
        spawnSync(
          process.execPath,
          [
            join(root, 'build', 'cli.mjs'),
            ...args,
            '--db',
            join(folder, 'a.sqlite'),
            '--today',
            '2026-11-26',
          ],
          {
            env: { ...environment, LC_ALL: 'en_GB.UTF-8' },
            timeout: 45_000,
            encoding: 'utf8',
          },
        );
      expect(cli('seed', '--size', 'small').status).toBe(0);
      const file = join(folder, 'week.pdf');
      expect(
        cli('plan', '--format', 'pdf', '--pages', 'day', '--manager', 'Maja Novak', '--out', file),
      ).toMatchObject({
        status: 0,
        stdout: `${file}\n`,
      });
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
      expect(cli('plan', '--out', join(folder, 'no such folder', 'week.pdf')).status).toBe(1);
      expect(cli('plan', '--week', '2026-W99', '--out', file).status).toBe(2);
      const report = join(folder, 'report.pdf');
      expect(cli('report', '--day', '--out', report).status).toBe(0);
      if (PDFTOTEXT === null) return;
      const text = (of: string) => execFileSync(PDFTOTEXT ?? '', ['-layout', of, '-'], { encoding: 'utf8' });
      expect(text(file)).toContain('+386 40 000 344');
      expect(text(file)).toContain('Call plan · 23–29 Nov 2026 · week 48 · Maja Novak');
      expect(text(file)).toMatch(/1 of \d/);
      expect(
        text(file)
          .split('\f')
          .filter((page) => page.includes('27 Nov 2026')).length,
      ).toBeGreaterThan(0);
      expect(text(report)).toContain('Daily report');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
