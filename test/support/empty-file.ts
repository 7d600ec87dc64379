import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@db/connection/open';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A new file of the present schema, closed: tests take copies, which costs a tenth of making one. */
    readonly emptyFile: string;
  }
}

/** Once for a run of tests: what every new file looks like. How it comes to be is for the tests of the migrations. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-empty-'));
  const file = join(folder, 'empty.sqlite');
  openStore(file).close();
  project.provide('emptyFile', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
