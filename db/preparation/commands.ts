import type { CommandContext } from '@db/log/command';
import { settleDeal } from '@db/points';
import type { FeatureCommands } from '@db/serve/handlers';
import { readCalendar, readSettings } from '@db/settings/read';
import type { Step } from '@shared/contract/preparation';
import {
  dueDayOfStep,
  type EventType,
  eventTypeOf,
  finish,
  type SignOffResult,
  signOff,
} from '@shared/domain/preparation';
import { CuepointError } from '@shared/errors';
import { recalculateSteps } from './eventDay';
import {
  addStep,
  openDeal,
  openStep,
  type PreparedDeal,
  removeStep,
  reorderSteps,
  stepsOfDeal,
  writeStep,
} from './store';
import { stepTitles } from './titles';

export const preparationCommands: FeatureCommands<'preparation'> = {
  'preparation.plan': (context, { dealId, eventType, replace }) => {
    const { db, label } = context;
    const deal = openDeal(db, dealId);
    const type = eventTypeOf(readSettings(db).preparation, eventType);
    if (type === null) throw new CuepointError('not-found', { what: 'event type', id: eventType });
    const untouched = replace ? stepsOfDeal(db, dealId).filter(isUntouched) : [];
    for (const { id } of untouched) removeStep(context, id);
    const added = addMissing(context, deal, type);
    db.one('UPDATE deals SET event_type = ? WHERE id = ?', [eventType, dealId]);
    settleDeal(context, dealId);
    label({ title: deal.title });
    return { added, removed: untouched.length };
  },

  'preparation.add': (context, { dealId, title, offset, dueDay, responsible, signOff: needed }) => {
    const { db, label } = context;
    const deal = openDeal(db, dealId);
    const byRule = offset !== null && dueDay === null;
    const id = addStep(context, deal, {
      ...{ title, offset, responsible },
      dueDay: byRule ? dueDayOfStep(offset, deal.eventDay, readCalendar(db)) : dueDay,
      dueBy: byRule ? 'rule' : 'hand',
      signOff: needed ? 'needed' : 'none',
    });
    settleDeal(context, dealId);
    label({ step: title });
    return { id };
  },

  'preparation.update': (context, { id, title, responsible, offset, signOff: needed }) => {
    const { step, deal } = openStep(context.db, id);
    const changed: Step = {
      ...step,
      title: title ?? step.title,
      responsible: responsible ?? step.responsible,
      ...(offset === undefined
        ? {}
        : { offset, dueBy: 'rule', dueDay: dueDayOfStep(offset, deal.eventDay, readCalendar(context.db)) }),
      ...(needed === undefined || needed === (step.signOff !== 'none') ? {} : withSignOff(needed)),
    };
    return written(context, deal, changed);
  },

  'preparation.setDue': (context, { id, dueDay }) => {
    const { step, deal } = openStep(context.db, id);
    const { offset } = step;
    if (dueDay !== null || offset === null) return written(context, deal, { ...step, dueDay, dueBy: 'hand' });
    const byRule = dueDayOfStep(offset, deal.eventDay, readCalendar(context.db));
    return written(context, deal, { ...step, dueDay: byRule, dueBy: 'rule' });
  },

  'preparation.setDone': (context, { id, doneDay, today }) => {
    const { step, deal } = openStep(context.db, id);
    return written(context, deal, applied(step, finish(step, doneDay, today)));
  },

  'preparation.signOff': (context, { id, to, day, comment, today }) => {
    const { step, deal } = openStep(context.db, id);
    return written(context, deal, applied(step, signOff({ step, to, day: day ?? today, today, comment })));
  },

  'preparation.reorder': (context, { id, to }) => {
    const { step, deal } = openStep(context.db, id);
    reorderSteps(context, deal.id, id, to);
    context.label({ step: step.title });
    return { id };
  },

  'preparation.remove': (context, { id }) => {
    const { step, deal } = openStep(context.db, id);
    removeStep(context, id);
    settleDeal(context, deal.id);
    context.label({ step: step.title });
    return { id };
  },
};

/** Nobody has begun it, given it to someone or chosen its day. */
const isUntouched = ({ doneDay, dueBy, signOff: state, responsible }: Step): boolean =>
  doneDay === null && dueBy === 'rule' && responsible === '' && (state === 'none' || state === 'needed');

/** Adds the steps of a type that the deal has not got under the same title; answers how many. */
function addMissing(context: CommandContext, deal: PreparedDeal, type: EventType): number {
  const { db } = context;
  const calendar = readCalendar(db);
  const titleOf = stepTitles(db);
  const there = new Set(stepsOfDeal(db, deal.id).map(({ title }) => title));
  const missing = type.steps.filter((step) => !there.has(titleOf(step)));
  for (const step of missing) {
    addStep(context, deal, {
      ...{ title: titleOf(step), offset: step.offset, responsible: '', dueBy: 'rule' },
      dueDay: dueDayOfStep(step.offset, deal.eventDay, calendar),
      signOff: step.signOff ? 'needed' : 'none',
    });
  }
  return missing.length;
}

/** A step that has to be signed off from now on is not done before; one that has not keeps nothing of it. */
const withSignOff = (needed: boolean): Partial<Step> =>
  needed
    ? { signOff: 'needed', doneDay: null }
    : { signOff: 'none', askedDay: null, answeredDay: null, comment: '' };

function applied(step: Step, result: SignOffResult): Step {
  if (result.kind === 'refused') throw new CuepointError(result.reason, { title: step.title });
  return { ...step, ...result.step };
}

function written(context: CommandContext, deal: PreparedDeal, step: Step): { id: string } {
  writeStep(context, step);
  // A step that is open again stands where the event wants it now: while it was done, the event may have moved.
  recalculateSteps(context, deal.id);
  settleDeal(context, deal.id);
  context.label({ step: step.title });
  return { id: step.id };
}
