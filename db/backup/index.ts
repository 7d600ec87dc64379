export { backup } from './backup';
export { type Restored, restore } from './restore';
export { type Verified, verify } from './verify';
