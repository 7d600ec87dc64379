import { Sign, type SignKind } from '@renderer/signs';
import { stateColors } from '@renderer/theme/colors';
import { present } from '@shared/errors';
import { waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { show } from '../support/window';

const KINDS = Object.keys(stateColors.light) as SignKind[]; // the keys of a literal are the ones it was written with

async function drawn(sign: ReactElement): Promise<Element> {
  const { container } = show(sign);
  return waitFor(() => present(container.querySelector('[data-sign]'), 'the sign is there'));
}

it('says its state before what stands beside it', async () => {
  expect((await drawn(<Sign kind="missed" label="Mon 23 Nov" />)).textContent).toBe('MissedMon 23 Nov');
});

it('says only the word that the state has there', async () => {
  expect((await drawn(<Sign kind="sent" word="Sent 28 Oct" />)).textContent).toBe('Sent 28 Oct');
});

it('says that word also where only the sign stands', async () => {
  const sign = await drawn(<Sign kind="mandatory" word="Before the event" bare />);
  expect(sign.textContent).toBe('Before the event');
});

it('is drawn differently for every state', async () => {
  const { container } = show(KINDS.map((kind) => <Sign key={kind} kind={kind} bare />));
  await waitFor(() => expect(container.querySelectorAll('[data-sign]')).toHaveLength(KINDS.length));
  const shapes = [...container.querySelectorAll('[data-sign] svg')].map(({ innerHTML }) => innerHTML);
  expect(new Set(shapes).size).toBe(KINDS.length);
});
