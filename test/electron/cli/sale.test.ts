import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@db/connection/open';
import { runCommand } from '@db/log/command';
import { COMMANDS } from '@electron/cli/commands';
import { DEFAULT_PROCESS } from '@shared/domain/process';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-cli-sale-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const seeded = async () => {
  const program = programOn(file());
  putDemo(file(), TODAY);
  return {
    run: (...argv: string[]) => program.run(TODAY, ...argv),
    json: (...argv: string[]) => program.json(TODAY, ...argv),
  };
};

/** The rule `key` of the process is one of the user's own now, with a name that no catalogue has; or it was one. */
function renameRules(key: string, isGone: boolean): void {
  const [own, name] = ['own-rule', 'Tasting held'];
  const store = openStore(file());
  runCommand(store.raw, 'test', { now: () => `${TODAY}T09:00:00.000Z`, newId: () => '' }, ({ db }) => {
    const stages = DEFAULT_PROCESS.stages.map((stage) => ({
      ...stage,
      points: stage.points.flatMap((rule) =>
        rule.key !== key ? [rule] : isGone ? [] : [{ ...rule, key: own, name }],
      ),
    }));
    db.run("INSERT OR REPLACE INTO settings (id, value) VALUES ('process', ?)", [
      JSON.stringify({ ...DEFAULT_PROCESS, stages, formerRules: isGone ? [{ key: own, name }] : [] }),
    ]);
    db.run("UPDATE control_points SET key = ?, title = '' WHERE key = ?", [own, key]);
  });
  store.close();
}

describe('the commands of a sale', () => {
  it.each([
    [['deal'], 'This command is written: cuepoint deal show|new|'],
    [['deal', 'sell', 'x'], 'deal can be: show, new, edit, move, win, lose, cancel, pause, resume, reopen.'],
    [['deal', 'show'], 'This command is written: cuepoint deal show DEAL.'],
    [['deal', 'move', 'x'], '--to is missing.'],
    [['deal', 'move', 'x', '--to', 'party'], '--to can be: presentation, proposal, contract,'],
    [['deal', 'move', 'x', '--to', 'event', '--until', '2026-12-01'], 'There is no option --until.'],
    [['deal', 'lose', 'x'], '--reason is missing.'],
    [['pay', 'x', '5', '--schedule', 'full'], 'This command is written: cuepoint pay DEAL SUM |'],
    [['survey', 'answer', 'x', '11'], '11 is not a whole number from 0 to 10.'],
    [['survey', 'answer', 'x', 'ten'], 'ten is not a whole number from 0 to 10.'],
    [['points'], '--due is missing.'],
    [['points', '--due', '2026-02-30'], '2026-02-30 is not a day;'],
    [['points', 'waive', 'x', 'act-sent'], '--reason is missing.'],
    [['approve', 'ask', 'C-1', '--of', '; (director)'], 'names nobody;'],
    [['deal', 'pause', 'x', '--until', 'soon', '--reason', 'season'], 'soon is not a day;'],
    [['approve', 'no', 'C-1', 'Ann'], '--comment is missing.'],
    [['prepare', 'add', 'x', 'Menu'], '--before is missing.'],
    [['contact', 'plan', 'x', '--day', '2026-12-01', '--time', '25:00'], '25:00 is not a time;'],
    [['deal', 'show', ' '], 'This command is written: cuepoint deal show DEAL.'],
    [
      ['deal', 'new', '', '--client', 'Alfa'],
      'This command is written: cuepoint deal new TITLE --client NAME',
    ],
    [['deal', 'new', 'x', '--client', 'Alfa', '--length', 'short'], 'add --direction inbound.'],
    [['deal', 'edit', 'x', '--title', ' '], '--title needs a value.'],
    [['deal', 'pause', 'x', '--until', '2026-01-31', '--reason', 'season'], '2026-01-31 has passed;'],
    [['deal', 'lose', 'x', '--reason', 'price', '--retry', '2026-01-31'], '2026-01-31 has passed;'],
    [
      ['deal', 'cancel', 'x', '--reason', 'price', '--refund', '5', '--due', '2026-01-31'],
      '2026-01-31 has passed;',
    ],
    [['deal', 'win', 'x', '--next', '2026-01-31', '--purpose', 'Ask'], '2026-01-31 has passed;'],
    [['contact', 'snooze', 'x', '--to', '2026-01-31'], '2026-01-31 has passed;'],
    [['contact', 'log', 'x', '--kind', 'call', '--result', 'held'], '--result can be: spoke, no-answer,'],
    [['contact', 'plan', 'x', '--day', '0001-01-01'], '0001-01-01 is not a day;'],
  ])('%j is wrong usage: exit code 2, one sentence, no file', async (argv, sentence) => {
    // A file that is not there is only noticed when the words are right.
    const ended = await programOn(file()).run(TODAY, ...argv);
    const opens = ended.err.startsWith('There is no database');
    expect([ended.code, ended.out, opens]).toEqual([2, '', false]);
    expect(ended.err).toContain(sentence);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(file())).toBe(false);
  });

  it.each([
    ['en_GB', 'There is no option --jsn'],
    ['ru_RU', 'Нет параметра --jsn'],
    ['sl_SI', 'Možnosti --jsn ni'],
  ])('complains in the language of the system, %s', async (language, sentence) => {
    vi.stubEnv('LC_ALL', `${language}.UTF-8`);
    const program = programOn(file());
    for (const { name } of COMMANDS) {
      const ended = await program.run(TODAY, name, '--jsn');
      expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(sentence)]);
      const help = await program.run(TODAY, name, '--help');
      expect([help.code, help.err]).toEqual([0, '']);
      expect(help.out).toContain(`cuepoint ${name}`);
      expect(help.out).not.toMatch(/cli:|help\.commands/);
    }
  });

  it('names a deal by its id, its title or a part that only one has', async () => {
    const { run, json } = await seeded();
    const whole = await json('deal', 'show', 'konferenca DISTR');
    expect(whole).toMatchObject({ title: 'Konferenca distributerjev', stage: 'proposal' });
    expect(await json('deal', 'show', whole.id)).toEqual(whole);
    const several = await run('deal', 'show', 'party');
    expect([several.code, several.out]).toEqual([1, '']);
    expect(several.err).toMatch(/^party can be several deals: .*New Year party/);
    const none = await run('deal', 'show', 'Nobody’s ball');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('No deal is called Nobody’s ball')]);
    // A whole title wins over longer ones that begin with it.
    expect(await json('deal', 'show', 'New Year party')).toMatchObject({ status: 'won' });
  });

  it('shows a deal to people: points, papers, approvals, money, steps', async () => {
    const { run } = await seeded();
    const contract = await run('deal', 'show', 'Večer za partnerje');
    expect(contract.out).toContain('Irena Pirc');
    expect(contract.out).toContain('Plačilo v 15 dneh, ne v 5.');
    const evening = await run('deal', 'show', 'Večer z gosti');
    expect(evening.out).toMatch(/Preparation\n {2}1 {2}\+ /);
    expect(evening.out).toContain('€16,200.00');
    const money = await run('pay', 'Večer z gosti');
    expect(money.out).toContain('Received €16,200.00, given back €0.00');
  });

  it.each([
    ['that are', false],
    ['that were taken out', true],
  ])(
    'calls control points as the window does: by the user’s names of rules %s, and takes these for them',
    async (_, isGone) => {
      const { run, json } = await seeded();
      const [point] = await json('points', '--due', '2026-12-31', '--up-to');
      renameRules(point.key, isGone);
      const listed = (await run('points', '--due', '2026-12-31', '--up-to')).out;
      expect(listed.split('\n')[0]).toMatch(/ {2}Tasting held$/);
      expect(listed).not.toContain('points.');
      expect((await run('deal', 'show', point.dealId)).out).toMatch(/ {2}Tasting held$/m);
      expect((await run('points', 'waive', point.dealId, 'Tasting held', '--reason', 'No time')).code).toBe(
        0,
      );
      const { points } = await json('deal', 'show', point.dealId);
      expect(points).toContainEqual(expect.objectContaining({ id: point.id, state: 'waived' }));
    },
  );

  it('gives a price to the only line of a document, and leaves several lines alone', async () => {
    const { run, json } = await seeded();
    const deal = (await json('deal', 'show', 'Večer za partnerje')).id;
    const made = await json('document', 'make', deal, '--kind', 'invoice', '--price', '1,200');
    expect((await run('document', 'price', made.number, '1,500')).code).toBe(0);
    const open = () => openStore(file());
    const store = open();
    const content = () => store.raw.value<string>('SELECT content FROM documents WHERE id = ?', [made.id]);
    const { lines, ...rest } = JSON.parse(content());
    expect(lines).toMatchObject([{ quantity: 1000, price: 150_000 }]);
    runCommand(store.raw, 'test', { now: () => `${TODAY}T09:00:00.000Z`, newId: () => '' }, ({ db }) =>
      db.one('UPDATE documents SET content = ? WHERE id = ?', [
        JSON.stringify({ ...rest, lines: [...lines, ...lines] }),
        made.id,
      ]),
    );
    const before = content();
    store.close();
    const refused = await run('document', 'price', made.number, '1,700');
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('a document with one line only'),
    ]);
    const again = open();
    expect(again.raw.value('SELECT content FROM documents WHERE id = ?', [made.id])).toBe(before);
    again.close();
  });

  it('asks which document is meant when two kinds have the same number', async () => {
    const { run, json } = await seeded();
    const deal = (await json('deal', 'show', 'Večer za partnerje')).id;
    const invoice = await json('document', 'make', deal, '--kind', 'invoice');
    const act = await json('document', 'make', deal, '--kind', 'act');
    const store = openStore(file());
    runCommand(store.raw, 'test', { now: () => `${TODAY}T09:00:00.000Z`, newId: () => '' }, ({ db }) =>
      db.one('UPDATE documents SET number = ? WHERE id = ?', [invoice.number, act.id]),
    );
    store.close();
    const several = await run('document', 'send', invoice.number);
    expect(several.code).toBe(1);
    expect(several.err).toContain(`${invoice.number} stands on several documents: `);
    expect(several.err).toContain(`act ${act.id}`);
    expect((await run('document', 'send', act.id)).code).toBe(0);
  });

  it('stops at the gate with what is open, and changes nothing', async () => {
    const { run, json } = await seeded();
    const before = await json('deal', 'show', 'Večer za partnerje');
    const gate = await run('deal', 'move', 'Večer za partnerje', '--to', 'payment');
    expect([gate.code, gate.err]).toEqual([1, expect.stringContaining('mandatory control points')]);
    expect(gate.out).toContain('Contract signed');
    expect(await json('deal', 'show', 'Večer za partnerje')).toEqual(before);
    const over = await run(
      'deal',
      'move',
      'Večer za partnerje',
      '--to',
      'payment',
      '--override',
      'Signed on paper',
    );
    expect([over.code, over.out]).toEqual([0, 'Moved Večer za partnerje\n']);
    expect((await run('undo')).code).toBe(0);
    const after = await json('deal', 'show', 'Večer za partnerje');
    expect({ ...after, history: [] }).toEqual({ ...before, history: [] });
  });

  it('tells in the history what was taken back, and on which day of the user it was', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T15:00:00Z'), toFake: ['Date'] });
    try {
      await seeded();
      const { run } = programOn(file(), null, 'Pacific/Kiritimati');
      const of = async (...argv: string[]) => (await run(TODAY, ...argv)).out;
      await of('deal', 'pause', 'Harbour quest', '--until', '2027-01-11', '--reason', 'season');
      await of('undo');
      const said = await of('deal', 'show', 'Harbour quest');
      expect(said).toMatch(/\n {2}2026-11-26 {2}Maja Novak {2}Undone: paused Harbour quest\n/);
      expect(said).toMatch(/\n {2}2026-11-26 {2}Maja Novak {2}Paused Harbour quest +taken back\n/);
      await of('redo');
      const again = await of('deal', 'show', 'Harbour quest');
      expect(again).toContain('Redone: paused Harbour quest\n');
      expect(again).toMatch(/Maja Novak {2}Paused Harbour quest\n/);
      expect(await of('history', '--limit', '1')).toMatch(/^3 {2}2026-11-26 05:00 /);
    } finally {
      vi.useRealTimers();
    }
  });

  it('pauses, resumes, loses with a retry and reopens', async () => {
    const { run, json } = await seeded();
    const deal = 'Harbour quest';
    expect((await run('deal', 'pause', deal, '--until', '2027-01-11', '--reason', 'season')).code).toBe(0);
    expect(await json('deal', 'show', deal)).toMatchObject({ status: 'paused', pausedUntil: '2027-01-11' });
    expect((await run('deal', 'resume', deal)).code).toBe(0);
    const again = await run('deal', 'resume', deal);
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err).not.toContain('refusals');
    await run('deal', 'lose', deal, '--reason', 'price', '--retry', '2027-03-01', '--purpose', 'Again');
    expect(await json('deal', 'show', deal)).toMatchObject({ status: 'lost', lostReason: 'price' });
    const wrong = await run('deal', 'lose', deal, '--reason', 'boredom');
    expect(wrong.code).toBe(1);
    expect((await run('deal', 'reopen', deal)).out).toBe('Reopened Harbour quest\n');
  });

  it('lists what is due on a day, and up to it', async () => {
    const { json, run } = await seeded();
    const due = await json('points', '--due', '2026-11-29');
    expect(due.map(({ dealTitle }: { dealTitle: string }) => dealTitle)).toContain('Večer z gosti');
    const upTo = await json('points', '--due', '2026-11-29', '--up-to');
    expect(upTo.length).toBeGreaterThan(due.length);
    expect((await run('points', '--due', '2026-11-29')).out.trimEnd().split('\n')).toHaveLength(due.length);
  });

  it('reads amounts as people write them, and refuses halves of a cent', async () => {
    const { run, json } = await seeded();
    const deal = 'Two days in the Alps';
    for (const [sum, code] of [
      ['0.005', 2],
      ['1e3', 2],
      ['0', 1],
      ['USD 5', 2],
      ['1 000,50', 0],
    ] as const) {
      expect([sum, (await run('pay', deal, sum)).code]).toEqual([sum, code]);
    }
    expect((await json('pay', deal)).balance.received).toBe(100_050);
  });
});
