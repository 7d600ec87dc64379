import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCRIPT_KEYS } from '@shared/domain/scripts';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-cli-session-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const onFile = () => {
  const program = programOn(join(folder, 'cuepoint.sqlite'));
  return {
    run: (...argv: string[]) => program.run(TODAY, ...argv),
    json: (...argv: string[]) => program.json(TODAY, ...argv),
  };
};

describe('the calls of a day from the command line', () => {
  it('begin, go on line by line, and come to a summary in which nothing is lost', async () => {
    const { run, json } = onFile();
    putDemo(join(folder, 'cuepoint.sqlite'), TODAY);
    expect((await run('session', 'next')).err).toContain('No calls are being made today.');
    const { lines } = await json('session', 'start');
    expect(lines).toBeGreaterThan(10);

    const first = await json('session', 'next', '--time', '08:00');
    expect(first).toMatchObject({ of: lines, script: { script: expect.any(String) } });
    expect(first.script.checklist.length).toBeGreaterThanOrEqual(4);
    expect(first.script.talk.opening).not.toContain('{person}');
    await json(
      'session',
      'done',
      '--result',
      'spoke',
      '--notes',
      'well',
      '--seconds',
      '75',
      '--time',
      '08:00',
    );
    const second = await json('session', 'next', '--time', '08:00');
    expect(second.activity.id).not.toBe(first.activity.id);

    await json('session', 'skip', '--time', '08:00');
    await json('session', 'done', '--result', 'no-answer', '--without-next', '--time', '08:00');
    const summary = await json('session', 'summary');
    expect(summary).toMatchObject({
      lines,
      talkSeconds: 75,
      skipped: 1,
      states: { done: 2, open: lines - 2 },
    });
    expect(summary.withoutNext.length).toBeLessThanOrEqual(1);

    await json('undo');
    expect(await json('session', 'summary')).toMatchObject({ states: { done: 1, open: lines - 1 } });
    expect(await json('session', 'lines')).toHaveLength(lines);
    await json('session', 'end');
    expect((await run('session', 'summary')).code).toBe(1);
    const past = await json('session', 'past');
    expect(past[0]).toMatchObject({ day: TODAY, lines, states: { done: 1, open: lines - 1 } });
    expect((await run('session', 'past')).out).toContain(`1 of ${lines} done`);
    expect((await run('check')).code).toBe(0);
  });

  it('say what is wrong with a command before the file is opened', async () => {
    const { run } = onFile();
    expect(await run('session', 'done')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--result is missing.'),
    });
    expect(await run('session', 'done', '--result', 'spoke', '--seconds', 'many')).toMatchObject({ code: 2 });
    expect(await run('session', 'next', '--time', '25:00')).toMatchObject({ code: 2 });
  });
});

describe('scripts from the command line', () => {
  it('are listed with the user’s own, and shown whole', async () => {
    const { run, json } = onFile();
    putDemo(join(folder, 'cuepoint.sqlite'), TODAY);
    const list = await json('scripts', 'list');
    expect(list.map(({ ref }: { ref: string }) => ref).slice(0, 8)).toEqual([...SCRIPT_KEYS]);
    expect(list.at(-1)).toMatchObject({ name: 'After a trade fair', origin: 'own', points: 4 });
    const { out } = await run('scripts', 'show', 'cold-call');
    expect(out).toContain('Opening');
    expect(out).toContain('This is {your name} from {your company}');
    expect(out).toContain('[ ] Next step with a day');
    expect(await run('scripts', 'show', 'nothing')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no script nothing'),
    });
  });
});
