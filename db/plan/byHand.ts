import { planActivity } from '@db/activities';
import { frequenciesOf } from '@db/cadence';
import type { CommandContext } from '@db/log/command';
import { readReach } from '@db/permissions';
import { readCalendar, readSettings } from '@db/settings/read';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import { channelOf, contactVerdict, NO_LIMIT } from '@shared/domain/permission';
import { slotOf } from '@shared/domain/planner';
import { weekOf } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { otherContacts } from './gather';
import { holdLines } from './pin';

/** A line by hand: a planned contact that stands on its day. A warning never is a wall (`product.md` §4). */
export function addLine(
  context: CommandContext,
  { week, today, ...fields }: ParsedInputOf<'plan.add'>,
): OutputOf<'plan.add'> {
  if (weekOf(fields.day) !== week)
    throw new CuepointError('invalid-input', { path: 'day', message: 'is not in the week' });
  const objections = objectionsTo(context, { today, ...fields });
  const plain = { dealId: null, productId: null, minutes: null, value: '', notes: '' };
  const { id, client } = planActivity(context, { ...plain, ...fields }, today);
  holdLines(context, [id], 'by-hand');
  context.label({ client });
  return { id, objections };
}

function objectionsTo(
  { db }: CommandContext,
  { clientId, personId, kind, day, time, today }: Omit<ParsedInputOf<'plan.add'>, 'week'>,
): OutputOf<'plan.add'>['objections'] {
  const settings = readSettings(db);
  const minutes = settings.planner.minutes[slotOf(kind)];
  const reach = readReach(db, { clientIds: [clientId], today }).of(clientId, personId);
  const frequency = frequenciesOf(db, [clientId]).get(clientId) ?? NO_LIMIT;
  const around = { from: day, to: day, today, without: new Set<string>(), also: new Map() };
  const furthest = Math.max(frequency.minimumGap, frequency.cap?.days ?? 0);
  const contacts = otherContacts(db, [clientId], around, furthest).get(clientId) ?? [];
  const { objections } = contactVerdict({ channel: channelOf(kind), day, time, minutes }, reach, {
    ...{ zone: settings.zone, workStart: settings.workStart, workEnd: settings.workEnd },
    ...{ calendar: readCalendar(db), frequency, contacts },
  });
  return objections.map((each) => ({ ...each }));
}
