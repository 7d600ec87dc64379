import { LosingRow } from '@renderer/cadence/LosingRow';
import { useChosen } from '@renderer/cadence/useChosen';
import { WaitingRow } from '@renderer/leads/WaitingRow';
import type { RowProps } from '@renderer/keys';
import { present } from '@shared/errors';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { expect, test, vi } from 'vitest';
import { show, showWindow } from '../support/window';

const TODAY = '2026-11-26';
const NUMBER = '+386 31 000 120';
const CALLED = 'open tel:+38631000120';
const rowProps: RowProps = {
  id: 'row',
  'data-row': 0,
  'data-active': undefined,
  tabIndex: 0,
  onFocus: () => undefined,
  onBlur: () => undefined,
  onMouseDown: () => undefined,
};

/** The number in a row calls, and the row does not open by it. */
async function isCalled(asked: readonly string[], onOpen: () => void): Promise<void> {
  await userEvent.click(await screen.findByRole('link', { name: NUMBER }));
  await waitFor(() => expect(asked).toContain(CALLED));
  expect(onOpen).not.toHaveBeenCalled();
}

test('in attraction and between sales', async () => {
  const store = testStore();
  records(store, (write) => write.phone({ client_id: write.client({ name: 'Lead' }), number: NUMBER }));
  const { rows } = await store.call('leads.page', { state: 'lead', today: TODAY });
  const onOpen = vi.fn();
  const { asked } = show(<WaitingRow row={rows[0]} state="lead" rowProps={rowProps} onOpen={onOpen} />);
  await isCalled(asked, onOpen);
});

test('of those with whom one loses touch', async () => {
  const store = testStore();
  records(store, (write) => {
    const client_id = write.client({ name: 'Silent' });
    write.phone({ client_id, number: NUMBER });
    write.activity({ client_id, day: '2026-03-01', status: 'done', result: 'spoke' });
  });
  const { rows } = await store.call('cadence.losing', { today: TODAY });
  const onOpen = vi.fn();
  function Row() {
    return (
      <LosingRow
        row={present(rows[0], 'it is silent')}
        rowProps={rowProps}
        chosen={useChosen(1)}
        onOpen={onOpen}
      />
    );
  }
  const { asked } = show(<Row />);
  await isCalled(asked, onOpen);
});

test('of unhappy clients', async () => {
  const { asked, store } = showWindow('/surveys');
  const dealId = records(store, (write) => {
    const client_id = write.client({ name: 'Unhappy' });
    write.phone({ client_id, number: NUMBER });
    return write.deal({ client_id, stage: 'closure' });
  });
  await store.call('surveys.record', { dealId, day: TODAY, score: 2, today: TODAY });
  await userEvent.click(await screen.findByRole('link', { name: NUMBER }));
  await waitFor(() => expect(asked).toContain(CALLED));
});
