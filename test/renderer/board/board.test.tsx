import { Card } from '@renderer/board/Card';
import { CardLines } from '@renderer/board/CardLines';
import { headSum, roundMoney } from '@renderer/board/roundMoney';
import { speed } from '@renderer/board/scrollAtEdges';
import { stepDeal } from '@renderer/board/stepDeal';
import { useCardWords } from '@renderer/board/useCardWords';
import { createFormat } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import type { BoardCard, BoardColumn } from '@shared/contract/board';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '../support/window';

const CARD: BoardCard = {
  id: '019a0000-0000-7000-8000-000000000001',
  clientId: '019a0000-0000-7000-8000-000000000002',
  clientName: 'Alfa Events',
  title: 'New Year party',
  status: 'open',
  direction: 'outbound',
  length: 'long',
  pausedUntil: null,
  amount: { minor: 1_250_000, currency: 'EUR' },
  daysInStage: 4,
  rotting: false,
  sign: 'planned',
  nextId: null,
  nextDay: '2026-11-30',
  nextTime: null,
  nextPurpose: '',
  nextProduct: '',
  point: { key: 'minutes-sent', title: '', dueDay: '2026-11-27', state: 'pending' },
};

function Whole({ column }: { column: BoardColumn }) {
  const rest = { index: 0, tabStop: true, words: useCardWords(), onOpen: () => undefined };
  return <Card column={column} card={CARD} {...rest} />;
}

function Lines({ card }: { card: BoardCard }) {
  return <CardLines card={card} words={useCardWords()} />;
}

describe('the lines of a card', () => {
  it('say client, amount, deal, next contact, next control point and days in the stage', async () => {
    const { container } = show(<Lines card={CARD} />);
    await screen.findByText('Alfa Events');
    expect(container.textContent).toContain('€12,500');
    expect(container.textContent).toContain('New Year party');
    expect(container.textContent).toContain('30 Nov');
    expect(container.textContent).toContain('Minutes sent');
    expect(container.textContent).toContain('4 d');
    expect(container.querySelector('[data-sign="planned"]')).not.toBeNull();
    expect(container.querySelector('[data-sign="pending"]')).not.toBeNull();
  });

  it.each([
    ['none', { sign: 'none', nextDay: null }, 'No contact'],
    ['overdue', { sign: 'overdue', nextDay: '2026-11-20' }, '20 Nov'],
    ['today', { sign: 'today', nextDay: '2026-11-26' }, 'Today'],
    ['paused', { sign: 'paused', nextDay: null, pausedUntil: '2027-01-11' }, '11 Jan 2027'],
  ] as const)('mark a contact that is %s with its sign and word', async (sign, part, word) => {
    const { container } = show(<Lines card={{ ...CARD, ...part, point: null }} />);
    await screen.findByText('Alfa Events');
    expect(container.querySelector(`[data-sign="${sign}"]`)?.textContent).toContain(word);
  });

  it('mark days that are too many', async () => {
    const { container } = show(<Lines card={{ ...CARD, rotting: true, daysInStage: 40 }} />);
    await screen.findByText('Alfa Events');
    expect(container.querySelector('[data-rotting]')?.textContent).toBe('40 d');
  });
});

describe('a card', () => {
  it.each([
    ['contract', 'deal', CARD.id],
    ['between-sales', 'client', CARD.clientId],
  ] as const)('of %s is marked while the preview shows its %s', async (column, kind, id) => {
    show(<Whole column={column} />);
    const card = await screen.findByRole('button', { name: /Alfa Events/ });
    const mark = () => card.getAttribute('aria-current');
    expect(mark()).toBeNull();
    act(() => usePreview.getState().show({ kind, id }));
    expect(mark()).toBe('true');
    act(() => usePreview.getState().show({ kind, id: 'another' }));
    expect(mark()).toBeNull();
  });

  it('is a deal to move, except between sales', () => {
    expect(stepDeal(CARD, 'contract')).toMatchObject({ id: CARD.id, stage: 'contract', status: 'open' });
    expect(stepDeal({ ...CARD, direction: null, length: null }, 'between-sales')).toBeNull();
  });
});

describe('an amount with little room', () => {
  const format = createFormat({ language: 'en', today: '2026-11-26', zone: 'UTC' });
  it.each([
    [1_250_049, 'EUR', '€12,500'],
    [1_250_050, 'EUR', '€12,501'],
    [99_999_949, 'EUR', '€999,999'],
    [-5_000, 'EUR', '-€50'],
    [12_500, 'JPY', '¥12,500'],
  ])('%i %s is written as %s', (minor, currency, expected) => {
    expect(roundMoney({ minor, currency }, format)).toBe(expected);
  });
  it('is shortened from a million on', () => {
    expect(roundMoney({ minor: 123_456_789, currency: 'EUR' }, format)).toMatch(/^€1\.2m$/i);
  });
});

describe('sums in the head of a column', () => {
  const format = createFormat({ language: 'en', today: '2026-11-26', zone: 'UTC' });
  const sums = (...amounts: (readonly [number, string])[]) =>
    headSum(
      amounts.map(([units, currency]) => ({ minor: units * 100, currency })),
      'USD',
      format,
    );
  it('are all there where they fit, else the own currency is, whole, and the number of others', () => {
    expect(sums()).toBe('');
    expect(sums([250_000, 'EUR'])).toBe('€250,000');
    expect(sums([900, 'EUR'], [700, 'USD'])).toBe('€900 + $700');
    expect(sums([250_000, 'EUR'], [300_000, 'USD'])).toBe('$300,000 +1');
    expect(sums([250_000, 'EUR'], [4_000, 'GBP'], [300_000, 'USD'])).toBe('$300,000 +2');
    expect(sums([250_000, 'EUR'], [400_000, 'GBP'])).toBe('€250,000 +1');
  });
});

describe('scrolling at the edges', () => {
  const board = { left: 200, right: 1200 };
  it.each([
    [700, 0],
    [1199, 18],
    [1250, 18],
    [1172, 9],
    [201, -18],
    [260, 0],
  ])('at %i moves by %i', (x, expected) => {
    expect(speed(x, board)).toBe(expected);
  });
});
