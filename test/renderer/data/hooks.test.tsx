import { useCommand, useDb, useDbPages } from '@renderer/data';
import { pagesFor } from '@renderer/data/useDbPages';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { show } from '../support/window';

function Clients({ text = '' }: { text?: string }) {
  const { data } = useDb('clients.page', { today: '2026-11-26', text });
  return <p>{data ? `clients: ${data.rows.map(({ name }) => name).join(', ')}` : 'waiting'}</p>;
}

function Add({ name, undo }: { name: string; undo?: boolean }) {
  const { run, busy } = useCommand('clients.create');
  return (
    <button type="button" disabled={busy} onClick={() => void run({ name }, { undo })}>
      add
    </button>
  );
}

describe('views and commands over a real database', () => {
  test('a view refetches when a command changes a topic it reads, and not otherwise', async () => {
    const { calls, store } = show(
      <>
        <Clients />
        <Add name="Alfa Events" />
      </>,
    );
    await screen.findByText('clients:');
    await userEvent.click(screen.getByRole('button', { name: 'add' }));
    await screen.findByText('clients: Alfa Events');
    const before = calls.filter((method) => method === 'clients.page').length;
    await act(async () => {
      await store.call('products.create', { name: 'Party' });
      await new Promise((later) => setTimeout(later, 40));
    });
    expect(calls.filter((method) => method === 'clients.page').length).toBe(before);
  });

  test('commits that follow each other closely make a view refetch once', async () => {
    const { calls, store } = show(<Clients />);
    await screen.findByText('clients:');
    const before = calls.length;
    await act(async () => {
      for (const name of ['A', 'B', 'C']) await store.call('clients.create', { name });
    });
    await screen.findByText('clients: A, B, C');
    expect(calls.slice(before).filter((method) => method === 'clients.page').length).toBeLessThanOrEqual(2);
  });

  test('a refused command is told in the sentence of its code', async () => {
    show(<Add name="" />);
    await userEvent.click(await screen.findByRole('button', { name: 'add' }));
    expect(await screen.findByText(/This value does not fit \(name\)/)).toBeTruthy();
  });

  test('after a command the notice names what was done, and its button undoes it', async () => {
    const { store } = show(
      <>
        <Clients />
        <Add name="Beta" undo />
      </>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'add' }));
    await screen.findByText('Added client Beta');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone: added client Beta');
    await screen.findByText('clients:');
    expect((await store.call('clients.page', { today: '2026-11-26' })).rows).toEqual([]);
  });

  test('the former list stays until the new answer is there', async () => {
    const { store } = show(<Switch />);
    await act(async () => {
      await store.call('clients.create', { name: 'Gamma' });
    });
    await screen.findByText('clients: Gamma');
    await userEvent.click(screen.getByRole('button', { name: 'switch' }));
    expect(screen.queryByText('waiting')).toBeNull();
    await screen.findByText('clients:');
  });

  test('what comes back after a change begins with the new answer, never with the old one', async () => {
    const { store } = show(<Leaving />);
    await screen.findByText('clients:');
    await userEvent.click(screen.getByRole('button', { name: 'leave' }));
    await act(async () => {
      await store.call('clients.create', { name: 'Delta' });
      await new Promise((later) => setTimeout(later, 40));
    });
    shownTexts.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'come back' }));
    await screen.findByText('clients: Delta');
    expect(shownTexts).toEqual(['waiting']);
  });

  test('what comes back with nothing changed is there at once', async () => {
    const { calls } = show(<Leaving />);
    await screen.findByText('clients:');
    await userEvent.click(screen.getByRole('button', { name: 'leave' }));
    shownTexts.length = 0;
    await userEvent.click(screen.getByRole('button', { name: 'come back' }));
    expect(shownTexts).toEqual(['clients: ']);
    expect(calls.filter((method) => method === 'clients.page')).toHaveLength(1);
  });
});

/** What a view that comes and goes shows in the first picture of it. */
const shownTexts: (string | null)[] = [];

function Leaving() {
  const [here, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!here)}>
        {here ? 'leave' : 'come back'}
      </button>
      <div
        ref={(place) => {
          if (place) shownTexts.push(place.textContent);
        }}
      >
        {here && <Clients />}
      </div>
    </>
  );
}

function Switch() {
  const [text, setText] = useState('');
  return (
    <>
      <button type="button" onClick={() => setText('nobody')}>
        switch
      </button>
      <Clients text={text} />
    </>
  );
}

function Paged({ first, last }: { first: number; last: number }) {
  const pages = useDbPages(
    'clients.page',
    { today: '2026-11-26' },
    { rowsOf: ({ rows }) => rows, visible: { first, last }, pageSize: 3 },
  );
  return <p>{`${first}: ${pages.rowAt(first)?.name ?? '…'} ${last}: ${pages.rowAt(last)?.name ?? '…'}`}</p>;
}

describe('paged lists', () => {
  test('only the pages on screen are asked for', async () => {
    const { calls, store } = show(<Paged first={2} last={4} />);
    await act(async () => {
      for (let at = 0; at < 8; at++) await store.call('clients.create', { name: `Client ${at}` });
    });
    await screen.findByText('2: Client 2 4: Client 4');
    expect(calls).toContain('clients.page');
  });

  test('the pages of a span of rows', () => {
    expect(pagesFor({ first: 0, last: 0 }, 100)).toEqual([0]);
    expect(pagesFor({ first: 99, last: 100 }, 100)).toEqual([0, 1]);
    expect(pagesFor({ first: 250, last: 250 }, 100)).toEqual([2]);
    expect(pagesFor({ first: -1, last: -1 }, 100)).toEqual([0]);
  });
});
