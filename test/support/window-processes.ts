import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

/** Process ids of the running program: its database process and all of them. */
export async function processIds(
  app: ElectronApplication,
): Promise<{ database: number | null; all: number[] }> {
  return app.evaluate(({ app: running }) => {
    const metrics = running.getAppMetrics();
    const database = metrics.find((metric) => metric.name === 'Cuepoint database');
    return { database: database?.pid ?? null, all: metrics.map((metric) => metric.pid) };
  });
}

/** Ends the database process as a crash would: at once and without a word. */
export async function killDatabase(app: ElectronApplication): Promise<number> {
  const { database } = await processIds(app);
  if (database === null) throw new Error('no database process is running');
  process.kill(database, 'SIGKILL');
  return database;
}

/** Memory of all its processes in bytes, shared pages counted in proportion (PSS). Linux only. */
export async function memoryOf(app: ElectronApplication): Promise<number> {
  const { all } = await processIds(app);
  return all.map(pss).reduce((sum, one) => sum + one, 0);
}

function pss(pid: number): number {
  const found = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+) kB/m)?.[1];
  if (!found) throw new Error(`no PSS of process ${pid}`);
  return Number(found) * 1024;
}
