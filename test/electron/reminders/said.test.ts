import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaidReminders } from '@electron/reminders/said';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NOW = Date.parse('2026-11-26T08:00:00.000Z');
const DAY = 86_400_000;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
let folder = '';
const file = () => join(folder, 'reminded.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-said-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (now = NOW) => new SaidReminders(file(), log, now);
const keys = (said: SaidReminders, now = NOW) => said.known(now).map(({ key }) => key);

describe('what was said', () => {
  it('is known after a restart', () => {
    at().add(['a', 'b'], NOW);
    expect(at().known(NOW)).toEqual([
      { key: 'a', at: '2026-11-26T08:00:00.000Z' },
      { key: 'b', at: '2026-11-26T08:00:00.000Z' },
    ]);
  });

  it('is forgotten when nobody asks for it any more', () => {
    at().add(['old'], NOW - 13 * DAY);
    expect(at().known(NOW)).toEqual([]);
    const said = at();
    said.add(['long ago'], NOW);
    said.add(['now'], NOW + 13 * DAY);
    expect(keys(said, NOW + 13 * DAY)).toEqual(['now']);
  });

  it('is known from a week before a contact to four days after it', () => {
    at().add(['a week before'], NOW - 11 * DAY);
    expect(keys(at())).toEqual(['a week before']);
  });

  it('comes again at its time when a clock that ran ahead was set right', () => {
    const said = at();
    said.add(['tomorrow, too early'], NOW + DAY);
    expect(said.known(NOW)).toEqual([]);
    // For good: tomorrow is the moment at which it was said wrongly.
    expect(said.known(NOW + DAY)).toEqual([]);
    at().add(['tomorrow, too early'], NOW + DAY);
    expect(at(NOW).known(NOW)).toEqual([]);
  });

  it('is kept when the clock is corrected by minutes', () => {
    at().add(['a'], NOW);
    expect(keys(at(NOW - 9 * 60_000), NOW - 9 * 60_000)).toEqual(['a']);
  });

  it.each(['', 'not JSON', 'null', '[1]', '{"a":"b"}'])('begins anew over a file that holds %j', (text) => {
    writeFileSync(file(), text);
    expect(keys(at()).filter((key) => key === 'a')).toEqual([]);
    const said = at();
    said.add(['b'], NOW);
    expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')))).toContain('b');
  });

  it('stays in memory when the file cannot be written, and says so in the log', () => {
    const said = new SaidReminders(join(folder, 'missing', 'reminded.json'), log, NOW);
    said.add(['a'], NOW);
    expect(keys(said)).toEqual(['a']);
    expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('not written down'));
  });
});
