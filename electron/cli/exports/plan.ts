import type { InputOf } from '@shared/contract';
import { ownNames } from '@shared/domain/documents/files';
import type { Given } from '../command';
import { CuepointError, type ErrorCode } from '@shared/errors';
import { choiceOf, textOf } from '../options';
import { UsageError } from '../usage';
import { finished, type Format, written, writtenInto } from './write';

/** The options of an exported week beside `--format` and `--out`. */
export const PLAN_EXPORT_OPTIONS = {
  'each-manager': { type: 'boolean' },
  pages: { type: 'string' },
} as const;
export const PLAN_EXPORT_USAGE =
  '[--format json|csv|xlsx|ics|pdf] [--pages day|week] [--each-manager] [--out FILE|FOLDER]';

/** The file can only be read, or another program writes to it for long. */
const NOT_WRITABLE: ReadonlySet<string> = new Set<ErrorCode>(['db-readonly', 'db-locked']);

type Week = Pick<InputOf<'plan.export'>, 'week' | 'today' | 'manager'>;

/**
 * The call plan of a week as a file, or as a file for each manager in a folder. Works beside an open window. What was written counts as
 * the last export from then on.
 */
export async function exportWeek(given: Given, week: Week, format: Format): Promise<void> {
  const { values, screen, open } = given;
  const pages = choiceOf(values, 'pages', ['day', 'week'] as const) ?? 'week';
  const out = textOf(values.out);
  const session = open('read');
  const make = async (manager: string | undefined) => {
    const asked = { ...week, pages, ...(manager === undefined ? {} : { manager }) };
    const made = await session.call('plan.export', { ...asked, format: format === 'pdf' ? 'print' : format });
    return { ...made, bytes: await finished(given, format, made) };
  };
  const keep = async (exportId: string | null) => {
    if (exportId === null) return;
    try {
      await session.call('plan.exported', { exportId });
    } catch (thrown) {
      // The file is written, which is what was asked for; what cannot be noted is told.
      if (!(thrown instanceof CuepointError && NOT_WRITABLE.has(thrown.data.code))) throw thrown;
      await screen.note(given.t('cli:exportNotNoted'));
    }
  };
  if (values['each-manager'] === true) {
    if (out === null) throw new UsageError('needsOption', { option: '--out' });
    const files: string[] = [];
    const own = ownNames();
    const { managers } = await session.call('plan.audiences', { week: week.week, today: week.today });
    for (const manager of managers) {
      const { name, bytes, exportId } = await make(manager);
      files.push(await writtenInto(out, own(name), bytes));
      await keep(exportId);
    }
    await screen.result(files, () => files);
    return;
  }
  const { bytes, exportId } = await make(week.manager);
  if (out === null) {
    await screen.bytes(bytes);
  } else {
    const file = await written(out, bytes);
    await screen.result({ file, bytes: bytes.length }, () => [file]);
  }
  await keep(exportId);
}
