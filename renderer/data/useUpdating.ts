import { useEffect, useState } from 'react';
import type { DbClient } from './client';

/** Which part of an older file has the present schema, 0…1, while it is brought to it; else null. */
export function useUpdating(client: DbClient): number | null {
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => client.onUpdating(setPart), [client]);
  return part;
}
