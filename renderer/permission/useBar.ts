import { type DbClient, questionKey } from '@renderer/data';
import { useDbClient } from '@renderer/data/DbProvider';
import { useToday } from '@renderer/format';
import type { InputOf, OutputOf } from '@shared/contract';
import type { Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { useQuery } from '@tanstack/react-query';

/** A phone number or an e-mail address as it stands somewhere. */
export type Address = InputOf<'permissions.ofAddresses'>['addresses'][number];
/** Whose address it is that should not be used, and what was said. */
export type Bar = NonNullable<OutputOf<'permissions.ofAddresses'>[number]>;

/** Why an address should not be used; null when it may be, or while that is not known. */
export function useBar(address: Address | null): Bar | null {
  const client = useDbClient();
  const today = useToday();
  const { data } = useQuery({
    queryKey: questionKey('permissions.ofAddresses', { today, address }),
    queryFn: () => (address ? together(client, today, address) : null),
    enabled: address !== null && address.value !== '',
  });
  return data ?? null;
}

interface Waiting {
  readonly address: Address;
  readonly give: (bar: Bar | null) => void;
  readonly fail: (error: CuepointError) => void;
}

const waiting = new WeakMap<DbClient, Map<Day, Waiting[]>>();

/** A list shows many numbers at once: those that ask in one moment are asked about in one question. */
function together(client: DbClient, today: Day, address: Address): Promise<Bar | null> {
  const days = waiting.get(client) ?? new Map<Day, Waiting[]>();
  waiting.set(client, days);
  return new Promise((give, fail) => {
    const group = days.get(today);
    if (group && group.length < MOST) group.push({ address, give, fail });
    else {
      const fresh = [{ address, give, fail }];
      days.set(today, fresh);
      setTimeout(() => void flush(client, today, fresh), 0);
    }
  });
}

const MOST = 500;

async function flush(client: DbClient, today: Day, group: readonly Waiting[]): Promise<void> {
  const days = waiting.get(client);
  if (days?.get(today) === group) days.delete(today);
  const addresses = group.map(({ address }) => address);
  const result = await client.call('permissions.ofAddresses', { today, addresses });
  for (const [place, { give, fail }] of group.entries()) {
    if (result.ok) give(result.value[place] ?? null);
    else fail(new CuepointError(result.error.code, result.error.detail));
  }
}
