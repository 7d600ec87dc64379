import { type UtilityProcess, utilityProcess } from 'electron';
import { withoutNodeSettings } from './environment';

/**
 * Starts a process that knows the database; what it is to do it hears by messages. Its lines for the log come as messages too: reading its
 * output through pipes keeps main from its work for 80 ms.
 */
export const forkDatabase = (entry: string): UtilityProcess =>
  utilityProcess.fork(entry, [], {
    serviceName: 'Cuepoint database',
    stdio: 'inherit',
    env: withoutNodeSettings(process.env),
  });
