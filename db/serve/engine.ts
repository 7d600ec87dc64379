import { documentsFolder } from '@db/documents/files';
import { backup } from '@db/backup/backup';
import { type Checkpoints, lateCheckpoints } from '@db/connection/checkpoints';
import { errorData } from '@db/connection/errors';
import type { Store } from '@db/connection/open';
import { type CommandClock, type CommandOutcome, beginCommand, runCommand } from '@db/log/command';
import { redo, undo, type UndoSteps } from '@db/log/undo';
import { countryHolidaysAreStale, keepCountryHolidays } from '@db/occasions/holidays';
import { daysOffAreStale, keepDaysOff } from '@db/settings/days-off';
import { historyLine } from '@db/log/history';
import {
  contract,
  type CommandName,
  type InputOf,
  type JobName,
  type MethodName,
  type OutputOf,
  type QueryName,
} from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import type { Progress } from '@shared/contract/transport';
import { CuepointError, err, ok, present, type Result } from '@shared/errors';
import { commandHandlers, jobHandlers, queryHandlers } from './features';
import type { JobContext } from './handlers';
import { createQueue } from './queue';

export interface EngineOptions extends CommandClock {
  readonly store: Store;
  /** Called after each commit with what it touched. */
  readonly changed: (topics: readonly Topic[]) => void;
  readonly file: (token: string) => { path: string; name: string };
  /** Slow calls and unexpected errors end here. */
  readonly log: (line: string) => void;
}

export interface CallOptions {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Everything the contract offers over one open file. The window, the command line and the tests use the same one. */
export interface Engine {
  call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    options?: CallOptions,
  ): Promise<Result<OutputOf<M>>>;
  /** The same for a caller that is not typed: the name and the input come over a port. */
  callUnknown(method: string, input: unknown, options?: CallOptions): Promise<Result<unknown>>;
  /** Resolves when every command, job and follow-up that was called before has ended. */
  settled(): Promise<void>;
}

const SLOW_MS = 40;

export function createEngine(options: EngineOptions): Engine {
  const queue = createQueue();
  const checkpoints = lateCheckpoints(options.store.raw, options.log);
  const engine = {
    ...options,
    checkpoints,
    changed: (topics: readonly Topic[]) => announceChange(options, queue, topics),
  };
  followSettings(options, queue);
  const callUnknown: Engine['callUnknown'] = async (method, input, call = {}) => {
    const started = performance.now();
    checkpoints.called();
    try {
      if (!Object.hasOwn(contract, method)) return err('invalid-input', { path: 'method', message: method });
      return ok(await dispatch(engine, queue, method as MethodName, input, call));
    } catch (thrown) {
      const error = errorData(thrown);
      if (error.code === 'unexpected')
        options.log(`${method}: ${thrown instanceof Error ? thrown.stack : thrown}`);
      return { ok: false, error };
    } finally {
      const took = performance.now() - started;
      if (took > SLOW_MS) options.log(`slow: ${method} ${took.toFixed(0)} ms`);
    }
  };
  return {
    callUnknown,
    settled: () => queue.run(() => undefined),
    call: (method, input, call) => callUnknown(method, input, call) as never,
  };
}

type Queue = ReturnType<typeof createQueue>;
type RunningEngine = EngineOptions & { readonly checkpoints: Checkpoints };

function announceChange(options: EngineOptions, queue: Queue, topics: readonly Topic[]): void {
  options.changed(topics);
  if (topics.includes('settings')) followSettings(options, queue);
  else if (topics.includes('clients')) followClients(options, queue);
}

/** Public holidays follow the country, the language and the year; later commands wait until they do. */
function followSettings(options: EngineOptions, queue: Queue): void {
  const year = Number(options.now().slice(0, 4));
  if (daysOffAreStale(options.store.raw, year))
    afterwards(options, queue, async () => {
      if (await keepDaysOff(options.store.raw, year)) options.changed(['settings']);
    });
  followClients(options, queue);
}

/** So do the holidays of the countries in which clients live. */
function followClients(options: EngineOptions, queue: Queue): void {
  const year = Number(options.now().slice(0, 4));
  if (countryHolidaysAreStale(options.store.raw, year))
    afterwards(options, queue, async () => {
      if (await keepCountryHolidays(options.store.raw, year)) options.changed(['occasions']);
    });
}

function afterwards(options: EngineOptions, queue: Queue, work: () => Promise<void>): void {
  queue
    .run(work)
    .catch((thrown: unknown) =>
      options.log(`holidays: ${thrown instanceof Error ? thrown.stack : String(thrown)}`),
    );
}

async function dispatch(
  options: RunningEngine,
  queue: Queue,
  method: MethodName,
  raw: unknown,
  call: CallOptions,
) {
  const definition = contract[method];
  const parsed = definition.input.safeParse(raw);
  if (!parsed.success) {
    const issue = present(parsed.error.issues[0], 'a failed parse has an issue');
    throw new CuepointError('invalid-input', { path: issue.path.join('.'), message: issue.message });
  }
  const input = parsed.data as never;
  switch (definition.kind) {
    case 'query':
      return queryHandlers[method as QueryName](options.store.reader, input);
    case 'command':
      // Long work holds the writer over many slices; commands wait for it, queries do not.
      return queue.run(async () => announce(options, await runOne(options, method as CommandName, input)));
    case 'job':
      return queue.run(() => runJob(options, method as JobName, input, call));
  }
}

function runOne(
  options: EngineOptions,
  method: CommandName,
  input: never,
): CommandOutcome<unknown> | Promise<CommandOutcome<unknown>> {
  const { raw } = options.store;
  switch (method) {
    case 'history.undo':
      return inverted(options, undo(raw, options, (input as { seq?: number }).seq), 'undone');
    case 'history.redo':
      return inverted(options, redo(raw, options), 'redone');
    default:
      return runCommand(
        raw,
        method,
        options,
        (context) => commandHandlers[method](context, input) as unknown,
      );
  }
}

/** Takes back or does again; of a large import it takes seconds, and queries are answered in between. */
async function inverted(
  { store }: EngineOptions,
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

function announce<T>(options: EngineOptions, outcome: CommandOutcome<T>): T {
  if (outcome.topics.length > 0) options.changed(outcome.topics);
  return outcome.value;
}

async function runJob(
  options: RunningEngine,
  method: JobName,
  input: never,
  call: CallOptions,
): Promise<unknown> {
  const work = (
    jobHandlers as Record<string, (job: JobContext, input: never) => AsyncGenerator<Progress, unknown>>
  )[method];
  const steps = present(work, 'every job of the contract has a handler')(jobContext(options), input);
  for (;;) {
    const step = call.signal?.aborted
      ? await steps.throw(new CuepointError('cancelled'))
      : await steps.next();
    if (step.done) return step.value;
    call.progress?.(step.value);
    // Lets the port deliver queries and the cancel message.
    await new Promise((resume) => setImmediate(resume));
  }
}

function jobContext(options: RunningEngine): JobContext {
  return {
    read: options.store.reader,
    now: options.now,
    newId: options.newId,
    file: options.file,
    documents: documentsFolder(options.store.file),
    backup: (to, progress) => backup(options.store.raw, to, progress),
    async *command(name, body) {
      const command = beginCommand(options.store.raw, name, options);
      options.checkpoints.hold();
      try {
        return announce(options, command.commit(yield* body(command.context)));
      } finally {
        // Without effect after the commit; takes everything back when the body threw or the work was cancelled.
        command.rollback();
        options.checkpoints.release();
      }
    },
    note(topics, body) {
      const value = options.store.note(body);
      options.changed(topics);
      return value;
    },
    async *undo(seq) {
      return announce(options, yield* undo(options.store.raw, options, seq)).rows;
    },
  };
}
