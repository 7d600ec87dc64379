import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runCli } from '@electron/cli';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-screen-'));
  putDemo(file(), TODAY);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A stream that takes nothing, as the system says it: by the callback of the write, and as an event. */
const failing = (code: string) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })),
  });
const reading = () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
};
const run = (streams: { out: Writable; err: Writable }, ...argv: string[]) =>
  runCli([...argv, '--db', file(), '--today', TODAY, '--zone', 'Europe/Ljubljana'], streams);

describe('what the command line writes', () => {
  it('may be closed by who reads it: the work is done and the file closed', async () => {
    const err = reading();
    const before = await programOn(file()).json(TODAY, 'history');
    const title = 'Winter gala';
    const [client] = (await programOn(file()).json(TODAY, 'plan')).map(
      (line: { client: string }) => line.client,
    );
    const code = await run(
      { out: failing('EPIPE'), err: err.stream },
      ...['deal', 'new', title, '--client', client, '--json'],
    );
    expect({ code, err: err.text() }).toEqual({ code: 0, err: '' });
    expect(existsSync(`${file()}-wal`)).toBe(false);
    expect(await programOn(file()).json(TODAY, 'history')).toHaveLength(before.length + 1);
    expect(await run({ out: failing('EPIPE'), err: failing('EPIPE') }, 'plan', '--format', 'ics')).toBe(0);
  });

  it('says in a sentence that the disk is full', async () => {
    for (const words of [['board'], ['plan', '--format', 'csv'], ['--help']]) {
      const err = reading();
      expect(await run({ out: failing('ENOSPC'), err: err.stream }, ...words)).toBe(1);
      expect(err.text()).toMatch(/^The result could not be written: the disk is full\. .*\n$/);
    }
  });

  it('ends as it does when its sentences reach nobody', async () => {
    const out = reading();
    expect(await run({ out: out.stream, err: failing('ENOSPC') }, 'no-such-command')).toBe(2);
    expect(await run({ out: failing('ENOSPC'), err: failing('ENOSPC') }, 'board')).toBe(1);
  });
});
