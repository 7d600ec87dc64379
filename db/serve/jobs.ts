import { backup } from '@db/backup/backup';
import { documentsFolder } from '@db/documents/folder';
import { beginCommand } from '@db/log/command';
import { undo } from '@db/log/undo';
import type { JobName } from '@shared/contract';
import type { Progress } from '@shared/contract/transport';
import { CuepointError, present } from '@shared/errors';
import { announce } from './announce';
import { jobHandlers } from './features';
import type { JobContext } from './handlers';
import type { CallOptions, Running } from './options';

/** Runs long work slice by slice; a cancelled one takes back what it did. */
export async function runJob(
  running: Running,
  method: JobName,
  input: never,
  call: CallOptions,
): Promise<unknown> {
  const work = (
    jobHandlers as Record<string, (job: JobContext, input: never) => AsyncGenerator<Progress, unknown>>
  )[method];
  const steps = present(work, 'every job of the contract has a handler')(jobContext(running), input);
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

function jobContext(running: Running): JobContext {
  return {
    read: running.store.reader,
    now: running.now,
    newId: running.newId,
    file: running.file,
    documents: documentsFolder(running.store.file),
    backup: (to, progress) => backup(running.store.raw, to, progress),
    async *command(name, body) {
      const command = beginCommand(running.store.raw, name, running);
      running.checkpoints.hold();
      try {
        return announce(running, command.commit(yield* body(command.context)));
      } finally {
        // Without effect after the commit; takes everything back when the body threw or the work was cancelled.
        command.rollback();
        running.checkpoints.release();
      }
    },
    note(topics, body) {
      const value = running.store.note(body);
      running.changed(topics);
      return value;
    },
    async *undo(seq) {
      return announce(running, yield* undo(running.store.raw, running, seq)).rows;
    },
  };
}
