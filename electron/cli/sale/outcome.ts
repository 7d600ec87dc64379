import type { Session } from '@db/cli';
import type { CommandName, InputOf, OutputOf } from '@shared/contract';
import type { MoveOutcome } from '@shared/contract/deal';
import { CuepointError } from '@shared/errors';
import type { Given } from '../command';
import { sentence } from '../sentence';
import { pointNames } from './pointNames';

/** Gives a command and says what was done, in the words of the history. */
export async function carryOut<M extends CommandName>(
  { screen, t }: Given,
  session: Session,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const before = await lastLine(session);
  const answer = await session.call(method, input);
  const after = await lastLine(session);
  const changed = after !== undefined && after.seq !== before?.seq;
  await screen.result({ ...(answer as object), seq: changed ? after.seq : null }, () => [
    changed ? sentence(after, t) : t('cli:unchanged'),
  ]);
  return answer;
}

/** The same for steps that a gate can stop: what is still open is listed, and the exit code is 1. */
export async function moveOn<M extends 'deals.move' | 'deals.win'>(
  given: Given,
  session: Session,
  method: M,
  input: InputOf<M>,
): Promise<boolean> {
  const { screen, t } = given;
  const answer = (await session.call(method, input)) as MoveOutcome;
  if (answer.kind === 'refused') throw new CuepointError('move-not-allowed', { reason: answer.reason });
  if (answer.kind === 'moved') {
    const line = await lastLine(session);
    await screen.result({ ...answer, seq: line?.seq ?? null }, () => (line ? [sentence(line, t)] : []));
    return true;
  }
  const nameOf = await pointNames(session, given);
  await screen.result(answer, () =>
    answer.points
      .filter(({ mandatory }) => mandatory)
      .map((point) => `  ${nameOf(point)} ${point.dueDay ?? ''}`.trimEnd()),
  );
  await screen.note(t('errors:gate-closed'));
  return false;
}

const lastLine = async (session: Session) => (await session.call('history.list', { limit: 1 }))[0];
