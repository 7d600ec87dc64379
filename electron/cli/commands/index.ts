import type { Command } from '../command';
import { approveCommand } from './approve';
import { backupCommand, restoreCommand } from './backup';
import { boardCommand } from './board';
import { checkCommand } from './check';
import { contactCommand } from './contact';
import { dealCommand } from './deal';
import { documentCommand } from './document';
import { historyCommand, redoCommand, undoCommand } from './history';
import { importCommand } from './import';
import { payCommand, refundCommand } from './money';
import { occasionsCommand } from './occasions';
import { permissionCommand } from './permission';
import { planCommand } from './plan';
import { pointsCommand } from './points';
import { prepareCommand } from './prepare';
import { scriptsCommand } from './scripts';
import { reportCommand } from './report';
import { seedCommand } from './seed';
import { segmentsCommand } from './segments';
import { sessionCommand } from './session';
import { surveyCommand } from './survey';
import { touchCommand } from './touch';
import { triageCommand } from './triage';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [
  seedCommand,
  importCommand,
  boardCommand,
  planCommand,
  reportCommand,
  dealCommand,
  contactCommand,
  pointsCommand,
  documentCommand,
  approveCommand,
  payCommand,
  refundCommand,
  prepareCommand,
  surveyCommand,
  permissionCommand,
  occasionsCommand,
  sessionCommand,
  scriptsCommand,
  segmentsCommand,
  touchCommand,
  triageCommand,
  checkCommand,
  undoCommand,
  redoCommand,
  historyCommand,
  backupCommand,
  restoreCommand,
];
