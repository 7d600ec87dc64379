import { randomFillSync } from 'node:crypto';
import { writeSync } from 'node:fs';
import { errorData } from '@db/connection/errors';
import { openStore } from '@db/connection/open';
import { beginCommand } from '@db/log/command';
import { createEngine } from '@db/serve/engine';
import { monotonicIds } from '@shared/domain/id';

/**
 * Works on the database file of its first argument until it is killed. `commands`: adds clients one after the other
 * and prints the id of each as soon as it is acknowledged. `middle`: stops inside a command, after its writes and
 * before its end. `open`: only opens the file and prints how that went.
 */
const [file = '', what = ''] = process.argv.slice(2);
const print = (line: string) => writeSync(1, `${line}\n`);

try {
  const store = openStore(file);
  const clock = {
    now: () => new Date().toISOString(),
    newId: monotonicIds(Date.now, () => randomFillSync(new Uint8Array(10))),
  };
  print('opened');
  if (what === 'middle') {
    const { context } = beginCommand(store.raw, 'products.create', clock);
    for (let count = 0; count < 5_000; count += 1) {
      context.db.one(
        "INSERT INTO products (id, name, name_key, currency, created_at) VALUES (?, 'Half', 'half', 'EUR', '')",
        [clock.newId()],
      );
    }
    print('in the middle');
    setInterval(() => undefined, 1_000);
  } else if (what === 'commands') {
    const engine = createEngine({
      ...{ store, ...clock },
      changed: () => undefined,
      file: (token) => ({ path: token, name: token }),
      log: () => undefined,
    });
    for (;;) {
      const phones = [{ number: '+386 31 000 120' }];
      const made = await engine.call('clients.create', { name: 'Alpska hiša', tags: ['key'], phones });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      print(made.value.id);
    }
  } else {
    store.close();
  }
} catch (thrown) {
  print(errorData(thrown).code);
}
