import { type FeatureJobs, laterJob } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';
import { keepExported } from './exported';
import type { Outgoing } from './record';

/**
 * Exports that were made and may still be saved: the window asks where to only when the files are made, one for each manager. Of all of them
 * so many lines are remembered.
 */
const MOST_LINES = 100_000;
const made = new Map<string, Outgoing>();

/** Forgets the oldest while there are too many lines; the latest is always remembered. */
function forgetOldest(): void {
  let lines = 0;
  for (const [id, { lines: own, gone }] of [...made].reverse()) {
    if (lines > MOST_LINES) made.delete(id);
    lines += own.length + gone.length;
  }
}

export const planExportJobs: Pick<FeatureJobs<'plan'>, 'plan.export' | 'plan.exported'> = {
  'plan.export': laterJob(async () => {
    const { exportPlan } = await import('./index');
    return async function* ({ read, now, newId }, request) {
      const { name, bytes, outgoing } = yield* exportPlan(read, { ...request, now: now() });
      if (outgoing === null) return { name, bytes, exportId: null };
      const exportId = newId();
      made.set(exportId, outgoing);
      forgetOldest();
      return { name, bytes, exportId };
    };
  }),
  'plan.exported': async function* ({ note }, { exportId }) {
    const found = made.get(exportId);
    if (!found) throw new CuepointError('not-found', { what: 'export', id: exportId });
    const lines = [...found.lines, ...found.gone];
    yield { part: 0, phase: 'writing', done: 0, total: lines.length };
    note(['plans'], (db) => keepExported(db, found.week, found.audience, lines));
    made.delete(exportId);
    return { lines: lines.length };
  },
};
