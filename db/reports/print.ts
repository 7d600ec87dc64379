import type { PlanTexts } from '@db/plan/export/texts';
import type { Figures, Report } from '@shared/contract/reports';
import { formatAmount } from '@shared/domain/money';
import { allOf, type Period, shareKept } from '@shared/domain/reports';
import { markupText } from '@shared/domain/table/markup';
import { weekOf } from '@shared/domain/time';
import { RESULTS } from '@shared/domain/words';

interface PrintOptions {
  readonly period: Period;
  readonly paper: 'A4' | 'Letter';
}

const CSS = `
* { box-sizing: border-box }
body { font: 9.5pt/1.35 Inter, 'DejaVu Sans', Arial, sans-serif; color: #000; background: #fff; margin: 0 }
header { display: flex; align-items: baseline; justify-content: space-between; border-bottom: 1.5pt solid #000;
  padding-bottom: 2mm; margin-bottom: 4mm }
h1 { font-size: 16pt; margin: 0 }
header p { margin: 0 }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { text-align: right; padding: 1.5mm 1.2mm; border-bottom: .5pt solid #000; vertical-align: top }
th { font-size: 8pt; vertical-align: bottom }
th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere }
tr { break-inside: avoid }
.results { margin-top: 7mm; width: auto }
.results th, .results td { padding-left: 4mm }
.results th:first-child, .results td:first-child { padding-left: 0; min-width: 38mm }
tr.all td { font-weight: 600; border-top: 1.2pt solid #000 }
small { display: block; font-size: 7.5pt; font-weight: normal; white-space: nowrap }
.bar { height: 1.6mm; border: .5pt solid #000; margin-top: .8mm; min-width: 14mm }
.bar i { display: block; height: 100%; background: #000 }
footer { margin-top: 4mm; font-size: 8pt }`;

/** The report on paper, black on white, across the page: a line a manager, each figure with that of the period before below. */
export function reportAsPrint(
  report: Report,
  lines: readonly { readonly name: string; readonly line: Report['total'] }[],
  texts: PlanTexts,
  { period, paper }: PrintOptions,
): string {
  const { t, language } = texts;
  const spanText = ({ from, to }: Report['span']) => (from === to ? texts.day(from) : texts.span(from, to));
  const number =
    period === 'week'
      ? ` · ${t('plan:weekOfYear', { number: Number(weekOf(report.span.from).slice(6)) })}`
      : '';
  const about = `${spanText(report.span)}${number}`;
  const title = t(`reports:fileName.${period}`);
  const heads = [
    ...(['kept', 'calls', 'meetings', 'reached', 'putOff', 'newClients', 'moves', 'won', 'lost'] as const),
    ...(['overdue', 'withoutNext'] as const),
  ];
  const body = lines.map(({ name, line }, index) => {
    const cells = [...figureCells(line, texts), ...standingCells(line)];
    const own = `<td>${markupText(name)}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}`;
    return `<tr${index === lines.length - 1 ? ' class="all"' : ''}>${own}</tr>`;
  });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>${markupText(`${title} · ${about}`)}</title><style>@page { size: ${paper} landscape }${CSS}</style></head><body>
<header><h1>${markupText(title)}</h1><p>${markupText(about)}</p></header>
<table><thead><tr><th>${markupText(t('plan:columns.manager'))}</th>${heads
    .map((head) => `<th>${markupText(t(`reports:short.${head}`))}</th>`)
    .join('')}</tr></thead><tbody>${body.join('')}</tbody></table>
${resultsTable(report, lines, texts)}
<footer>${markupText(t('reports:comparedWith', { span: spanText(report.before) }))}</footer></body></html>`;
}

/** How the contacts that were done ended; nothing where none was done. */
function resultsTable(
  { total }: Report,
  lines: readonly { readonly name: string; readonly line: Report['total'] }[],
  { t }: PlanTexts,
): string {
  const results = [...RESULTS, '' as const].filter((result) => (total.now.results[result] ?? 0) > 0);
  if (results.length === 0) return '';
  const heads = results.map((result) =>
    result === '' ? t('reports:noResult') : t(`words:results.${result}`),
  );
  const rows = lines.map(({ name, line: { now } }, index) => {
    const cells = [allOf(now.done), ...results.map((result) => now.results[result] ?? 0)];
    const own = `<td>${markupText(name)}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}`;
    return `<tr${index === lines.length - 1 ? ' class="all"' : ''}>${own}</tr>`;
  });
  return `<table class="results"><thead><tr><th>${markupText(t('reports:results'))}</th>${[
    t('reports:short.done'),
    ...heads,
  ]
    .map((head) => `<th>${markupText(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function figureCells({ now, before }: Report['total'], texts: PlanTexts): string[] {
  const { t } = texts;
  const below = (value: string) => `<small>${markupText(t('reports:was', { value }))}</small>`;
  const counted = (of: (figures: Figures) => number) => `${of(now)}${below(String(of(before)))}`;
  const slot = (which: 'calls' | 'meetings') =>
    `${markupText(t('reports:ofPlan', { done: now.kept[which], planned: now.planned[which] }))}${below(
      t('reports:ofPlan', { done: before.kept[which], planned: before.planned[which] }),
    )}`;
  const share = shareKept(now.kept, now.planned);
  const bar =
    share === null ? '' : `<div class="bar"><i style="width:${Math.round(share * 100)}%"></i></div>`;
  const closed = (which: 'won' | 'lost') =>
    `${now[which].count}${now[which].sums
      .map(
        ({ minor, currency }) =>
          `<small>${markupText(formatAmount(minor, currency, texts.language, { short: true }))}</small>`,
      )
      .join('')}${below(String(before[which].count))}`;
  return [
    `${markupText(t('reports:ofPlan', { done: allOf(now.kept), planned: allOf(now.planned) }))}${bar}${below(
      t('reports:ofPlan', { done: allOf(before.kept), planned: allOf(before.planned) }),
    )}`,
    slot('calls'),
    slot('meetings'),
    `${markupText(t('reports:ofPlan', { done: now.reached, planned: allOf(now.done) }))}${below(String(before.reached))}`,
    counted(({ putOff }) => putOff),
    counted(({ newClients }) => newClients),
    `${now.forward}${now.back > 0 ? ` / −${now.back}` : ''}${below(String(before.forward))}`,
    closed('won'),
    closed('lost'),
  ];
}

const standingCells = ({ standing }: Report['total']): string[] => [
  String(standing.overdue),
  String(standing.withoutNext),
];
