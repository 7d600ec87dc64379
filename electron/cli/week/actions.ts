import type { Session } from '@db/cli';
import { ACTIVITY_KINDS } from '@shared/domain/words';
import { weekOf } from '@shared/domain/time';
import { type Action, texts } from '../actions';
import type { Given } from '../command';
import { choiceOf } from '../options';
import { clientNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { day, text } from '../sale/values';
import { columns } from '../screen';
import { differenceLines, leftOutLines } from './lines';
import { weekGiven } from './given';

/** What can be done with the plan of a week besides reading and exporting it. */
export const PLAN_ACTIONS: Readonly<Record<string, Action>> = {
  generate: ofWeek('plan.generate', 'write'),
  preview: ofWeek('plan.preview', 'write'),

  'left-out': {
    usage: '[--week 2026-W48] [--manager NAME] [--code CODE]',
    options: texts('week', 'manager', 'code'),
    words: 0,
    run: async (given) => {
      const { screen, t } = given;
      const session = given.open('write');
      const input = { ...weekGiven(given), code: text(given, 'code') };
      const first = await session.call('plan.leftOut', { ...input, limit: PAGE });
      const rows = [...first.rows];
      while (rows.length < first.total) {
        const next = await session.call('plan.leftOut', { ...input, limit: PAGE, offset: rows.length });
        if (next.rows.length === 0) break;
        rows.push(...next.rows);
      }
      await screen.result({ ...first, rows }, () => columns(leftOutLines(rows, t)));
      return true;
    },
  },

  pin: held(true),
  unpin: held(false),

  remove: {
    usage: 'CLIENT [--week 2026-W48] [--postpone]',
    options: { ...texts('week'), postpone: { type: 'boolean' } },
    words: 1,
    run: async (given) => {
      const [session, week] = [given.open('write'), weekGiven(given).week];
      const { id: clientId } = clientNamed(session, given.words[0] ?? '');
      const postpone = given.values.postpone === true;
      await carryOut(given, session, 'plan.remove', { week, clientId, postpone });
      return true;
    },
  },

  'bring-back': {
    usage: 'CLIENT [--week 2026-W48]',
    options: texts('week'),
    words: 1,
    run: async (given) => {
      const [session, week] = [given.open('write'), weekGiven(given).week];
      const { id: clientId } = clientNamed(session, given.words[0] ?? '');
      await carryOut(given, session, 'plan.bringBack', { week, clientId });
      return true;
    },
  },

  add: {
    usage: `CLIENT --day DAY [--time HH:MM] [--kind ${ACTIVITY_KINDS.join('|')}] [--purpose TEXT]`,
    options: texts('day', 'time', 'kind', 'purpose'),
    needs: ['day'],
    words: 1,
    run: async (given) => {
      const session = given.open('write');
      const on = day(given, 'day') ?? given.today;
      await carryOut(given, session, 'plan.add', {
        ...{ week: weekOf(on), day: on, today: given.today, time: text(given, 'time') ?? null },
        clientId: clientNamed(session, given.words[0] ?? '').id,
        kind: choiceOf(given.values, 'kind', ACTIVITY_KINDS) ?? 'call',
        purpose: text(given, 'purpose'),
      });
      return true;
    },
  },
};

const PAGE = 500;

function ofWeek(method: 'plan.generate' | 'plan.preview', mode: 'read' | 'write'): Action {
  return {
    usage: '[--week 2026-W48] [--manager NAME]',
    options: texts('week', 'manager'),
    words: 0,
    run: async (given) => {
      const { screen, t } = given;
      const input = weekGiven(given);
      const answer = await given.open(mode).call(method, input, ({ part }) => screen.progress(part));
      await screen.result(answer, () => differenceLines(input.week, answer, t));
      return true;
    },
  };
}

/** Holds the lines of a client on their days, or lets them go. */
function held(pinned: boolean): Action {
  return {
    usage: 'CLIENT [--week 2026-W48]',
    options: texts('week'),
    words: 1,
    run: async (given) => {
      const session = given.open('write');
      const { id } = clientNamed(session, given.words[0] ?? '');
      const activityIds = await contactsOf(given, session, id);
      if (activityIds.length === 0) {
        await given.screen.result({ changed: 0, seq: null }, () => [given.t('cli:unchanged')]);
        return true;
      }
      await carryOut(given, session, 'plan.pin', { activityIds, pinned });
      return true;
    },
  };
}

/** The planned contacts of a client in the plan of the week. */
async function contactsOf(given: Given, session: Session, clientId: string): Promise<string[]> {
  const { lines } = await session.call('plan.week', weekGiven(given));
  return lines
    .filter((line) => line.clientId === clientId && line.status === 'planned')
    .flatMap(({ activityId }) => activityId ?? []);
}
