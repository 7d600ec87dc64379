import { createDbClient, createQueryClient, DbProvider, useJob } from '@renderer/data';
import type { FromDatabase, ToDatabase } from '@shared/contract/transport';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { channel } from '../support/bridge';

afterEach(cleanup);

/** A database that works as long as the test says. */
function slowDatabase() {
  const { db, far } = channel();
  const received: ToDatabase[] = [];
  far.on('message', (message: ToDatabase) => received.push(message));
  const client = createDbClient(db);
  const cache = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DbProvider client={client} cache={cache}>
      {children}
    </DbProvider>
  );
  return { wrapper, received, answer: (message: FromDatabase) => far.postMessage(message) };
}

test('long work shows its progress, outlives the screen that started it, can be cancelled and started again', async () => {
  const { wrapper, received, answer } = slowDatabase();
  const first = renderHook(() => useJob('settings.countries'), { wrapper });
  expect(first.result.current.state).toEqual({ kind: 'idle' });
  act(() => void first.result.current.start({}));
  await waitFor(() => expect(received).toHaveLength(1));
  answer({ kind: 'progress', id: 1, progress: { part: 0.3, phase: 'reading', done: 3, total: 10 } });
  await waitFor(() =>
    expect(first.result.current.state).toMatchObject({ kind: 'running', progress: { done: 3 } }),
  );
  first.unmount();

  const second = renderHook(() => useJob('settings.countries'), { wrapper });
  expect(second.result.current.state).toMatchObject({ kind: 'running', progress: { done: 3 } });
  act(() => second.result.current.cancel());
  await waitFor(() => expect(received.at(-1)).toEqual({ kind: 'cancel', id: 1 }));
  answer({ kind: 'result', id: 1, result: { ok: false, error: { code: 'cancelled' } } });
  await waitFor(() =>
    expect(second.result.current.state).toEqual({ kind: 'failed', error: { code: 'cancelled' } }),
  );

  act(() => void second.result.current.start({}));
  await waitFor(() => expect(received.at(-1)).toMatchObject({ kind: 'call', id: 2 }));
  answer({ kind: 'result', id: 2, result: { ok: true, value: [{ code: 'SI', name: 'Slovenija' }] } });
  await waitFor(() =>
    expect(second.result.current.state).toMatchObject({ kind: 'done', value: [{ code: 'SI' }] }),
  );
  act(() => second.result.current.reset());
  expect(second.result.current.state).toEqual({ kind: 'idle' });
});

test('a new start stops the former run, whose late answer changes nothing', async () => {
  const { wrapper, received, answer } = slowDatabase();
  const { result } = renderHook(() => useJob('settings.countries'), { wrapper });
  act(() => void result.current.start({}));
  act(() => void result.current.start({}));
  await waitFor(() =>
    expect(received.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['call 1', 'cancel 1', 'call 2']),
  );
  answer({ kind: 'result', id: 2, result: { ok: true, value: [] } });
  answer({ kind: 'result', id: 1, result: { ok: false, error: { code: 'cancelled' } } });
  await waitFor(() => expect(result.current.state).toEqual({ kind: 'done', value: [] }));
  await new Promise((later) => setTimeout(later, 10));
  expect(result.current.state).toEqual({ kind: 'done', value: [] });
});
