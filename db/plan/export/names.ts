import type { ReadableDb } from '@db/connection/sqlite';

/** Of what nobody was given. Names are trimmed wherever they come in, so none begins with a blank. */
const NOBODY = ' nobody';
/** In front of a name that was somebody's before who is called otherwise now; once more for each who bore it since. */
const ANEW = '  ';
/** The audience of an export for all. */
export const EVERYBODY = '';

/** The row of the settings with {@link Kept}. It goes with the new name, so an undo takes both back. */
export const EXPORT_NAMES = 'exportNames';

/**
 * Whose name has changed, with the names under which their exports are kept. An export is not undone, so it stays under the name that it went
 * out with, and so do later ones: whichever way names change, what somebody was told is found.
 */
type Kept = ReadonlyArray<readonly [manager: string, names: Names]>;
/** New exports are kept under the first one. */
export type Names = readonly [string, ...string[]];

/** For whom exports were, as the column `manager` keeps it. */
export interface ExportNames {
  /** The names under which what a manager is told is kept ('' for what nobody was given). */
  readonly namesOf: (manager: string) => Names;
  /** All audiences that are this manager, undefined for everybody; a new export is for the first one. */
  readonly audiencesOf: (manager: string | undefined) => Names;
  /** Who an audience is today. */
  readonly managerOf: (audience: string) => string;
}

export function exportNames(db: ReadableDb): ExportNames {
  const kept = keptNames(db);
  const namesOf = namesIn(kept);
  return {
    namesOf,
    audiencesOf: (manager) =>
      manager === undefined ? [EVERYBODY] : manager === '' ? [NOBODY] : namesOf(manager),
    managerOf: (audience) => {
      if (audience === NOBODY) return '';
      const owner = kept.find(([, names]) => names.includes(audience))?.[0];
      return owner ?? audience.trimStart();
    },
  };
}

/** Goes on under the same names when a manager is called otherwise; `taken`: somebody is called so already, and both are one from now on. */
export function keptOnRename(
  db: ReadableDb,
  { from, to, taken }: { readonly from: string; readonly to: string; readonly taken: boolean },
): Kept {
  const kept = keptNames(db);
  const own = namesIn(kept)(from);
  const there = namesIn(kept)(to);
  // Back to a name of before: what those were told who bore it meanwhile is one with the own from now on, if there is any of it.
  const isAnyones = taken || !own.includes(to) || kept.some(([each]) => each === to) || wasTold(db, there[0]);
  const others = kept.filter(([manager]) => manager !== from && manager !== to);
  return [...others, [to, isAnyones ? [...own, ...there] : own]];
}

const keptNames = (db: ReadableDb): Kept =>
  JSON.parse(
    db.get<{ value: string }>('SELECT value FROM settings WHERE id = ?', [EXPORT_NAMES])?.value ?? '[]',
  );

const wasTold = (db: ReadableDb, audience: string): boolean =>
  db.get('SELECT 1 FROM exported_lines WHERE manager = ? LIMIT 1', [audience]) !== undefined;

const namesIn =
  (kept: Kept) =>
  (manager: string): Names => {
    const own = kept.find(([each]) => each === manager)?.[1];
    if (own) return own;
    const used = new Set(kept.flatMap(([, names]) => names));
    let free = manager;
    while (used.has(free)) free = `${ANEW}${free}`;
    return [free];
  };
