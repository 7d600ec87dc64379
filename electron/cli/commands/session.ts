import type { Session } from '@db/cli';
import type { OutputOf } from '@shared/contract';
import type { SessionLineData } from '@shared/contract/sessions';
import { builtInScript, allScripts, fillText, scriptOf } from '@shared/domain/scripts';
import { lineState, nextLine, summaryOf } from '@shared/domain/sessions';
import { instantToWall, type Time, wallToInstant } from '@shared/domain/time';
import { RESULTS } from '@shared/domain/words';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { choiceOf } from '../options';
import { carryOut } from '../sale/outcome';
import { day, text, whole } from '../sale/values';
import { columns } from '../screen';

const WHOSE = '[--manager NAME]';
const managerOf = (given: Given): string => text(given, 'manager') ?? '';

const start: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    await carryOut(given, given.open('write'), 'sessions.start', {
      day: given.today,
      manager: managerOf(given),
    });
    return true;
  },
};

const next: Action = {
  usage: `${WHOSE} [--time HH:MM]`,
  options: texts('manager', 'time'),
  words: 0,
  run: async (given) => {
    const session = given.open('read');
    const state = await running(given, session);
    const line = nextOf(given, state);
    if (line === null) {
      await given.screen.result(null, () => [given.t('session:throughTitle')]);
      return true;
    }
    const card = await session.call('sessions.card', { activityId: line.id, today: given.today });
    const script = await scriptBeside(given, session, line.id);
    const at = state.lines.findIndex(({ id }) => id === line.id);
    const { activity, client, deal, plan, others } = card;
    const told = {
      ...{ number: at + 1, of: state.lines.length, activity, needs: card.needs, plan, script },
      client: { id: client.id, name: client.name, segment: client.segment, lifecycle: client.lifecycle },
      deal: deal && { id: deal.id, title: deal.title, stage: deal.stage, points: deal.points },
      ...{ last: card.last, others },
    };
    await given.screen.result(told, () => [
      `${at + 1}/${state.lines.length} ${activity.clientName}`,
      ...[activity.personName, activity.phone, activity.purpose, activity.productName].filter(Boolean),
      ...(script ? ['', script.name, ...script.checklist.map((point) => `[ ] ${point}`)] : []),
    ]);
    return true;
  },
};

const done: Action = {
  usage: `${WHOSE} --result ${RESULTS.join('|')} [--notes TEXT] [--seconds N] [--next DAY [--purpose TEXT] | --without-next] [--time HH:MM]`,
  options: {
    ...texts('manager', 'result', 'notes', 'seconds', 'next', 'purpose', 'time'),
    'without-next': { type: 'boolean' },
  },
  needs: ['result'],
  words: 0,
  run: async (given) => {
    const result = choiceOf(given.values, 'result', RESULTS);
    const seconds = text(given, 'seconds');
    const talkSeconds = seconds === undefined ? undefined : whole(seconds, 0, 86_400);
    const session = given.open('write');
    const line = nextOf(given, await running(given, session));
    if (line === null) throw new CommandFailure('noLine');
    await carryOut(given, session, 'activities.done', {
      ...{ id: line.id, day: given.today, result, notes: text(given, 'notes'), talkSeconds },
      next: given.values['without-next'] === true ? null : await nextStep(given, session, line, result),
    });
    return true;
  },
};

/** What `--next` says, else what the rules propose, as Enter accepts it in the window; null when they propose nothing. */
async function nextStep(
  given: Given,
  session: Session,
  { id, clientId }: SessionLineData,
  after: (typeof RESULTS)[number] | null,
) {
  const { dealId, zone, manager } = await session.call('activities.get', { id });
  const proposed = await session.call('activities.proposeNext', {
    ...{ clientId, dealId, activityId: id, after, today: given.today, at: clockOf(given) },
  });
  const asked = day(given, 'next');
  const { kind, time, attempt, purpose, value, productId, personId, minutes } = proposed;
  const step = { kind, purpose: text(given, 'purpose') ?? purpose, value, productId, personId, minutes };
  const whose = { dealId, zone, manager };
  if (asked !== undefined) return { ...step, ...whose, day: asked, asked: true };
  if (proposed.kept !== null || proposed.day === null) return null;
  return { ...step, ...whose, day: proposed.day, time, attempt, origin: 'rule' as const };
}

const skip: Action = {
  usage: `${WHOSE} [--time HH:MM]`,
  options: texts('manager', 'time'),
  words: 0,
  run: async (given) => {
    const session = given.open('write');
    const state = await running(given, session);
    const line = nextOf(given, state);
    if (line === null) throw new CommandFailure('noLine');
    await carryOut(given, session, 'sessions.skip', { id: state.id, activityId: line.id });
    return true;
  },
};

const summary: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    const state = await running(given, given.open('read'));
    const { lines, fresh, withoutNext, ...of } = state;
    const counted = summaryOf(lines, state);
    await given.screen.result({ ...of, ...counted, fresh: fresh.count, withoutNext }, () =>
      columns(
        [
          [given.t('session:summary.done'), counted.states.done],
          [given.t('session:summary.moved'), counted.states.moved],
          [given.t('session:summary.gone'), counted.states.gone],
          [given.t('session:summary.notReached'), counted.states.open],
          [given.t('session:summary.withoutNext'), withoutNext.length],
        ].map((row) => row.map(String)),
        [1],
      ),
    );
    return true;
  },
};

const lines: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    const state = await running(given, given.open('read'));
    const rows = state.lines.map((line) => ({ ...line, state: lineState(line, state) }));
    await given.screen.result(rows, () =>
      columns(
        rows.map((row) => [
          given.t(`session:state.${row.state}`),
          ...[row.time ?? '', row.clientName, row.personName],
          row.skipped ? given.t('session:skipped') : '',
        ]),
      ),
    );
    return true;
  },
};

const past: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    const { today } = given;
    const rows = await given.open('read').call('sessions.past', { today, manager: managerOf(given) });
    await given.screen.result(rows, () =>
      columns(
        rows.map(({ day: on, manager, lines: total, states }) => [
          on,
          given.t('session:progress', { done: states.done, total }),
          manager || given.t('session:everybody'),
        ]),
      ),
    );
    return true;
  },
};

const end: Action = {
  usage: WHOSE,
  options: texts('manager'),
  words: 0,
  run: async (given) => {
    const session = given.open('write');
    const { id } = await running(given, session);
    await carryOut(given, session, 'sessions.end', { id });
    return true;
  },
};

type State = OutputOf<'sessions.get'>;

/** The session of today that goes on. */
async function running(given: Given, session: Session): Promise<State> {
  const whose = { today: given.today, manager: managerOf(given) };
  const open = await session.call('sessions.open', whose);
  if (!open.session) throw new CommandFailure('noSession');
  return session.call('sessions.get', { id: open.session.id });
}

const nextOf = (given: Given, { lines, ...session }: State): SessionLineData | null =>
  nextLine(lines, session, wallToInstant(given.today, clockOf(given), given.zone));

/** The time of `--time`, else the clock's. */
const clockOf = (given: Given): Time => text(given, 'time') ?? instantToWall(Date.now(), given.zone).time;

/** The script that lies beside a contact, filled. */
async function scriptBeside({ t, today }: Given, session: Session, activityId: string) {
  const { chosen, suggested, fills } = await session.call('scripts.ofContact', { activityId, today });
  const stored = await session.call('scripts.list', {});
  const all = allScripts(stored, (key) => builtInScript(key, t));
  const script = scriptOf(all, chosen, suggested);
  if (!script) return null;
  const talk = Object.entries(script.talk).map(([part, words]) => [part, fillText(words, fills)]);
  const checklist = script.checklist.map((point) => fillText(point.text, fills));
  return { script: script.ref, name: script.name, talk: Object.fromEntries(talk), checklist };
}

/** `session ACTION`: the calls of today one after the other, as the window's call session makes them. */
export const sessionCommand = commandOf('session', { start, next, done, skip, lines, summary, end, past });
