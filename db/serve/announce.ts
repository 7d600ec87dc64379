import type { CommandOutcome } from '@db/log/command';
import type { EngineOptions } from './options';

/** Tells the windows what a command touched, and hands on what it answers. */
export function announce<T>({ changed }: Pick<EngineOptions, 'changed'>, outcome: CommandOutcome<T>): T {
  if (outcome.topics.length > 0) changed(outcome.topics);
  return outcome.value;
}
