import type { RawDb } from '@db/connection/sqlite';
import { type CommandClock, runCommand } from '@db/log/command';
import { startSettings, type SystemFacts } from '@shared/domain/settings';

/** Its line stands in the history, but the undo of the user does not reach it. */
const START_COMMAND = 'settings.start';

/**
 * Fills the settings of a new file from the system, once and as one command: what stands there already (demo data,
 * settings made on the command line) stays. A file whose language is chosen has been started, and `system` is not asked.
 */
export function startFile(db: RawDb, clock: CommandClock, system: () => SystemFacts): void {
  if (db.get("SELECT 1 FROM settings WHERE id = 'language'")) return;
  runCommand(db, START_COMMAND, clock, () => {
    for (const [id, value] of Object.entries(startSettings(system())))
      db.run('INSERT INTO settings (id, value) VALUES (?, ?) ON CONFLICT (id) DO NOTHING', [
        id,
        JSON.stringify(value),
      ]);
  });
}
