import { lineState, summaryOf } from '@shared/domain/sessions';
import { type Action, texts } from '../actions';
import { columns } from '../screen';
import { managerOf, running, WHOSE } from './running';

/** What came of the session of today. */
export const summary: Action = {
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

/** The lines of the session of today and how they stand. */
export const lines: Action = {
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

/** Earlier sessions, done against planned. */
export const past: Action = {
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
