import type { Command, CommandName, Given } from './command';
import { COMMON, type OptionList } from './options';
import { assertDays } from './sale/values';
import { UsageError } from './usage';

/** One thing that a command with several can do: `deal move DEAL --to STAGE`. */
export interface Action {
  /** What follows the action's name, as it stands in the help. Not translated. */
  readonly usage: string;
  readonly options: OptionList;
  /** Options without which it makes no sense. */
  readonly needs?: readonly string[];
  /** How many words follow the action's name: the deal, an amount. */
  readonly words: number;
  run(given: Given): Promise<boolean>;
}

/** A command whose first word says what to do; each action has its own options and words. */
export function commandOf(name: CommandName, actions: Readonly<Record<string, Action>>): Command {
  return {
    name,
    usage: `${Object.keys(actions).join('|')} …`,
    lines: Object.entries(actions).map(([action, { usage }]) => `${name} ${action} ${usage}`.trim()),
    options: Object.assign({}, ...Object.values(actions).map(({ options }) => options)),
    words: { least: 1, most: 1 + Math.max(...Object.values(actions).map(({ words }) => words)) },
    makes: false,
    run: async (given) => {
      const [wanted = '', ...words] = given.words;
      const action = Object.hasOwn(actions, wanted) ? actions[wanted] : undefined;
      if (!action) throw new UsageError('choice', { option: name, choices: Object.keys(actions).join(', ') });
      assertFits({ ...given, words }, action, `${name} ${wanted} ${action.usage}`.trim());
      return action.run({ ...given, words });
    },
  };
}

/** Throws {@link UsageError} for an option of another action, a missing one, and too few, too many or empty words. */
function assertFits({ values, words }: Given, action: Action, usage: string): void {
  const blank = words.some((word) => word.trim() === '');
  if (blank || words.length !== action.words) throw new UsageError('words', { usage: `cuepoint ${usage}` });
  const known = new Set([...Object.keys(COMMON), ...Object.keys(action.options)]);
  const foreign = Object.keys(values).find((option) => !known.has(option));
  if (foreign !== undefined) throw new UsageError('unknownOption', { option: `--${foreign}` });
  const missing = action.needs?.find((option) => values[option] === undefined);
  if (missing !== undefined) throw new UsageError('needsOption', { option: `--${missing}` });
  assertDays(values);
}

/** Options that take a text. */
export const texts = (...names: readonly string[]): OptionList =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
