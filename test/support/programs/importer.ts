import { writeSync } from 'node:fs';
import { openStore } from '@db/connection/open';
import { systemIds } from '@db/log/ids';
import { createEngine } from '@db/serve/engine';

/** Imports a table into a database file and stops for ever after a part of its rows, to be killed there. */
const [file = '', token = '', part = ''] = process.argv.slice(2);

const engine = createEngine({
  store: openStore(file),
  now: () => new Date().toISOString(),
  newId: systemIds(),
  changed: () => undefined,
  file: (path) => ({ path, name: path }),
  log: () => undefined,
});
await engine.call(
  'import.run',
  { token, map: {}, today: '2026-11-26' },
  {
    progress: (progress) => {
      if (progress.phase !== 'writing' || progress.part < Number(part)) return;
      writeSync(1, 'in the middle\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  },
);
writeSync(1, 'over\n');
