import type { Session } from '@db/cli';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { clientNamed } from './named';
import { text } from './values';

/** The client of the first word, or with `--person` the one of its people whose name has that as a part. */
export async function sideNamed(
  given: Given,
  session: Session,
): Promise<{ readonly clientId: string; readonly personId: string | null }> {
  const { id: clientId } = clientNamed(session, given.words[0] ?? '');
  const name = text(given, 'person');
  if (name === undefined) return { clientId, personId: null };
  const { people } = await session.call('clients.card', { id: clientId, today: given.today });
  const part = name.toLowerCase();
  const whole = people.filter((each) => each.id === name || each.name.toLowerCase() === part);
  const found = whole.length > 0 ? whole : people.filter((each) => each.name.toLowerCase().includes(part));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new CommandFailure('noPerson', { name });
  return { clientId, personId: only.id };
}
