export { approvalCommands } from './commands';
export { approvalQueries } from './queries';
export {
  askAboutNextVersion,
  DECIDED,
  removeRounds,
  restoreRounds,
  stopRoundsOfDeal,
  stopRoundsOfDocument,
  wasAskedAbout,
} from './versions';
