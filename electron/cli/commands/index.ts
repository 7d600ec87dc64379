import type { Command } from '../command';
import { backupCommand, restoreCommand } from './backup';
import { boardCommand } from './board';
import { checkCommand } from './check';
import { historyCommand, redoCommand, undoCommand } from './history';
import { importCommand } from './import';
import { planCommand } from './plan';
import { seedCommand } from './seed';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [
  seedCommand,
  importCommand,
  boardCommand,
  planCommand,
  checkCommand,
  undoCommand,
  redoCommand,
  historyCommand,
  backupCommand,
  restoreCommand,
];
