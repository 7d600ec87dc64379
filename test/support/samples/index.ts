import { fileURLToPath } from 'node:url';

/** Absolute path of a sample file in this folder. */
export const samplePath = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The public sets that show the same traps as the samples, if this machine has them (see README). */
export const REAL_DATA = process.env.CUEPOINT_REAL_DATA ?? '';
