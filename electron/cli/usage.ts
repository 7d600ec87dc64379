import type en from '@shared/text/en/cli.json';

export type UsageProblem = keyof (typeof en)['usage'];

/** The command line was written wrongly: exit code 2 and one sentence that says how. */
export class UsageError extends Error {
  constructor(
    readonly problem: UsageProblem,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(problem);
    this.name = 'UsageError';
  }
}
