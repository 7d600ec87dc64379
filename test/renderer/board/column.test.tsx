import type { ColumnHead } from '@renderer/board/Board';
import { BoardColumn } from '@renderer/board/BoardColumn';
import { CARD_GAP, CARD_HEIGHT } from '@renderer/board/cardSize';
import { useCardWords } from '@renderer/board/useCardWords';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../support/window';

const COUNT = 5_000;
const HEAD: ColumnHead = { column: 'contract', count: COUNT, sums: [], ages: null, cards: [] };

function Column({ whole }: { whole: boolean }) {
  const words = useCardWords();
  const given = { head: HEAD, filter: { text: '' }, handles: new Map(), isFirst: true, words };
  const cardHeight = CARD_HEIGHT.narrow;
  return <BoardColumn {...given} whole={whole} cardHeight={cardHeight} onOpen={() => undefined} />;
}

test.each([
  ['the first picture', false, 0],
  ['every later one', true, 3],
])('a column is as long as its cards in %s', async (_name, whole, around) => {
  window.innerHeight = 111 + 5.5 * (CARD_HEIGHT.narrow + CARD_GAP);
  show(<Column whole={whole} />);
  const list = await screen.findByRole('list');
  expect(list.style.height).toBe(`${COUNT * (CARD_HEIGHT.narrow + CARD_GAP)}px`);
  const cards = screen.getAllByRole('listitem');
  expect(cards.at(-1)?.getAttribute('aria-setsize')).toBe(String(COUNT));
  expect(cards).toHaveLength(6 + around);
});
