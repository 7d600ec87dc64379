import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFolders, removeTemporary } from '@electron/folders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cuepoint-folders-'));
});

afterEach(() => rmSync(base, { recursive: true }));

describe('the data folder', () => {
  it('is made where the system keeps such things', () => {
    const usual = join(base, 'config', 'Cuepoint');
    const folders = chooseFolders(null, usual, false);
    expect(folders).toMatchObject({ data: usual, file: join(usual, 'cuepoint.sqlite'), temporary: false });
    expect(existsSync(usual)).toBe(true);
  });

  it('is the one that was asked for, and stays', () => {
    const folders = chooseFolders(join(base, 'own'), join(base, 'usual'), true);
    removeTemporary(folders);
    expect(existsSync(join(base, 'own'))).toBe(true);
    expect(existsSync(join(base, 'usual'))).toBe(false);
  });

  it('of the demo is a throw-away one of its own', () => {
    const [one, two] = [chooseFolders(null, base, true), chooseFolders(null, base, true)];
    expect(one.data).not.toBe(two.data);
    expect(existsSync(one.data)).toBe(true);
    removeTemporary(one);
    removeTemporary(two);
    expect([one.data, two.data].filter(existsSync)).toEqual([]);
    expect(existsSync(base)).toBe(true);
  });

  it('of a demo that is over is swept away by the next one', () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const left = join(tmpdir(), `cuepoint-demo-${ended}-left`);
    const running = join(tmpdir(), `cuepoint-demo-${process.ppid}-running`);
    mkdirSync(left);
    mkdirSync(running);
    removeTemporary(chooseFolders(null, base, true));
    expect([existsSync(left), existsSync(running)]).toEqual([false, true]);
    rmSync(running, { recursive: true });
  });
});
