export { backup } from './backup';
export { backupJobs } from './jobs';
export { lookInto } from './look';
export { type Restored, restore } from './restore';
export { type Verified, verify } from './verify';
