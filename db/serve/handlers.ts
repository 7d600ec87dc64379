import type { CopyProgress } from '@db/backup/copy';
import type { Verified } from '@db/backup/verify';
import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import type { CommandName, JobName, OutputOf, ParsedInputOf, QueryName } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import type { Progress } from '@shared/contract/transport';

/** Answers a question from the reading connection. A plain function: no promise, no write. */
export type QueryHandler<M extends QueryName> = (db: ReadableDb, input: ParsedInputOf<M>) => OutputOf<M>;

/** Does one thing inside an open transaction; what it throws takes everything back. */
export type CommandHandler<M extends CommandName> = (
  context: CommandContext,
  input: ParsedInputOf<M>,
) => OutputOf<M>;

/** What long work may use. Its writes happen inside `command`, as one undoable step. */
export interface JobContext {
  readonly read: ReadableDb;
  readonly now: () => string;
  readonly newId: () => string;
  /** The path behind a token of a file that the user chose; throws `not-found`. */
  readonly file: (token: string) => { path: string; name: string };
  /** The folder of document files, beside the database. */
  readonly documents: string;
  /** Writes a verified copy of the file to `to`; throws `backup-failed` or `db-full`. `progress` hears pages. */
  readonly backup: (to: string, progress: CopyProgress) => Promise<Verified>;
  /** One transaction over many slices of work: committed when `body` ends, rolled back when it throws or is cancelled. */
  command<T>(
    name: string,
    body: (context: CommandContext) => AsyncGenerator<Progress, T> | Generator<Progress, T>,
  ): AsyncGenerator<Progress, T>;
  /**
   * One short transaction on tables that are outside of the change log, without a line in the history; then announces `topics`.
   * Not inside of `command`.
   */
  note<T>(topics: readonly Topic[], body: (db: WritableDb) => T): T;
  /** Takes back the command of that line in the log, in slices; answers with the number of rows. Throws as `history.undo`. */
  undo(seq: number): AsyncGenerator<Progress, number>;
}

/**
 * Long work in slices: yields progress often, so that queries are answered in between. Work on single rows is to yield within 15 ms. One
 * statement cannot be divided: a commit, an index made anew or the words of many documents take 0.1 to 0.7 s each with 100,000 clients, and
 * then queries wait too, because both connections live in one thread.
 */
export type JobHandler<M extends JobName> = (
  job: JobContext,
  input: ParsedInputOf<M>,
) => AsyncGenerator<Progress, OutputOf<M>>;

export type QueryHandlers = { [M in QueryName]: QueryHandler<M> };
export type CommandHandlers = { [M in CommandName]: CommandHandler<M> };
export type JobHandlers = { [M in JobName]: JobHandler<M> };

/** The handlers of one feature: those methods of the contract whose names start with its name. */
export type FeatureQueries<F extends string> = Pick<QueryHandlers, Extract<QueryName, `${F}.${string}`>>;
export type FeatureCommands<F extends string> = Pick<CommandHandlers, Extract<CommandName, `${F}.${string}`>>;
export type FeatureJobs<F extends string> = Pick<JobHandlers, Extract<JobName, `${F}.${string}`>>;

/** A job whose code is fetched when it is first asked for: long work is rare, and its libraries would delay every start. */
export const laterJob = <M extends JobName>(fetch: () => Promise<JobHandler<M>>): JobHandler<M> =>
  async function* (job, input) {
    return yield* (await fetch())(job, input);
  };
