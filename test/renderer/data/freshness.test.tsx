import { createQueryClient, DbProvider, questionKey, useDb, useDbPages } from '@renderer/data';
import type { DbClient } from '@renderer/data/client';
import type { QueryClient } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { type ReactNode, useLayoutEffect } from 'react';
import { afterEach, expect, test } from 'vitest';

/** What happens between the drawing of a view and the moment when it begins to listen to its answer. */
let inBetween: () => void = () => undefined;

function Card({ at }: { readonly at: number }) {
  const { data } = useDb('clients.trash', { offset: at, limit: 1 }, { keepPrevious: false });
  useLayoutEffect(() => inBetween());
  return <p>{data?.[0]?.title ?? 'waiting'}</p>;
}

function List({ at }: { readonly at: number }) {
  const { rowAt } = useDbPages(
    'clients.trash',
    {},
    { rowsOf: (page) => page, visible: { first: at, last: at }, pageSize: 1 },
  );
  useLayoutEffect(() => inBetween());
  return <p>{rowAt(at)?.title ?? 'waiting'}</p>;
}

/** A database whose every answer is `name`, until all is asked again. */
function answering(name: string) {
  let renew: () => void = () => undefined;
  const told = { name };
  const client = {
    call: async () => ({ ok: true, value: [{ title: told.name }] }),
    onChanged: () => () => undefined,
    onFailed: () => () => undefined,
    onReconnected: (listener: () => void) => {
      renew = listener;
      return () => undefined;
    },
  } as unknown as DbClient;
  const answer = (now: string) => {
    told.name = now;
    renew();
  };
  return { client, answer };
}

const drawn = (client: DbClient, cache: QueryClient, part: ReactNode) => (
  <DbProvider client={client} cache={cache}>
    {part}
  </DbProvider>
);
const isKnown = (cache: QueryClient) =>
  cache.getQueryData(questionKey('clients.trash', { offset: 0, limit: 1 })) !== undefined;

afterEach(cleanup);

test.each([
  ['card that comes', Card, null],
  ['card that turns to another record', Card, 2],
  ['list that comes', List, null],
  ['list that is scrolled back', List, 2],
])(
  'a %s while its answer is forgotten asks again, and hears of what changes later',
  async (_, View, before) => {
    const { client, answer } = answering('first');
    const cache = createQueryClient();
    const { rerender } = render(drawn(client, cache, <View at={0} />));
    await screen.findByText('first');
    rerender(drawn(client, cache, before === null ? null : <View at={before} />));
    if (before !== null) await screen.findByText('first');

    const left: boolean[] = [];
    inBetween = () => {
      inBetween = () => undefined;
      left.push(isKnown(cache));
      answer('second');
      left.push(isKnown(cache));
    };
    rerender(drawn(client, cache, <View at={0} />));
    expect(left).toEqual([true, false]);
    await screen.findByText('second');
    act(() => answer('third'));
    await screen.findByText('third');
  },
);
