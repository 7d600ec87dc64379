import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';
let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-cadence-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

describe('wrong usage', () => {
  it.each([
    [['segments', 'set', 'A', '--ideal', '0'], '0 is not a whole number from 1 to 3650.'],
    [['touch', 'set', 'x', '--pause', 'tomorrow'], 'tomorrow'],
    [['touch', 'list', '--state', 'lost'], '--state can be: losing-touch, dormant.'],
    [['triage', 'propose', '--weeks', '61'], '61 is not a whole number from 1 to 60.'],
    [['triage', 'apply', '--actions', '/nowhere.json'], 'holds no list of actions'],
  ])('%j opens no file', async (argv, sentence) => {
    const ended = await programOn(file()).run(TODAY, ...(argv as [string, ...string[]]));
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(sentence);
    expect(existsSync(file())).toBe(false);
  });
});

describe('segments, touch and triage', () => {
  it('set cadences, list who is silent, and sort out what is overdue', async () => {
    const { run, json } = programOn(file());
    putDemo(file(), TODAY);
    await run(TODAY, 'segments', 'set', 'Dealers', '--ideal', '20', '--maximum', '40', '--gap', '2');
    await run(TODAY, 'segments', 'set', 'VIP', '--rename', 'Key');
    const { segments }: { segments: { name: string }[] } = await json(TODAY, 'segments', 'list');
    expect(segments.map(({ name }) => name)).toEqual(['Key', 'A', 'B', 'C', 'Dealers']);
    const silent = async (): Promise<string[]> => {
      const rows: { name: string }[] = await json(TODAY, 'touch', 'list');
      return rows.map(({ name }) => name);
    };
    const before = await silent();
    expect(before).toContain('Gostilna Pri Lipi');
    await run(TODAY, 'touch', 'set', 'Gostilna Pri Lipi', '--pause', '2027-01-01');
    expect(await silent()).toEqual(before.filter((name) => name !== 'Gostilna Pri Lipi'));

    type Proposal = { items: { id: string; place: { day: string } | null }[] };
    const { items }: Proposal = await json(TODAY, 'triage', 'propose');
    expect(items.length).toBeGreaterThan(3);
    const actions = join(folder, 'actions.json');
    writeFileSync(actions, JSON.stringify([{ do: 'drop', ids: [items[0]?.id], reason: 'late' }]));
    expect(await json(TODAY, 'triage', 'apply', '--actions', actions)).toMatchObject({
      dropped: 1,
      moved: 0,
    });
    const placed = items.slice(1).filter(({ place }) => place !== null).length;
    expect(await json(TODAY, 'triage', 'apply')).toMatchObject({ moved: placed, skipped: 0 });
    const after: Proposal = await json(TODAY, 'triage', 'propose');
    expect(after.items).toHaveLength(items.length - 1 - placed);
  });
});
