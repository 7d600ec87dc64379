import { activeKeys, useListNavigation } from '@renderer/keys';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../support/window';

function List({ kind }: { kind: 'onOpen' | 'onShow' }) {
  useListNavigation({ count: 1, [kind]: () => undefined });
  return <p>ready</p>;
}

test.each([
  ['onOpen', 'Open'],
  ['onShow', 'Show beside, then open'],
] as const)('the help says of a list with %s what Enter does there', async (kind, label) => {
  show(<List kind={kind} />);
  await screen.findByText('ready');
  expect(activeKeys().find(({ combo }) => combo === 'Enter')?.label).toBe(label);
});
