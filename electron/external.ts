import { err, ok, type Result } from '@shared/errors';
import { shell } from 'electron';

const PROTOCOLS: readonly string[] = ['https:', 'mailto:', 'tel:'];

/** The address as the system gets it, or null when it is not one that we open. */
export function externalAddress(input: unknown): string | null {
  if (typeof input !== 'string' || input.length > 2_000 || !URL.canParse(input)) return null;
  const url = new URL(input);
  if (!PROTOCOLS.includes(url.protocol)) return null;
  // A name in front of the host only serves to make a wrong host look right.
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** Opens a link in the program that the system has for it. */
export async function openExternal(input: unknown): Promise<Result<null>> {
  const address = externalAddress(input);
  if (address === null) return err('link-refused', { url: String(input).slice(0, 200) });
  await shell.openExternal(address);
  return ok(null);
}
