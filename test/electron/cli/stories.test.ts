import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '@db/cli';
import type { WholeDeal } from '@electron/cli/sale/show';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { programOn } from './program';

/** `product.md` §3: the path that goes right and the six detours, each scripted from start to end. */

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-stories-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** A client, a product and a deal that was found by us, in the hands of Maja. */
async function begun(title: string, ...more: readonly string[]) {
  const file = join(folder, 'cuepoint.sqlite');
  const { run, json } = programOn(file);
  const table = join(folder, 'clients.csv');
  writeFileSync(table, 'Name,City\nHarper & Lowe,London\n');
  await json('2026-09-01', 'import', table, '--as', 'clients');
  const setting = openSession(file, 'write', () => undefined);
  await setting.call('settings.update', { me: 'Maja', language: 'en' });
  await setting.call('products.create', { name: 'Party', price: 1_880_000, currency: 'EUR' });
  await setting.call('products.create', { name: 'Training', price: 780_000, currency: 'EUR' });
  await setting.close();
  await json('2026-09-01', 'deal', 'new', title, '--client', 'Harper & Lowe', '--product', 'Party', ...more);
  /** Lines of a script: the day, then the command. */
  const play = async (...lines: readonly (readonly [day: string, ...argv: string[]])[]): Promise<void> => {
    for (const [day, ...argv] of lines) await json(day, ...argv);
  };
  const show = (day: string): Promise<WholeDeal> => json(day, 'deal', 'show', title);
  return { file, run, json, play, show };
}

/** To the proposal, with the presentation held and its minutes sent. */
const PRESENTED = (deal: string) =>
  [
    [
      '2026-09-07',
      'contact',
      'log',
      deal,
      '--kind',
      'meeting',
      '--result',
      'held',
      '--purpose',
      'Presentation',
    ],
    ['2026-09-08', 'document', 'make', deal, '--kind', 'minutes'],
    ['2026-09-08', 'document', 'send', 'M-2026-001'],
    ['2026-09-08', 'deal', 'move', deal, '--to', 'proposal'],
  ] as const;

/** To the contract, with the first proposal accepted. */
const AGREED = (deal: string) =>
  [
    ...PRESENTED(deal),
    ['2026-09-09', 'document', 'make', deal, '--kind', 'proposal', '--price', '18,800'],
    ['2026-09-10', 'document', 'send', 'P-2026-001'],
    ['2026-09-17', 'document', 'accept', 'P-2026-001'],
    ['2026-09-17', 'deal', 'edit', deal, '--amount', '18800', '--event', '2026-12-18'],
    ['2026-09-17', 'deal', 'move', deal, '--to', 'contract'],
  ] as const;

/** To payment, with the contract signed. */
const SIGNED = (deal: string, schedule: string) =>
  [
    ...AGREED(deal),
    ['2026-09-18', 'pay', deal, '--schedule', schedule],
    ['2026-09-18', 'document', 'make', deal, '--kind', 'contract'],
    ['2026-09-18', 'document', 'send', 'C-2026-001'],
    ['2026-09-24', 'document', 'sign', 'C-2026-001'],
    ['2026-09-24', 'deal', 'move', deal, '--to', 'payment'],
    ['2026-09-25', 'document', 'make', deal, '--kind', 'invoice'],
    ['2026-09-25', 'document', 'send', 'I-2026-001'],
  ] as const;

/** To closure, with everything paid and prepared. */
const HELD = (deal: string) =>
  [
    ...SIGNED(deal, 'full'),
    ['2026-10-01', 'pay', deal, '18800'],
    ['2026-10-01', 'deal', 'move', deal, '--to', 'event'],
    ['2026-10-02', 'prepare', 'add', deal, 'Menu', '--before', '10', '--sign-off'],
    ['2026-11-20', 'prepare', 'ask', deal, 'menu'],
    ['2026-11-24', 'prepare', 'accept', deal, 'menu'],
    ['2026-11-25', 'prepare', 'done', deal, 'menu'],
    ['2026-12-18', 'points', 'meet', deal, 'event-held'],
    ['2026-12-21', 'deal', 'move', deal, '--to', 'closure'],
    ['2026-12-21', 'document', 'make', deal, '--kind', 'act'],
    ['2026-12-21', 'document', 'send', 'A-2026-001'],
    ['2026-12-23', 'document', 'sign', 'A-2026-001'],
  ] as const;

/** What the points answer: what was met when. */
const metOn = ({ points }: WholeDeal) =>
  Object.fromEntries(points.filter(({ state }) => state === 'met').map(({ key, metDay }) => [key, metDay]));

/** Who did what when, oldest first. */
const done = ({ history }: WholeDeal) =>
  history.toReversed().map(({ at, who, name }) => [at.slice(0, 10), who, name]);

const stages = ({ visits }: WholeDeal) =>
  visits.map(({ stage, enteredDay, leftDay, exit, who }) => [stage, enteredDay, leftDay, exit, who]);

describe('the stories of a sale, scripted', () => {
  it('goes right: presented, agreed, prepaid, held, scored highly, and talked about again in two months', async () => {
    const deal = 'New Year party';
    const { play, show, json, run } = await begun(deal);
    await play(...HELD(deal), [
      '2026-12-22',
      'survey',
      'answer',
      deal,
      '10',
      '--parts',
      'event=10,price=8',
      '--may-call',
      'yes',
    ]);
    const early = await run('2026-12-23', 'deal', 'win', deal);
    expect([early.code, early.err]).toEqual([
      1,
      'Say first when the next contact is, or why there is none.\n',
    ]);
    await play(
      ['2026-12-23', 'survey', 'thank', deal, '--day', '2026-12-28', '--purpose', 'Thanks, and a referral'],
      ['2026-12-23', 'survey', 'referral', deal, 'Will ask the partner firm'],
      [
        '2026-12-23',
        'deal',
        'win',
        deal,
        '--next',
        '2027-02-23',
        '--purpose',
        'Off-site training',
        '--product',
        'Training',
      ],
    );
    const whole = await show('2026-12-23');
    expect(whole).toMatchObject({ status: 'won', closedDay: '2026-12-23' });
    expect(stages(whole)).toEqual([
      ['presentation', '2026-09-01', '2026-09-08', 'forward', 'Maja'],
      ['proposal', '2026-09-08', '2026-09-17', 'forward', 'Maja'],
      ['contract', '2026-09-17', '2026-09-24', 'forward', 'Maja'],
      ['payment', '2026-09-24', '2026-10-01', 'forward', 'Maja'],
      ['event', '2026-10-01', '2026-12-21', 'forward', 'Maja'],
      ['closure', '2026-12-21', '2026-12-23', 'won', 'Maja'],
    ]);
    expect(metOn(whole)).toEqual({
      'presentation-held': '2026-09-07',
      'minutes-sent': '2026-09-08',
      'proposal-sent': '2026-09-10',
      'proposal-valid': '2026-09-17',
      'contract-signed': '2026-09-24',
      'invoice-sent': '2026-09-25',
      'invoice-valid': '2026-10-01',
      'payment-due': '2026-10-01',
      'preparation-step': '2026-11-25',
      'event-held': '2026-12-18',
      'act-sent': '2026-12-21',
      'act-signed': '2026-12-23',
      'balance-paid': '2026-10-01',
      'survey-done': '2026-12-22',
      'next-contact': expect.any(String),
    });
    expect(whole.payments.balance).toMatchObject({ received: 1_880_000, left: 0, credit: 0, owed: 0 });
    expect(whole.responses).toMatchObject([
      { score: 10, mayCall: true, referral: 'Will ask the partner firm' },
    ]);
    expect(done(whole).at(0)).toEqual(['2026-09-01', 'Maja', 'deals.create']);
    expect(done(whole).at(-1)).toEqual(['2026-12-23', 'Maja', 'deals.win']);
    const planned = await json('2026-12-23', 'plan', '--week', '2027-W08');
    expect(planned).toMatchObject([{ day: '2027-02-23', purpose: 'Off-site training', product: 'Training' }]);
    const people = await run('2026-12-23', 'deal', 'show', deal);
    expect(people.out).toContain('2026-12-23  Maja  Closed New Year party as won');
  });

  it('the presentation is refused, retried on a date and held', async () => {
    const deal = 'Summer day';
    const { play, show, json } = await begun(deal);
    await play(
      [
        '2026-09-03',
        'contact',
        'log',
        deal,
        '--kind',
        'call',
        '--result',
        'refused',
        '--notes',
        'Not before winter',
      ],
      [
        '2026-09-03',
        'deal',
        'lose',
        deal,
        '--reason',
        'refused-presentation',
        '--retry',
        '2026-10-05',
        '--purpose',
        'Try again',
      ],
    );
    const lost = await show('2026-09-03');
    expect(lost).toMatchObject({ status: 'lost', clientNext: { day: '2026-10-05', purpose: 'Try again' } });
    expect(lost.points.filter(({ state }) => state === 'pending')).toEqual([]);
    await play(
      ['2026-10-05', 'deal', 'reopen', deal],
      ['2026-10-05', 'contact', 'plan', deal, '--day', '2026-10-08', '--kind', 'meeting', '--time', '10:00'],
    );
    expect(await json('2026-10-05', 'points', '--due', '2026-10-08')).toMatchObject([
      { key: 'presentation-held', dealTitle: deal },
    ]);
    await play(
      [
        '2026-10-08',
        'contact',
        'done',
        deal,
        '--result',
        'held',
        '--next',
        '2026-10-12',
        '--purpose',
        'Minutes?',
      ],
      ['2026-10-09', 'document', 'make', deal, '--kind', 'minutes'],
      ['2026-10-09', 'document', 'send', 'M-2026-001'],
      ['2026-10-09', 'deal', 'move', deal, '--to', 'proposal'],
    );
    const whole = await show('2026-10-09');
    expect(stages(whole)).toEqual([
      ['presentation', '2026-09-01', '2026-09-03', 'lost', 'Maja'],
      ['presentation', '2026-10-05', '2026-10-09', 'forward', 'Maja'],
      ['proposal', '2026-10-09', null, null, 'Maja'],
    ]);
    expect(whole.visits[0]?.reason).toBe('refused-presentation');
    expect(metOn(whole)).toMatchObject({ 'presentation-held': '2026-10-08', 'minutes-sent': '2026-10-09' });
  });

  it('the proposal is corrected twice before it is accepted', async () => {
    const deal = 'Conference';
    const { play, show, json } = await begun(deal);
    await play(
      ...PRESENTED(deal),
      ['2026-09-09', 'document', 'make', deal, '--kind', 'proposal', '--price', '28900'],
      ['2026-09-10', 'document', 'send', 'P-2026-001'],
      ['2026-09-14', 'document', 'reject', 'P-2026-001', '--answer', 'A smaller hall'],
    );
    expect(await json('2026-09-14', 'points', '--due', '2026-09-16')).toMatchObject([
      { key: 'corrections-sent' },
    ]);
    await play(
      ['2026-09-16', 'document', 'next', 'P-2026-001'],
      ['2026-09-16', 'document', 'price', 'P-2026-001', '27 100'],
      ['2026-09-16', 'document', 'send', 'P-2026-001'],
      [
        '2026-09-21',
        'document',
        'reject',
        'P-2026-001',
        '--answer',
        'Dinner elsewhere',
        '--corrections',
        '2026-09-25',
      ],
      ['2026-09-24', 'document', 'next', 'P-2026-001'],
      ['2026-09-24', 'document', 'price', 'P-2026-001', '26400'],
      ['2026-09-24', 'document', 'send', 'P-2026-001'],
      ['2026-09-28', 'document', 'accept', 'P-2026-001'],
      ['2026-09-28', 'deal', 'move', deal, '--to', 'contract'],
    );
    const whole = await show('2026-09-28');
    const versions = whole.documents.filter(({ kind }) => kind === 'proposal');
    expect(
      versions.map(({ version, state, amount, answer }) => [version, state, amount?.minor, answer]),
    ).toEqual([
      [3, 'accepted', 2_640_000, ''],
      [2, 'rejected', 2_710_000, 'Dinner elsewhere'],
      [1, 'rejected', 2_890_000, 'A smaller hall'],
    ]);
    const corrections = whole.points.filter(({ key }) => key === 'corrections-sent');
    expect(corrections.map(({ dueDay, metDay }) => [dueDay, metDay])).toEqual([
      ['2026-09-16', '2026-09-16'],
      ['2026-09-25', '2026-09-24'],
    ]);
    expect(whole.stage).toBe('contract');
  });

  it('director and accountant decide about the contract; one no, and the corrected version passes', async () => {
    const deal = 'Partners evening';
    const { play, show, run } = await begun(deal);
    await play(
      ...AGREED(deal),
      ['2026-09-18', 'document', 'make', deal, '--kind', 'contract'],
      ['2026-09-18', 'approve', 'ask', 'C-2026-001', '--of', 'Ann Lee (director); Bob Ray (accountant)'],
      ['2026-09-21', 'approve', 'yes', 'C-2026-001', 'Ann'],
      ['2026-09-22', 'approve', 'no', 'C-2026-001', 'accountant', '--comment', 'Pay in 15 days'],
    );
    const closed = await run('2026-09-22', 'approve', 'yes', 'C-2026-001', 'Bob');
    expect([closed.code, closed.err]).toEqual([1, expect.stringContaining('Bob Ray')]);
    await play(
      ['2026-09-24', 'document', 'next', 'C-2026-001'],
      ['2026-09-24', 'document', 'send', 'C-2026-001'],
      ['2026-09-25', 'approve', 'yes', 'C-2026-001', 'Ann', '--by', 'Cleo Fox'],
      ['2026-09-28', 'approve', 'yes', 'C-2026-001', 'Bob'],
      ['2026-09-29', 'document', 'sign', 'C-2026-001'],
      ['2026-09-29', 'deal', 'move', deal, '--to', 'payment'],
    );
    const whole = await show('2026-09-29');
    expect(whole.rounds.map(({ version, state, closedDay }) => [version, state, closedDay])).toEqual([
      [2, 'approved', '2026-09-28'],
      [1, 'rejected', '2026-09-22'],
    ]);
    const answers = whole.rounds.flatMap(({ approvals }) =>
      approvals.map(({ name, askedDay, decision, decidedDay, decidedBy }) => [
        name,
        askedDay,
        decision,
        decidedDay,
        decidedBy,
      ]),
    );
    expect(answers).toEqual([
      ['Ann Lee', '2026-09-24', 'approved', '2026-09-25', 'Cleo Fox'],
      ['Bob Ray', '2026-09-24', 'approved', '2026-09-28', 'Bob Ray'],
      ['Ann Lee', '2026-09-18', 'approved', '2026-09-21', 'Ann Lee'],
      ['Bob Ray', '2026-09-18', 'rejected', '2026-09-22', 'Bob Ray'],
    ]);
    expect(whole.rounds[1]?.approvals[1]?.comment).toBe('Pay in 15 days');
    expect(metOn(whole)).toMatchObject({ 'corrections-made': '2026-09-24', 'contract-signed': '2026-09-29' });
    expect(whole.stage).toBe('payment');
  });

  it('half is paid, the client withdraws, and half goes back', async () => {
    const deal = 'Crew days';
    const { play, show, run, json } = await begun(deal);
    await play(...SIGNED(deal, 'halves'), ['2026-09-30', 'pay', deal, '9400']);
    const lose = await run('2026-10-12', 'deal', 'lose', deal, '--reason', 'withdrew');
    expect([lose.code, lose.err]).toEqual([1, expect.stringMatching(/cancel/i)]);
    const tooMuch = await run(
      '2026-10-12',
      'deal',
      'cancel',
      deal,
      '--reason',
      'withdrew',
      '--refund',
      '9401',
      '--due',
      '2026-10-19',
    );
    expect(tooMuch.code).toBe(1);
    await play([
      '2026-10-12',
      'deal',
      'cancel',
      deal,
      '--reason',
      'withdrew',
      '--refund',
      '9400',
      '--due',
      '2026-10-19',
    ]);
    const owed = await show('2026-10-12');
    expect(owed).toMatchObject({ status: 'cancelled', payments: { balance: { owed: 940_000 } } });
    expect(await json('2026-10-12', 'points', '--due', '2026-10-19')).toMatchObject([{ key: 'refund-paid' }]);
    await play(['2026-10-15', 'refund', deal, '9400', '--note', 'Given back in full']);
    const whole = await show('2026-10-15');
    expect(whole.payments.balance).toMatchObject({
      received: 940_000,
      refunded: 940_000,
      owed: 0,
      credit: 0,
    });
    expect(whole.payments.entries.map(({ kind, day, amount }) => [kind, day, amount])).toEqual([
      ['refund', '2026-10-15', 940_000],
      ['receipt', '2026-09-30', 940_000],
    ]);
    expect(metOn(whole)).toMatchObject({ 'refund-paid': '2026-10-15' });
    expect(stages(whole).at(-1)).toEqual(['payment', '2026-09-24', '2026-10-12', 'cancelled', 'Maja']);
    expect(done(whole).slice(-2)).toEqual([
      ['2026-10-12', 'Maja', 'deals.cancel'],
      ['2026-10-15', 'Maja', 'payments.refund'],
    ]);
  });

  it('a preparation step is rejected once by the client', async () => {
    const deal = 'Evening with guests';
    const { play, show, run } = await begun(deal);
    await play(
      ...SIGNED(deal, 'full'),
      ['2026-10-01', 'pay', deal, '18800'],
      ['2026-10-01', 'deal', 'move', deal, '--to', 'event'],
      ['2026-10-02', 'prepare', 'plan', deal, '--type', 'party'],
      ['2026-11-30', 'prepare', 'ask', deal, 'menu'],
      ['2026-12-01', 'prepare', 'reject', deal, 'menu', '--comment', 'Too heavy'],
    );
    const open = await run('2026-12-01', 'prepare', 'done', deal, 'menu');
    expect([open.code, open.err]).toEqual([1, expect.stringContaining('signed off')]);
    await play(
      ['2026-12-02', 'prepare', 'ask', deal, 'menu'],
      ['2026-12-03', 'prepare', 'accept', deal, 'menu'],
      ['2026-12-04', 'prepare', 'done', deal, 'menu'],
    );
    const whole = await show('2026-12-04');
    const menu = whole.preparation.steps.find(({ title }) => /menu/i.test(title));
    expect(menu).toMatchObject({
      dueDay: '2026-12-04',
      signOff: 'given',
      answeredDay: '2026-12-03',
      doneDay: '2026-12-04',
    });
    const said = done(whole).filter(([, , name]) => name === 'preparation.signOff');
    expect(said.map(([day]) => day)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']);
    const gate = await run('2026-12-18', 'deal', 'move', deal, '--to', 'closure');
    expect([gate.code, gate.err]).toEqual([1, expect.stringContaining('mandatory control points')]);
    expect(gate.out).toContain('Programme agreed');
    await play([
      '2026-12-18',
      'deal',
      'move',
      deal,
      '--to',
      'closure',
      '--override',
      'The rest was done by the hotel',
    ]);
    expect((await show('2026-12-18')).visits.at(-2)).toMatchObject({
      stage: 'event',
      reason: 'The rest was done by the hotel',
    });
  });

  it('an unhappy client is called back, causes and prevention are noted, and the client is told', async () => {
    const deal = 'Awards evening';
    const { play, show, json, run } = await begun(deal);
    await play(...HELD(deal));
    const { caseId } = await json(
      '2026-12-22',
      'survey',
      'answer',
      deal,
      '4',
      '--comment',
      'The music was late',
    );
    const opened = await show('2026-12-22');
    expect(opened.cases).toMatchObject([{ id: caseId, callBackDay: '2026-12-23', calledDay: null }]);
    await play(
      ['2026-12-23', 'contact', 'done', deal, '--result', 'spoke'],
      [
        '2026-12-23',
        'survey',
        'case',
        deal,
        '--causes',
        'Sound came at seven',
        '--actions',
        'Three hours earlier',
      ],
      [
        '2026-12-23',
        'survey',
        'case',
        deal,
        '--responsible',
        'Maja',
        '--prevention',
        'A step the day before',
      ],
      [
        '2026-12-28',
        'survey',
        'tell',
        deal,
        'Sound is there three hours earlier',
        '--next',
        '2027-02-26',
        '--purpose',
        'See how it goes',
      ],
      ['2026-12-28', 'deal', 'win', deal],
    );
    const whole = await show('2026-12-28');
    expect(whole.status).toBe('won');
    expect(whole.cases).toMatchObject([
      {
        ...{ calledDay: '2026-12-23', causes: 'Sound came at seven', actions: 'Three hours earlier' },
        ...{ responsible: 'Maja', prevention: 'A step the day before' },
        ...{ told: 'Sound is there three hours earlier', closedDay: '2026-12-28' },
      },
    ]);
    expect(metOn(whole)).toMatchObject({ 'call-back': '2026-12-23', 'survey-done': '2026-12-22' });
    expect(whole.clientNext).toMatchObject({ day: '2027-02-26', purpose: 'See how it goes' });
    expect((await run('2026-12-28', 'check')).code).toBe(0);
  });
});
