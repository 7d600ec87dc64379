import { type CommandOutcome, runCommand } from '@db/log/command';
import { historyLine } from '@db/log/history';
import type { UndoSteps } from '@db/log/invert';
import { redo, undo } from '@db/log/undo';
import { contract, type CommandName, type JobName, type MethodName, type QueryName } from '@shared/contract';
import { CuepointError } from '@shared/errors';
import { announce } from './announce';
import { commandHandlers, queryHandlers } from './features';
import { runJob } from './jobs';
import type { CallOptions, Running } from './options';
import { parsedBy } from './parse';

/** Has a method of the contract answered. Throws as its handler does, and `invalid-input`, also for a name that nobody answers to. */
export function dispatch(running: Running, name: string, raw: unknown, call: CallOptions): unknown {
  if (!isMethod(name)) throw new CuepointError('invalid-input', { path: 'method', message: name });
  const definition = contract[name];
  const input = parsedBy(definition, raw) as never;
  const { queue } = running;
  switch (definition.kind) {
    case 'query':
      return queryHandlers[name as QueryName](running.store.reader, input);
    case 'command':
      return queue.run(async () => announce(running, await runOne(running, name as CommandName, input)));
    case 'job':
      return queue.run(() => runJob(running, name as JobName, input, call));
  }
}

const isMethod = (name: string): name is MethodName => Object.hasOwn(contract, name);

function runOne(
  running: Running,
  method: CommandName,
  input: never,
): CommandOutcome<unknown> | Promise<CommandOutcome<unknown>> {
  const { raw } = running.store;
  switch (method) {
    case 'history.undo':
      return inverted(running, undo(raw, running, (input as { seq?: number }).seq), 'undone');
    case 'history.redo':
      return inverted(running, redo(raw, running), 'redone');
    default:
      return runCommand(
        raw,
        method,
        running,
        (context) => commandHandlers[method](context, input) as unknown,
      );
  }
}

/** Takes back or does again; of a large import it takes seconds, and queries are answered in between. */
async function inverted(
  { store }: Running,
  work: UndoSteps,
  what: 'undone' | 'redone',
): Promise<CommandOutcome<unknown>> {
  for (;;) {
    const slice = work.next();
    if (slice.done) {
      const { value, ...outcome } = slice.value;
      return { ...outcome, value: { seq: outcome.seq ?? 0, [what]: historyLine(store.raw, value.target) } };
    }
    await new Promise((resume) => setImmediate(resume));
  }
}
