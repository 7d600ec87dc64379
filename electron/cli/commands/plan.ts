import type { PlanLine } from '@shared/contract/plan';
import { parseWeek, weekOf } from '@shared/domain/time';
import type { Command } from '../command';
import { exportWeek, PLAN_EXPORT_OPTIONS, PLAN_EXPORT_USAGE } from '../exports/plan';
import { FORMATS, formatIn } from '../exports/write';
import { textOf } from '../options';
import { columns } from '../screen';
import { UsageError } from '../usage';

/** `plan`: the call plan of a week, to read, as JSON or as a file to pass on. */
export const planCommand: Command = {
  name: 'plan',
  usage: `[--week 2026-W48] [--manager NAME] ${PLAN_EXPORT_USAGE}`,
  options: {
    week: { type: 'string' },
    format: { type: 'string' },
    manager: { type: 'string' },
    out: { type: 'string' },
    ...PLAN_EXPORT_OPTIONS,
  },
  words: { least: 0, most: 0 },
  makes: false,
  run: async (given) => {
    const { values, open, today, screen } = given;
    const week = textOf(values.week) ?? weekOf(today);
    if (parseWeek(week) === null) throw new UsageError('week', { value: week });
    const format = values['each-manager'] === true ? formatOf(given) : formatIn(values, FORMATS);
    const wanted = { week, today, manager: textOf(values.manager) ?? undefined };
    if (format === null) {
      const { lines } = await open('read').call('plan.week', wanted);
      await screen.result(lines, () => columns(lines.map(asRow)));
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

const asRow = (line: PlanLine): string[] => [
  line.day,
  line.time ?? '',
  line.client,
  line.person,
  line.phone,
  line.purpose,
  line.product,
];
