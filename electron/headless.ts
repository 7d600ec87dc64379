import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { registerScheme } from './protocol';

/** Chromium's platform without a display; it must be chosen before the program starts. */
const HEADLESS = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];

/**
 * On Linux Chromium ends at once where there is no display, as under cron or systemd. Then the same command runs in a second process that
 * needs none.
 *
 * @returns the exit code of that process; null where there is a display, or it needs none already
 */
export function runWithoutDisplay(): number | null {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return null;
  if (process.argv.some((argument) => argument.startsWith('--ozone-platform='))) return null;
  const { status } = spawnSync(process.execPath, [...HEADLESS, ...process.argv.slice(1)], {
    stdio: 'inherit',
  });
  return status ?? 1;
}

/**
 * A command that makes PDFs, with the program's own printer and without a window. What Chromium keeps lies in a folder of its own,
 * because the window may run at the same time.
 *
 * Not to be awaited while the program starts: it becomes ready only when its first module has ended.
 */
export async function runPrintingCommand(argv: readonly string[]): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'cuepoint-print-'));
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  app.disableHardwareAcceleration();
  app.dock?.hide();
  registerScheme();
  await app.whenReady();
  const [{ runCli }, { printPage }] = await Promise.all([import('./cli/index'), import('./print')]);
  app.exit(await runCli([...argv], { out: process.stdout, err: process.stderr }, printPage));
}
