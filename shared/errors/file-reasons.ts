/** Why a file could not be read or written, as far as there are words for it (`errors.json`, `reasons`). */
export const FILE_REASONS = [
  'missing',
  'no-folder', // the folder that a file is to be written into
  'folder', // what is named is a folder
  'no-file', // neither a folder nor a file that keeps what is written: a device, a pipe
  'link', // a link that leads nowhere
  'forbidden',
  'full',
  'busy', // open in another program
  'name-too-long',
  'is-source', // to be written over while it is read
  'is-database', // holds records of the program
  'is-self', // the very database that is copied
  'is-other', // to be replaced by a backup, and is none
  'in-use', // a database that is worked with, to be replaced by a backup
  'damaged',
  'newer',
  'not-cuepoint',
] as const;
export type FileReason = (typeof FILE_REASONS)[number];

const BY_SYSTEM: Readonly<Record<string, FileReason>> = {
  ENOENT: 'missing',
  EISDIR: 'folder',
  ENOTDIR: 'no-folder',
  ENOTEMPTY: 'folder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENAMETOOLONG: 'name-too-long',
  ELOOP: 'link',
};

/** What is kept of a failure of the file system: its own message, and the reason where we have a word for it. */
export interface FileFailure {
  readonly message: string;
  readonly reason?: FileReason;
}

/** @param doing what was tried: whoever writes and finds nothing misses the folder */
export function fileFailure(thrown: unknown, doing: 'read' | 'write'): FileFailure {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const reason = BY_SYSTEM[code];
  if (reason === undefined) return { message };
  return { message, reason: reason === 'missing' && doing === 'write' ? 'no-folder' : reason };
}
