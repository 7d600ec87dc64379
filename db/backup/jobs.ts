import type { FeatureJobs } from '@db/serve/handlers';

/** How often the window hears how far the copy is. */
const LOOK_MS = 50;

export const backupJobs: FeatureJobs<'backup'> = {
  'backup.create': async function* (job, { token }) {
    const { path, name } = job.file(token);
    let pages = { done: 0, total: 1 };
    let ended = false;
    const work = job
      .backup(path, (done, total) => {
        pages = { done, total };
      })
      .finally(() => {
        ended = true;
      });
    // Whoever is told of a failure is told at the end.
    const settled = work.catch(() => undefined);
    try {
      while (!ended) {
        yield { part: pages.done / pages.total, phase: 'copying', ...pages };
        await Promise.race([settled, new Promise((resume) => setTimeout(resume, LOOK_MS))]);
      }
    } finally {
      // A copy that was begun is ended: its file takes its name only when it is whole.
      await settled;
    }
    const { bytes } = await work;
    return { name, bytes };
  },
};
