import { boardQueries } from '@db/board';
import { settingsQueries } from '@db/settings/queries';
import { todayQueries } from '@db/today';
import type { ReadableDb } from '@db/connection/sqlite';
import type { QueryName } from '@shared/contract';
import { firstInputs } from '@shared/contract/first';
import type { QueryHandlers } from './handlers';
import { parsedBy } from './parse';

type FirstQuery = Extract<QueryName, keyof typeof firstInputs>;

const first: Pick<QueryHandlers, FirstQuery> = { ...settingsQueries, ...todayQueries, ...boardQueries };

/** Whether it is a question of the window's first picture, which is answered while all other code is still to be loaded. */
export const isFirst = (method: string): method is FirstQuery => Object.hasOwn(firstInputs, method);

/** Throws as the handler does, and `invalid-input`. */
export function answerFirst(db: ReadableDb, method: FirstQuery, input: unknown): unknown {
  return first[method](db, parsedBy({ input: firstInputs[method] }, input) as never);
}
