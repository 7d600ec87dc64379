import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import type { ProcessDefinition } from '@shared/domain/process/definition';
import { CuepointError } from '@shared/errors';

/** Keys of the reasons that deals give, deleted ones too: they may come back. */
export function usedReasons(db: ReadableDb): OutputOf<'settings.usedReasons'> {
  const keys = (sql: string): string[] => db.all<{ key: string }>(sql).map(({ key }) => key);
  return {
    lostReasons: keys("SELECT DISTINCT lost_reason AS key FROM deals WHERE lost_reason <> '' ORDER BY 1"),
    pauseReasons: keys("SELECT DISTINCT pause_reason AS key FROM deals WHERE pause_reason <> '' ORDER BY 1"),
  };
}

/** Throws `conflict` when the new process lacks a reason of the old one that deals give. */
export function assertReasonsStay(db: ReadableDb, before: ProcessDefinition, after: ProcessDefinition): void {
  const lists = ['lostReasons', 'pauseReasons'] as const;
  const gone = lists.flatMap((list) =>
    before[list]
      .filter(({ key }) => !after[list].some((kept) => kept.key === key))
      .map(({ key }) => ({ list, key })),
  );
  if (gone.length === 0) return;
  const used = usedReasons(db);
  for (const { list, key } of gone)
    if (used[list].includes(key)) throw new CuepointError('conflict', { what: 'reason', id: key });
}
