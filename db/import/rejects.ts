import { delimiterOf } from '@db/export/csv';
import type { JobHandler } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import {
  isDated,
  type Issue,
  type Reason,
  rejectsHead,
  rejectsLine,
  type RejectTexts,
  withoutSerial1904,
} from '@shared/domain/import';
import type { Language } from '@shared/domain/words';
import { createText } from '@shared/text';
import { pacer } from '@db/serve/pace';
import { readTable } from './read/table';
import { trialOf } from './verdicts';

/** `import.rejects`: the rejected rows of the latest trial or import, read once more from the file. */
export const rejects: JobHandler<'import.rejects'> = async function* (job, { token }) {
  const { log, reading, fields } = trialOf(job.read, token);
  const { rejected } = log;
  const { path, name } = job.file(token);
  const table = readTable(path, reading);
  const { language } = readSettings(job.read);
  const { texts, fileName } = wordsOf(language);
  // What came from a workbook opens in one by double click.
  const delimiter = table.delimiter ?? delimiterOf(language);
  const lines = [rejectsHead(table.head, delimiter, texts)];
  // A text file cannot say that its day numbers count from 1904.
  const cellsOf = (cells: readonly string[]) =>
    table.from1904
      ? cells.map((cell, index) => (isDated(fields[index] ?? null) ? withoutSerial1904(cell) : cell))
      : cells;
  const pace = pacer();
  let place = 0;
  for (const { rows, part } of table.chunks()) {
    for (const row of rows) {
      const reasons = rejected.get(place++);
      if (reasons)
        lines.push(
          rejectsLine({ ...row, cells: cellsOf(row.cells), reasons }, table.head.length, delimiter, texts),
        );
      if (pace.due()) yield { ...pace.report('reading', 0, 0), part };
    }
  }
  const stem = name.replace(/\.[^.]*$/, '');
  return { name: `${stem} ${fileName}.csv`, bytes: new TextEncoder().encode(lines.join('')) };
};

function wordsOf(language: Language): { texts: RejectTexts; fileName: string } {
  const { t } = createText(language);
  return {
    fileName: t('import:rejects.fileName'),
    texts: {
      line: t('import:rejects.line'),
      reason: t('import:rejects.why'),
      sentence: ({ code, column, value }: Issue<Reason>) => t(`import:reason.${code}`, { column, value }),
    },
  };
}
