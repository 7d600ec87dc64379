/** What the program was asked for on its command line. */
export interface Arguments {
  readonly dataFolder: string | null;
  readonly demo: boolean;
  /** Started with the user's session: stay in the tray, if the settings want one, and open no window. */
  readonly hidden: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string | null;
  /** IANA zone */
  readonly zone: string | null;
  /** BCP 47 */
  readonly language: string | null;
  /** Everything behind `--cli`, or null when a window is wanted. */
  readonly cli: readonly string[] | null;
}

/** A wrong value; its message is one sentence for the terminal. */
export class WrongArgument extends Error {}

/**
 * Reads the arguments of the program. Arguments of Chromium (`--no-sandbox`, …) stand between ours and are left alone.
 *
 * @throws WrongArgument when a value is missing or is not a day or a zone
 */
export function readArguments(argv: readonly string[]): Arguments {
  const cliAt = argv.indexOf('--cli');
  const own = cliAt < 0 ? argv : argv.slice(0, cliAt);
  return {
    dataFolder: optionValue(own, '--data-folder'),
    demo: own.includes('--demo'),
    hidden: own.includes('--hidden'),
    today: checked(optionValue(own, '--today'), isDay, '--today needs a day such as 2026-11-23'),
    zone: checked(optionValue(own, '--zone'), isZone, '--zone needs a zone such as Europe/Ljubljana'),
    language: optionValue(own, '--language'),
    cli: cliAt < 0 ? null : argv.slice(cliAt + 1),
  };
}

/** `--name value` or `--name=value` */
function optionValue(argv: readonly string[], name: string): string | null {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith(`${name}=`)) return argument.slice(name.length + 1);
    if (argument !== name) continue;
    const value = argv[index + 1];
    if (value === undefined || value.startsWith('--')) throw new WrongArgument(`${name} needs a value`);
    return value;
  }
  return null;
}

function checked(value: string | null, fits: (value: string) => boolean, sentence: string): string | null {
  if (value !== null && !fits(value)) throw new WrongArgument(sentence);
  return value;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false; // RangeError is how Intl says that there is no such zone
  }
}
