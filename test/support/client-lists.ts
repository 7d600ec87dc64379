import { join } from 'node:path';
import { samplePath } from './samples';

/** One list of Russian clients, written by several programs: encodings, delimiters and quotes differ. */
export interface ClientSet {
  readonly name: string;
  /** null when the list is not on this machine. */
  readonly folder: string | null;
  readonly files: number;
  readonly clients: number;
}

const realFolder = process.env.CUEPOINT_REAL_DATA;

export const CLIENT_SETS: readonly ClientSet[] = [
  { name: 'the sample', folder: samplePath('clients-ru'), files: 4, clients: 8 },
  {
    name: 'the real file',
    folder: realFolder ? join(realFolder, 'ru-clients') : null,
    files: 5,
    clients: 91,
  },
];
