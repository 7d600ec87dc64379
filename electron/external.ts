import { err, ok, type Result } from '@shared/errors';
import { shell } from 'electron';
import { externalAddress } from './addresses';

/** Opens a link in the program that the system has for it. */
export async function openExternal(input: unknown): Promise<Result<null>> {
  const address = externalAddress(input);
  if (address === null) return err('link-refused', { url: String(input).slice(0, 200) });
  await shell.openExternal(address);
  return ok(null);
}

/** Shows the data folder in the system's file manager. */
export async function openFolder(folder: string): Promise<Result<null>> {
  const problem = await shell.openPath(folder);
  return problem === '' ? ok(null) : err('unexpected', { message: problem });
}
