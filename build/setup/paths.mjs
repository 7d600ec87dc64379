import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {...string} parts below the checkout */
export const inRoot = (...parts) => join(root, ...parts);

/** Entry script of a package that is run under Node 24, e.g. `packageFile('vite', 'bin', 'vite.js')`. */
export const packageFile = (...parts) => inRoot('node_modules', ...parts);
