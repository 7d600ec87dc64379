import type { Session } from '@db/cli';
import type { PermissionLine, ReachSide } from '@shared/contract/permissions';
import { CHANNELS, groupWindows, PERMISSIONS } from '@shared/domain/permission';
import { isZone } from '@shared/domain/time';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { choiceOf } from '../options';
import { clientNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { sideNamed } from '../sale/sides';
import { day, text } from '../sale/values';
import { weekdayNames, windowsWritten } from '../sale/windows';
import { columns } from '../screen';
import { UsageError } from '../usage';

const WHOSE = 'CLIENT [--person NAME]';
const CHANNEL = CHANNELS.join('|');

const show: Action = {
  usage: 'CLIENT',
  options: {},
  words: 1,
  run: async (given) => {
    const { t, today, screen } = given;
    const session = given.open('read');
    const client = clientNamed(session, given.words[0] ?? '');
    const sides = await session.call('permissions.ofClient', { clientId: client.id, today });
    const card = await session.call('clients.card', { id: client.id, today });
    const named = sides.map((side) => ({
      name: card.people.find(({ id }) => id === side.personId)?.name ?? card.name,
      ...side,
    }));
    await screen.result(named, () =>
      columns(named.flatMap((side) => linesOf(side, t).map((line, at) => [at === 0 ? side.name : '', line]))),
    );
    return true;
  },
};

/** What is known about reaching one side; a dash when nothing is. */
function linesOf({ doNotContact, standing, windows, zone, preferred }: ReachSide, t: Given['t']): string[] {
  const said = ({ channel, permission, day, said }: PermissionLine): string =>
    [
      t(`permission:line`, {
        channel: t(`permission:channels.${channel}`),
        state: t(`permission:states.${permission}`),
      }),
      day,
      said,
    ]
      .filter(Boolean)
      .join(' · ');
  const lines = [
    ...(doNotContact === null
      ? []
      : [[t('permission:doNotContact'), doNotContact].filter(Boolean).join(': ')]),
    ...standing.map(said),
    ...(preferred === null ? [] : [t(`permission:prefers.${preferred}`)]),
    ...groupWindows(windows).map(({ weekdays, from, to }) => `${weekdayNames(weekdays)} ${from}-${to}`),
    ...(zone === null ? [] : [zone]),
  ];
  return lines.length === 0 ? ['–'] : lines;
}

const set: Action = {
  usage: `${WHOSE} --channel ${CHANNEL} --is ${PERMISSIONS.join('|')} [--day DAY] [--how TEXT] [--said TEXT]`,
  options: texts('person', 'channel', 'is', 'day', 'how', 'said'),
  needs: ['channel', 'is'],
  words: 1,
  run: async (given) => {
    const channel = choiceOf(given.values, 'channel', CHANNELS) ?? 'phone';
    const permission = choiceOf(given.values, 'is', PERMISSIONS) ?? 'unknown';
    const on = day(given, 'day') ?? given.today;
    if (on > given.today) throw new UsageError('dayToCome', { value: on });
    const session = given.open('write');
    await carryOut(given, session, 'permissions.record', {
      ...(await sideNamed(given, session)),
      ...{
        channel,
        permission,
        day: on,
        how: text(given, 'how'),
        said: text(given, 'said'),
        today: given.today,
      },
    });
    return true;
  },
};

const windows: Action = {
  usage: `${WHOSE} --open "Fri 13:00-15:30; Mon-Wed 09:00-11:00" | --any [--their-zone Area/City]`,
  options: { ...texts('person', 'open', 'their-zone'), any: { type: 'boolean' } },
  words: 1,
  run: async (given) => {
    const written = text(given, 'open');
    if ((written === undefined) !== (given.values.any === true))
      throw new UsageError('needsOption', { option: '--open' });
    const open = written === undefined ? [] : windowsWritten(written);
    const theirs = text(given, 'their-zone');
    if (theirs !== undefined && !isZone(theirs)) throw new UsageError('zone', { value: theirs });
    const session = given.open('write');
    const side = await sideNamed(given, session);
    // What is not given stays: on another clock the same hours would be others.
    const zone = theirs ?? (await zoneOf(given, session, side));
    await carryOut(given, session, 'permissions.setHours', { ...side, windows: open, zone });
    return true;
  },
};

async function zoneOf(
  { today }: Given,
  session: Session,
  { clientId, personId }: Awaited<ReturnType<typeof sideNamed>>,
): Promise<string | null> {
  const sides = await session.call('permissions.ofClient', { clientId, today });
  return sides.find((side) => side.personId === personId)?.zone ?? null;
}

const prefer: Action = {
  usage: `${WHOSE} --channel ${CHANNEL}|none`,
  options: texts('person', 'channel'),
  needs: ['channel'],
  words: 1,
  run: async (given) => {
    const wanted = choiceOf(given.values, 'channel', [...CHANNELS, 'none'] as const);
    const session = given.open('write');
    const side = await sideNamed(given, session);
    const channel = wanted === 'none' ? null : wanted;
    await carryOut(given, session, 'permissions.setPreferred', { ...side, channel });
    return true;
  },
};

const doNotContact: Action = {
  usage: `${WHOSE} [--said TEXT] | --lift`,
  options: { ...texts('person', 'said'), lift: { type: 'boolean' } },
  words: 1,
  run: async (given) => {
    const lifted = given.values.lift === true;
    if (lifted && text(given, 'said') !== undefined)
      throw new UsageError('unknownOption', { option: '--said' });
    const session = given.open('write');
    const side = await sideNamed(given, session);
    const said = lifted ? null : (text(given, 'said') ?? '');
    await carryOut(given, session, 'permissions.setDoNotContact', { ...side, said });
    return true;
  },
};

/** `permission ACTION CLIENT`: what a client or one of its people said about contacts; without `--person` the client as a whole. */
export const permissionCommand = commandOf('permission', {
  ...{ show, set, windows, prefer },
  'do-not-contact': doNotContact,
});
