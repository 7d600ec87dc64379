import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { PlanLine } from '@shared/contract/plan';
import { parseWeek, weekOf } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import type { Command } from '../command';
import { choiceOf, textOf } from '../options';
import { columns } from '../screen';
import { UsageError } from '../usage';

const FORMATS = ['json', 'csv', 'xlsx', 'ics'] as const;

/** `plan`: the call plan of a week, to read, as JSON or as a file to pass on. */
export const planCommand: Command = {
  name: 'plan',
  usage: '[--week 2026-W48] [--format json|csv|xlsx|ics] [--manager NAME] [--out FILE]',
  options: {
    week: { type: 'string' },
    format: { type: 'string' },
    manager: { type: 'string' },
    out: { type: 'string' },
  },
  words: { least: 0, most: 0 },
  makes: false,
  run: async ({ values, open, today, screen }) => {
    const week = textOf(values.week) ?? weekOf(today);
    if (parseWeek(week) === null) throw new UsageError('week', { value: week });
    const out = textOf(values.out);
    const format = choiceOf(values, 'format', FORMATS) ?? (out === null ? null : formatOf(out));
    const wanted = { week, today, manager: textOf(values.manager) ?? undefined };
    const session = open('read');
    if (format === null) {
      const { lines } = await session.call('plan.week', wanted);
      await screen.result(lines, () => columns(lines.map(asRow)));
      return true;
    }
    const { bytes } = await session.call('plan.export', { ...wanted, format });
    if (out === null) {
      await screen.bytes(bytes);
      return true;
    }
    write(out, bytes);
    const written = { file: resolve(out), bytes: bytes.length };
    await screen.result(written, () => [written.file]);
    return true;
  },
};

const asRow = (line: PlanLine): string[] => [
  line.day,
  line.time ?? '',
  line.client,
  line.person,
  line.phone,
  line.purpose,
  line.product,
];

/** The format that the file's name ends with. */
function formatOf(out: string): (typeof FORMATS)[number] {
  const end = out.split('.').at(-1)?.toLowerCase();
  const format = FORMATS.find((each) => each === end);
  if (!format) throw new UsageError('choice', { option: '--format', choices: FORMATS.join(', ') });
  return format;
}

function write(out: string, bytes: Uint8Array): void {
  try {
    writeFileSync(out, bytes);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CuepointError('file-not-written', { name: basename(out), message }, { cause: thrown });
  }
}
