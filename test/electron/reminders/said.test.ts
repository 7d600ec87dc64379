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

describe('what was said', () => {
  it('is known after a restart', () => {
    at().add(['a', 'b'], NOW);
    expect(at().keys()).toEqual(['a', 'b']);
  });

  it('is forgotten when nobody asks for it any more', () => {
    at().add(['old'], NOW - 11 * DAY);
    expect(at().keys()).toEqual([]);
    const said = at();
    said.add(['long ago'], NOW);
    said.add(['now'], NOW + 11 * DAY);
    expect(said.keys()).toEqual(['now']);
  });

  it('is kept when the clock was set back', () => {
    at().add(['ahead'], NOW + 2 * DAY);
    expect(at().keys()).toEqual(['ahead']);
  });

  it.each(['', 'not JSON', 'null', '[1]', '{"a":"b"}'])('begins anew over a file that holds %j', (text) => {
    writeFileSync(file(), text);
    expect(
      at()
        .keys()
        .filter((key) => key === 'a'),
    ).toEqual([]);
    const said = at();
    said.add(['b'], NOW);
    expect(Object.keys(JSON.parse(readFileSync(file(), 'utf8')))).toContain('b');
  });

  it('stays in memory when the file cannot be written, and says so in the log', () => {
    const said = new SaidReminders(join(folder, 'missing', 'reminded.json'), log, NOW);
    said.add(['a'], NOW);
    expect(said.keys()).toEqual(['a']);
    expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('not written down'));
  });
});
