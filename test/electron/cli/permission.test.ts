import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { windowsWritten } from '@electron/cli/sale/windows';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';
let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-permission-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('permission', () => {
  it.each([
    [['set', 'x', '--is', 'granted'], '--channel is missing.'],
    [['set', 'x', '--channel', 'fax', '--is', 'granted'], '--channel can be: phone, meeting,'],
    [
      ['set', 'x', '--channel', 'phone', '--is', 'granted', '--day', '2026-11-27'],
      '2026-11-27 is still to come;',
    ],
    [['windows', 'x'], '--open is missing.'],
    [['windows', 'x', '--open', 'Fry 13:00-15:30'], 'Fry 13:00-15:30 is no time of the week;'],
    [['windows', 'x', '--open', 'Fri 15:30-13:00'], 'is no time of the week;'],
    [['windows', 'x', '--any', '--their-zone', 'Mars/Olympus'], 'Mars/Olympus is not a time zone;'],
    [['do-not-contact', 'x', '--lift', '--said', 'no'], 'There is no option --said.'],
  ])('%j is wrong usage and opens no file', async (argv, sentence) => {
    const ended = await programOn(file()).run(TODAY, 'permission', ...argv);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(sentence);
    expect(existsSync(file())).toBe(false);
  });

  it('records, shows and takes back', async () => {
    const { run, json } = programOn(file());
    putDemo(file(), TODAY);
    const permission = (...argv: string[]) => run(TODAY, 'permission', ...argv);
    const alfa = 'Alfa Events Ltd';
    const set = await permission(
      ...['set', alfa, '--person', 'palmer', '--channel', 'phone', '--is', 'withdrawn', '--said', 'no calls'],
    );
    expect(set.out.trim()).toBe('Recorded permission of Anna Palmer');
    const named = ['--open', 'Fri 13:00-15:30; Mon-Wed 9:00-11:00', '--their-zone', 'America/New_York'];
    await permission('windows', alfa, '--person', 'Anna Palmer', ...named);
    await permission('prefer', alfa, '--person', 'Anna Palmer', '--channel', 'email');
    await permission('do-not-contact', alfa, '--said', 'not before spring');

    const shown = await permission('show', alfa);
    expect(
      shown.out
        .trimEnd()
        .split('\n')
        .map((line) => line.replaceAll(/ {2,}/g, ' | ').trim()),
    ).toEqual([
      'Alfa Events Ltd | Do not contact: not before spring',
      'Anna Palmer | Calls: Withdrawn · 2026-11-26 · no calls',
      '| E-mails: Allowed · 2025-10-22',
      '| prefers e-mails',
      '| Mon,Tue,Wed 09:00-11:00',
      '| Fri 13:00-15:30',
      '| America/New_York',
      'Joe Marsh | –',
    ]);
    // Other hours on the same clock.
    await permission('windows', alfa, '--person', 'Anna Palmer', '--open', 'Tue 10:00-11:00');
    expect((await permission('show', alfa)).out).toContain('America/New_York');
    await permission('windows', alfa, '--person', 'Anna Palmer', '--any', '--their-zone', 'Asia/Tokyo');
    expect((await permission('show', alfa)).out).toContain('Asia/Tokyo');
    expect((await permission('do-not-contact', alfa, '--lift')).code).toBe(0);
    const [client] = await json(TODAY, 'permission', 'show', alfa);
    expect(client).toMatchObject({ name: alfa, personId: null, doNotContact: null });
    await run(TODAY, 'undo');
    expect((await json(TODAY, 'permission', 'show', alfa))[0].doNotContact).toBe('not before spring');

    const nobody = await permission('prefer', alfa, '--person', 'Zora', '--channel', 'none');
    expect([nobody.code, nobody.err.trim()]).toEqual([
      1,
      'Zora is not one person of this client. Write the name as it stands on the card.',
    ]);
  });
});

it.each([
  ['5 13:00-15:30', ['5 13:00-15:30']],
  ['fri 13:00–15:30; Sat,Sun 22:00-00:00', ['5 13:00-15:30', '6 22:00-00:00', '7 22:00-00:00']],
  ['1-3 9:00-10:00;Tuesday 10:00-11:00', ['1 09:00-10:00', '2 09:00-11:00', '3 09:00-10:00']],
])('windows written as %s', (written, windows) => {
  expect(windowsWritten(written).map(({ weekday, from, to }) => `${weekday} ${from}-${to}`)).toEqual(windows);
});
