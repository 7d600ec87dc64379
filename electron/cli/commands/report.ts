import type { Report } from '@shared/contract/reports';
import { allOf, type Period } from '@shared/domain/reports';
import { parseDay, parseWeek, mondayOf } from '@shared/domain/time';
import type { Command, Given } from '../command';
import { finished, formatIn, written } from '../exports/write';
import { textOf } from '../options';
import { columns } from '../screen';
import { UsageError } from '../usage';

const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;

/** `report`: what each manager planned, did, put off and closed in a day or a week, beside the period before. */
export const reportCommand: Command = {
  name: 'report',
  usage:
    '[--day [2026-11-26] | --week [2026-W48]] [--manager NAME] [--format json|csv|xlsx|pdf] [--out FILE]',
  options: {
    day: { type: 'boolean' },
    week: { type: 'boolean' },
    manager: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  },
  words: { least: 0, most: 1 },
  makes: false,
  run: async (given) => {
    const { values, today, screen, open } = given;
    const manager = textOf(values.manager);
    const asked = { ...periodOf(given), today, ...(manager === null ? {} : { manager }) };
    const format = formatIn(values, FORMATS);
    if (format === null) {
      const report = await open('read').call('reports.period', asked);
      await screen.result(report, () => linesOf(report, given));
      return true;
    }
    const made = await open('read').call('reports.export', {
      ...asked,
      format: format === 'pdf' ? 'print' : format,
    });
    const bytes = await finished(given, format, made);
    const out = textOf(values.out);
    if (out === null) {
      await screen.bytes(bytes);
    } else {
      const file = await written(out, bytes);
      await screen.result({ file, bytes: bytes.length }, () => [file]);
    }
    return true;
  },
};

/** `--day`, `--week`, each of today or of the day or week that stands behind; without either the present week. */
function periodOf({ values, words, today }: Given): { period: Period; day: string } {
  if (values.day === true && values.week === true)
    throw new UsageError('words', { usage: `report ${reportCommand.usage}` });
  const [word] = words;
  if (values.day === true) {
    if (word !== undefined && parseDay(word) === null) throw new UsageError('day', { value: word });
    return { period: 'day', day: word ?? today };
  }
  if (word !== undefined && parseWeek(word) === null) throw new UsageError('week', { value: word });
  return { period: 'week', day: word === undefined ? today : mondayOf(word) };
}

function linesOf({ managers, total }: Report, { t }: Given): string[] {
  const head = [
    '',
    ...(['kept', 'done', 'reached', 'putOff', 'newClients', 'moves', 'won', 'lost'] as const),
    ...(['overdue', 'withoutNext'] as const),
  ].map((column) => (column === '' ? '' : t(`reports:short.${column as 'kept'}`)));
  const row = (name: string, { now, standing }: Report['total']): string[] => [
    name,
    t('reports:ofPlan', { done: allOf(now.kept), planned: allOf(now.planned) }),
    ...[allOf(now.done), now.reached, now.putOff, now.newClients, now.forward].map(String),
    ...[now.won.count, now.lost.count, standing.overdue, standing.withoutNext].map(String),
  ];
  return columns(
    [
      head,
      ...managers.map((each) => row(each.manager || t('export:nobody'), each)),
      row(t('reports:all'), total),
    ],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
}
