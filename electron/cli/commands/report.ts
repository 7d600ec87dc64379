import type { Report } from '@shared/contract/reports';
import { allOf, type Period } from '@shared/domain/reports';
import { mondayOf } from '@shared/domain/time';
import { RESULTS } from '@shared/domain/words';
import type { Command, Given } from '../command';
import { finished, formatIn, written } from '../exports/write';
import { textOf } from '../options';
import { columns } from '../screen';
import { UsageError } from '../usage';
import { dayIn, weekIn } from '../week/relative';

const FORMATS = ['json', 'csv', 'xlsx', 'pdf'] as const;

/** `report`: what each manager planned, did, put off and closed in a day or a week, beside the period before. */
export const reportCommand: Command = {
  name: 'report',
  usage:
    '[--day [2026-11-26|yesterday] | --week [2026-W48|last]] [--manager NAME] [--format json|csv|xlsx|pdf] [--out FILE]',
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
    const day = dayIn(word ?? 'today', today);
    if (day === null) throw new UsageError('day', { value: word ?? '' });
    return { period: 'day', day };
  }
  if (word === undefined) return { period: 'week', day: today };
  const week = weekIn(word, today);
  if (week === null) throw new UsageError('week', { value: word });
  return { period: 'week', day: mondayOf(week) };
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
  const lines = [
    ...managers.map((each) => ({ name: each.manager || t('export:nobody'), line: each })),
    { name: t('reports:all'), line: total },
  ];
  const results = [...RESULTS, '' as const].filter((result) => (total.now.results[result] ?? 0) > 0);
  const resultHead = results.map((result) =>
    result === '' ? t('reports:noResult') : t(`words:results.${result}`),
  );
  return [
    ...columns([head, ...lines.map(({ name, line }) => row(name, line))], RIGHT),
    ...(results.length === 0
      ? []
      : [
          '',
          ...columns(
            [
              [t('reports:results'), ...resultHead],
              ...lines.map(({ name, line }) => [
                name,
                ...results.map((result) => String(line.now.results[result] ?? 0)),
              ]),
            ],
            RIGHT,
          ),
        ]),
  ];
}

/** Figures; only the first column is a name. */
const RIGHT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
