import { readFile } from 'node:fs/promises';
import type { Session } from '@db/cli';
import type { OutputOf } from '@shared/contract';
import { type TriageAction, zTriageAction } from '@shared/contract/triage';
import { z } from 'zod';
import { type Action, commandOf, texts } from '../actions';
import type { Given } from '../command';
import { text, whole } from '../sale/values';
import { columns } from '../screen';
import { UsageError } from '../usage';

const WHOSE = '[--manager NAME] [--weeks 4]';

const propose: Action = {
  usage: WHOSE,
  options: texts('manager', 'weeks'),
  words: 0,
  run: async (given) => {
    const input = asked(given);
    const session = given.open('read');
    const found = await session.call('triage.propose', input, ({ part }) => given.screen.progress(part));
    await given.screen.result(found, () =>
      columns(
        found.items.map(({ day, place, left, id }) => [
          day,
          place ? `→ ${[place.day, place.time].filter(Boolean).join(' ')}` : '–',
          place?.into ? `+ ${place.into}` : (left?.code ?? ''),
          id,
        ]),
      ),
    );
    return true;
  },
};

const apply: Action = {
  usage: `${WHOSE} [--actions FILE]`,
  options: texts('manager', 'weeks', 'actions'),
  words: 0,
  run: async (given) => {
    const input = asked(given);
    const file = text(given, 'actions');
    const named = file === undefined ? null : await actionsIn(file);
    const session = given.open('write');
    const actions = named ?? (await proposed(session, input));
    const outcome =
      actions.length === 0
        ? { moved: 0, merged: 0, dropped: 0, done: 0, skipped: 0 }
        : await session.call('triage.apply', { today: given.today, actions }, ({ part }) =>
            given.screen.progress(part),
          );
    await given.screen.result(outcome, () =>
      columns(Object.entries(outcome).map(([what, count]) => [what, String(count)])),
    );
    return true;
  },
};

const asked = (given: Given) => ({
  ...{ today: given.today, manager: text(given, 'manager') },
  weeks: whole(text(given, 'weeks') ?? '4', 1, 60),
});

/** A JSON list of actions, as in the contract. Throws {@link UsageError} for anything else. */
async function actionsIn(file: string): Promise<TriageAction[]> {
  try {
    return z.array(zTriageAction).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (thrown) {
    throw new UsageError('actions', { value: file, message: thrown instanceof Error ? thrown.message : '' });
  }
}

/** Everything as it was proposed. */
async function proposed(session: Session, input: ReturnType<typeof asked>): Promise<TriageAction[]> {
  const { items }: OutputOf<'triage.propose'> = await session.call('triage.propose', input);
  const to = items.flatMap(({ id, place }) =>
    place && place.into === null ? [{ id, day: place.day, time: place.time }] : [],
  );
  const merges = items.flatMap(({ id, place }): TriageAction[] =>
    place?.into ? [{ do: 'merge', into: place.into, ids: [id] }] : [],
  );
  return to.length > 0 ? [{ do: 'move', to }, ...merges] : merges;
}

/** `triage propose`, `triage apply`: overdue contacts over the free room of the coming weeks, in one step. */
export const triageCommand = commandOf('triage', { propose, apply });
