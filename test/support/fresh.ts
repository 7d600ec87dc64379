import { vi } from 'vitest';

/**
 * Each file of tests begins with modules of its own, so what one file made them remember does not reach the next. The packages
 * below them are loaded once for a worker: loading them for every file took as long as half of the tests.
 */
vi.resetModules();
