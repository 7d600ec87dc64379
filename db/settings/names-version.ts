/** Part of what kept holidays were computed from: another one when they get other names, and they are kept anew. */
export const NAMES = 'names-2';
