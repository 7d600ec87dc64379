import { fileURLToPath } from 'node:url';

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The same names as `paths` in tsconfig.json. */
export const aliases = Object.fromEntries(
  ['shared', 'db', 'renderer', 'electron', 'test'].map((name) => [`@${name}`, folder(name)]),
);
