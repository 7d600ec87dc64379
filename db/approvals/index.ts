export { approvalCommands } from './commands';
export { approvalQueries } from './queries';
export {
  askAboutNextVersion,
  removeRounds,
  restoreRounds,
  stopRoundsOfDeal,
  stopRoundsOfDocument,
  wasAskedAbout,
} from './versions';
