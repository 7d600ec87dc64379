import type { PlanLine } from '@shared/contract/plan';
import { timeWithCity, type Zone } from '@shared/domain/time';
import { COMMON } from '../options';
import { commandOf } from '../actions';
import type { Command } from '../command';
import { exportWeek, PLAN_EXPORT_OPTIONS, PLAN_EXPORT_USAGE } from '../exports/plan';
import { FORMATS, formatIn } from '../exports/write';
import { columns } from '../screen';
import { UsageError } from '../usage';
import { PLAN_ACTIONS } from '../week/actions';
import { weekGiven } from '../week/given';

const LIST_OPTIONS = {
  week: { type: 'string' },
  format: { type: 'string' },
  manager: { type: 'string' },
  out: { type: 'string' },
  ...PLAN_EXPORT_OPTIONS,
} as const;
const LIST_USAGE = `[--week 2026-W48|this|next|last] [--manager NAME] ${PLAN_EXPORT_USAGE}`;

const actions = commandOf('plan', PLAN_ACTIONS);

/** `plan`: the call plan of a week, to read, as JSON or as a file to pass on; with a word behind it, to be generated and changed. */
export const planCommand: Command = {
  name: 'plan',
  usage: LIST_USAGE,
  lines: [`plan ${LIST_USAGE}`, ...(actions.lines ?? [])],
  options: { ...actions.options, ...LIST_OPTIONS },
  words: { least: 0, most: actions.words.most },
  makes: false,
  run: async (given) => {
    if (given.words.length > 0) return actions.run(given);
    const { values, open, screen } = given;
    const foreign = Object.keys(values).find((option) => !(option in COMMON) && !(option in LIST_OPTIONS));
    if (foreign !== undefined) throw new UsageError('unknownOption', { option: `--${foreign}` });
    const wanted = weekGiven(given);
    const format = values['each-manager'] === true ? formatOf(given) : formatIn(values, FORMATS);
    if (format === null) {
      const session = open('read');
      const { lines } = await session.call('plan.week', wanted);
      const { zone } = await session.call('settings.get', {});
      await screen.result(lines, () => columns(lines.map((line) => asRow(line, zone))));
    } else {
      await exportWeek(given, wanted, format);
    }
    return true;
  },
};

/** With a file for each manager `--out` is a folder, so the format must be said. */
function formatOf({ values }: Parameters<Command['run']>[0]) {
  const format = formatIn({ ...values, out: undefined }, FORMATS);
  if (format === null) throw new UsageError('needsOption', { option: '--format' });
  return format;
}

/** The time as it was agreed, with its city and its day where that was another clock. */
const asRow = (line: PlanLine, zone: Zone): string[] => [
  line.day,
  `${line.agreedDay === line.day ? '' : `${line.agreedDay} `}${timeWithCity(line, zone)}`,
  line.client,
  line.person,
  line.phone,
  line.purpose,
  line.product,
];
