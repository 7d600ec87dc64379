import type en from '@shared/text/en/cli.json';

export type FailureReason = keyof (typeof en)['failures'];

/** Well written, but it cannot be done with what is in the file: exit code 1 and one sentence (`cli:failures`). */
export class CommandFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
    this.name = 'CommandFailure';
  }
}
