export { backup } from './backup';
export { backupJobs } from './jobs';
export { keptCopies } from './kept';
export { lookInto } from './look';
export { backupQueries } from './queries';
export { type Restored, restore } from './restore';
export { type Verified, verify } from './verify';
