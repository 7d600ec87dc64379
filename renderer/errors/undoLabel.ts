import type { HistoryLine } from '@shared/contract/history';
import type { TFunction } from 'i18next';

/** What a command did, in the user's words ("Moved contact with Alfa"): `undo.json` under the command's name with `_` for the dot. */
export function undoLabel(
  t: TFunction<readonly ['frame', 'common', 'errors', 'undo']>,
  line: Pick<HistoryLine, 'name' | 'params'>,
): string {
  const key = line.name.replaceAll('.', '_');
  // The name comes from the log of commands, which a test holds against the catalogue.
  return (t as unknown as (key: string, params: Record<string, string | number>) => string)(
    `undo:${key}`,
    line.params,
  );
}
