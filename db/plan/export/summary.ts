import type { Sheet, SheetCell } from '@db/export/xlsx';
import type { PlanLine } from '@shared/contract/plan';
import { slotOf } from '@shared/domain/planner/settings';
import type { ExportedLine } from './exported';
import type { WeekLines } from './table';
import type { PlanTexts } from './texts';

/** The sheet that says what the week holds: by day, by manager, what did not fit, what changed since the last export. */
export function summarySheet(plan: WeekLines, gone: readonly ExportedLine[], texts: PlanTexts): Sheet {
  const { t } = texts;
  const { week, manager, lines, days } = plan;
  const head = ['', ...FIGURES.map((figure) => t(`export:figures.${figure}`))];
  const row = (name: SheetCell, figures: Figures, load: Load): SheetCell[] => [
    name,
    ...[figures.planned, figures.done, figures.calls],
    load?.capacity.calls ?? null,
    figures.meetings,
    load?.capacity.meetings ?? null,
  ];
  const byDay = days.map(({ day, load }) =>
    row({ kind: 'day', day }, figuresOf(lines.filter((line) => line.day === day)), load),
  );
  const names = [...new Set(lines.map((line) => line.manager))].sort();
  const byManager = names.map((name) =>
    row(name || t('export:nobody'), figuresOf(lines.filter((line) => line.manager === name)), null),
  );
  const title = (text: string): SheetCell[][] => [[], [{ kind: 'bold', value: text }]];
  return {
    name: t('export:summary.title'),
    head,
    widths: [34, 12, 12, 12, 16, 12, 18],
    rows: [
      [{ kind: 'bold', value: `${t('plan:fileName')} ${week}` }],
      [manager === undefined ? t('export:allManagers') : manager || t('export:nobody')],
      ...title(t('export:summary.byDay')),
      ...byDay,
      row(
        { kind: 'bold', value: t('export:summary.total') },
        figuresOf(lines),
        days.every(({ load }) => load !== null) ? total(plan) : null,
      ),
      ...(manager === undefined ? [...title(t('export:summary.byManager')), ...byManager] : []),
      ...leftOut(plan, texts).flatMap((each, index) =>
        index === 0 ? [...title(t('export:summary.leftOut')), each] : [each],
      ),
      ...title(t('export:summary.since')),
      [t('export:since.new'), count(lines, 'new')],
      [t('export:since.changed'), count(lines, 'changed')],
      [t('export:since.gone'), gone.length],
    ],
  };
}

const FIGURES = ['planned', 'done', 'calls', 'callRoom', 'meetings', 'meetingRoom'] as const;

interface Figures {
  readonly planned: number;
  readonly done: number;
  readonly calls: number;
  readonly meetings: number;
}
type Load = WeekLines['days'][number]['load'];

/** `planned` counts all lines, also those that are done by now. */
function figuresOf(lines: readonly PlanLine[]): Figures {
  const meetings = lines.filter(({ kind }) => slotOf(kind) === 'meetings').length;
  return {
    planned: lines.length,
    done: lines.filter(({ status }) => status === 'done').length,
    calls: lines.length - meetings,
    meetings,
  };
}

function total({ days }: WeekLines): NonNullable<Load> {
  const sum = (of: (load: NonNullable<Load>) => number) =>
    days.reduce((all, { load }) => all + (load ? of(load) : 0), 0);
  return {
    capacity: { calls: sum((load) => load.capacity.calls), meetings: sum((load) => load.capacity.meetings) },
    used: { calls: sum((load) => load.used.calls), meetings: sum((load) => load.used.meetings) },
  };
}

/** Candidates that did not fit when the week was generated, by why. */
const leftOut = ({ generated }: WeekLines, { t }: PlanTexts): SheetCell[][] =>
  Object.entries(generated?.leftOut ?? {})
    .filter(([, clients]) => clients > 0)
    .map(([code, clients]) => [
      t(`plan:leftOut.codes.${code}` as 'plan:leftOut.codes.no-room', { defaultValue: code }),
      clients,
    ]);

const count = (lines: readonly PlanLine[], mark: PlanLine['sinceExport']): number =>
  lines.filter(({ sinceExport }) => sinceExport === mark).length;
