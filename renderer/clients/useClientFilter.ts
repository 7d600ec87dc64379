import { useToday } from '@renderer/format';
import { CLIENT_SORTS, type ClientSort } from '@shared/domain/clients';
import { STANDINGS, type Standing } from '@shared/domain/cadence';
import { CONTACT_SIGNS, type ContactSign } from '@shared/domain/words';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTableHabits } from './tableHabits';

/** In an address "nobody" cannot be an empty text. */
const NOBODY = '-';

/** The filter as the list's query takes it. */
export interface ShownFilter {
  readonly text: string;
  readonly manager?: string;
  readonly tag?: string;
  readonly segment?: string;
  readonly lifecycle?: Standing;
  readonly sign?: ContactSign;
  readonly today: string;
}

type Changes = Partial<
  Record<'text' | 'manager' | 'tag' | 'segment' | 'lifecycle' | 'sign', string | undefined>
>;

/** Filter and order of the client list, kept in the address, so that back and forward bring them back. */
export function useClientFilter() {
  const search = useSearch({ from: '/clients' });
  const navigate = useNavigate();
  const today = useToday();
  const habits = useTableHabits();

  const { text = '', manager, tag, segment, lifecycle, sign } = search;
  const filter = useMemo<ShownFilter>(
    () => ({
      text,
      manager: named(manager),
      tag,
      segment: named(segment),
      lifecycle: oneOf(STANDINGS, lifecycle),
      sign: oneOf(CONTACT_SIGNS, sign),
      today,
    }),
    [text, manager, tag, segment, lifecycle, sign, today],
  );
  const order = useMemo(
    () => ({
      sort: oneOf(CLIENT_SORTS, search.sort) ?? habits.sort,
      descending: search.sort ? search.descending === 'yes' : habits.descending,
    }),
    [search.sort, search.descending, habits.sort, habits.descending],
  );

  const change = useCallback(
    (changes: Changes) =>
      void navigate({
        to: '/clients',
        search: (before) => ({ ...before, ...written(changes) }),
        replace: true,
      }),
    [navigate],
  );
  const clear = useCallback(
    () =>
      void navigate({
        to: '/clients',
        search: ({ sort, descending, deleted }) => ({ sort, descending, deleted }),
        replace: true,
      }),
    [navigate],
  );
  const sortBy = useCallback(
    (sort: ClientSort) => {
      const descending = order.sort === sort && !order.descending;
      useTableHabits.setState({ sort, descending });
      void navigate({
        to: '/clients',
        search: (before) => ({ ...before, sort, descending: descending ? 'yes' : undefined }),
        replace: true,
      });
    },
    [navigate, order],
  );
  const showTrash = useCallback(
    (shown: boolean) => void navigate({ to: '/clients', search: shown ? { deleted: 'yes' } : {} }),
    [navigate],
  );

  const { today: _today, ...conditions } = filter;
  const filtered = Object.values(conditions).some((value) => value !== undefined && value !== '');
  return { filter, order, filtered, trash: search.deleted === 'yes', change, clear, sortBy, showTrash };
}

const named = (value: string | undefined): string | undefined => (value === NOBODY ? '' : value);

const written = (changes: Changes): Changes =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [
      name,
      value === '' && name !== 'text' ? NOBODY : value || undefined,
    ]),
  );

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((one) => one === value);
