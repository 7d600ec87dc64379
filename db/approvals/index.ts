export { approvalCommands } from './commands';
export { askForCorrections } from './corrections';
export { approvalQueries } from './queries';
export { askAboutNextVersion, stopRoundsOfDeal, stopRoundsOfDocument } from './versions';
