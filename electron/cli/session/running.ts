import type { Session } from '@db/cli';
import type { OutputOf } from '@shared/contract';
import type { SessionLineData } from '@shared/contract/sessions';
import { nextLine } from '@shared/domain/sessions';
import { instantToWall, type Time, wallToInstant } from '@shared/domain/time';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { text } from '../sale/values';

/** How the usage of an action names whose session is meant. */
export const WHOSE = '[--manager NAME]';
/** Whose session is meant; '': everybody's. */
export const managerOf = (given: Given): string => text(given, 'manager') ?? '';

type State = OutputOf<'sessions.get'>;

/** The session of today that goes on. */
export async function running(given: Given, session: Session): Promise<State> {
  const whose = { today: given.today, manager: managerOf(given) };
  const open = await session.call('sessions.open', whose);
  if (!open.session) throw new CommandFailure('noSession');
  return session.call('sessions.get', { id: open.session.id });
}

/** The line that is called next, null when all are through. */
export const nextOf = (given: Given, { lines, ...session }: State): SessionLineData | null =>
  nextLine(lines, session, wallToInstant(given.today, clockOf(given), given.zone));

/** The time of `--time`, else the clock's. */
export const clockOf = (given: Given): Time =>
  text(given, 'time') ?? instantToWall(Date.now(), given.zone).time;
