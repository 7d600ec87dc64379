import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ID } from '@electron/app-id';
import { expect, it } from 'vitest';

it('the program names itself as its installer does, else Windows shows none of its notifications', () => {
  const packing = readFileSync(
    join(import.meta.dirname, '..', '..', 'build', 'electron-builder.mjs'),
    'utf8',
  );
  expect(/^ {2}appId: '([^']+)'/m.exec(packing)?.[1]).toBe(APP_ID);
});
