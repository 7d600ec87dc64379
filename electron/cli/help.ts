import type { Command, Translate } from './command';
import { COMMANDS } from './commands';
import { columns } from './screen';

/** How the program is called; the packed one is `cuepoint --cli COMMAND`. */
const PROGRAM = 'cuepoint';

export const usageOf = (command: Command): string => `${PROGRAM} ${command.name} ${command.usage}`.trim();

/** All commands, a line each, and the options that all understand. */
export const helpForAll = (t: Translate): string[] => [
  t('cli:help.title', { program: PROGRAM }),
  '',
  ...columns(COMMANDS.map(({ name }) => [`  ${name}`, t(`cli:help.commands.${name}`)])),
  '',
  t('cli:help.everywhere'),
  ...commonOptions(t),
];

export const helpFor = (command: Command, t: Translate): string[] => [
  ...(command.lines?.map((line) => `${PROGRAM} ${line}`) ?? [usageOf(command)]),
  '',
  t(`cli:help.commands.${command.name}`),
  '',
  t('cli:help.everywhere'),
  ...commonOptions(t),
];

const commonOptions = (t: Translate): string[] =>
  columns([
    ['  --db FILE', t('cli:help.options.db')],
    ['  --json', t('cli:help.options.json')],
    ['  --today YYYY-MM-DD', t('cli:help.options.today')],
    ['  --zone Area/City', t('cli:help.options.zone')],
    ['  --help', t('cli:help.options.help')],
  ]);
