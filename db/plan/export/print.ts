import type { PlanLine } from '@shared/contract/plan';
import { slotOf } from '@shared/domain/planner/settings';
import { markupText } from '@shared/domain/table/markup';
import { type Day, timeWithCity, type Zone } from '@shared/domain/time';
import { present } from '@shared/errors';
import { PRINT_CSS } from './print-css';
import { purposeText, reasonsBeside } from './reasons';
import type { WeekLines } from './table';
import type { PlanTexts } from './texts';

export interface PrintOptions {
  /** Each day on a page of its own, or one day after the other. */
  readonly pages: 'day' | 'week';
  readonly paper: 'A4' | 'Letter';
  /** The user's: a time of another one is printed with its city. */
  readonly zone: Zone;
}

/**
 * The week sheet as one self-contained HTML page without scripts, black on white (`design.md`, Print): per contact a box
 * to tick, the phone in large figures, reasons in one line and two empty lines to write on. A day keeps its heading with its first line;
 * the week, the manager and the page numbers stand at the foot of every page (`electron/print`).
 */
export function planAsPrint(plan: WeekLines, texts: PlanTexts, { pages, paper, zone }: PrintOptions): string {
  const { week, days, manager, lines, today } = plan;
  const { t, language } = texts;
  const open = lines.filter((line) => line.status !== 'done');
  const managers = manager === undefined ? managersOf(open) : [manager];
  const from = present(days[0], 'a week has seven days').day;
  const to = present(days[6], 'a week has seven days').day;
  const about = [
    texts.span(from, to),
    t('plan:weekOfYear', { number: Number(week.slice(6)) }),
    ...(managers.length === 1 ? managers : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const sheet = { ...texts, namesManagers: managers.length > 1, today, zone };
  const header = `<header><h1>${markupText(t('plan:fileName'))}</h1><p>${markupText(about)}</p></header>`;
  const sections = days
    .map(({ day }) =>
      daySection(
        day,
        open.filter((line) => line.day === day),
        sheet,
      ),
    )
    .filter((section) => section !== '');
  const body =
    pages === 'day'
      ? sections.map((section) => `<div class="page">${header}${section}</div>`).join('')
      : `${header}${sections.join('')}`;
  const empty = `${header}<p class="empty">${markupText(t('plan:print.empty'))}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>${markupText(`${t('plan:fileName')} · ${about}`)}</title>
<style>@page { size: ${paper} }${PRINT_CSS}</style></head><body>
${sections.length === 0 ? empty : body}</body></html>`;
}

/** Whose contacts stand on the sheet. */
const managersOf = (lines: readonly PlanLine[]): string[] => [
  ...new Set(lines.map((line) => line.manager).filter((name) => name !== '')),
];

/** When several people share a sheet, each line says whose it is. */
type SheetTexts = PlanTexts & { readonly namesManagers: boolean; readonly today: Day; readonly zone: Zone };

function daySection(day: Day, lines: readonly PlanLine[], texts: SheetTexts): string {
  if (lines.length === 0) return '';
  const meetings = lines.filter(({ kind }) => slotOf(kind) === 'meetings').length;
  const counts = [
    [lines.length - meetings, 'plan:load.callsOnly'],
    [meetings, 'plan:load.meetingsOnly'],
  ] as const;
  const count = counts
    .filter(([number]) => number > 0)
    .map(([number, key]) => texts.t(key, { count: number }))
    .join(' · ');
  // The head of a table comes again on the next page, so that a long day is named there too.
  return `<table><thead><tr><th><h2>${markupText(texts.day(day))}<small>${markupText(count)}</small></h2></th></tr></thead><tbody>${lines
    .map((line) => `<tr><td>${lineBlock(line, texts)}</td></tr>`)
    .join('')}</tbody></table>`;
}

function lineBlock(line: PlanLine, texts: SheetTexts): string {
  const { t } = texts;
  const kind = t(`words:activityKinds.${line.kind}`);
  const purpose = purposeText(line, texts);
  const what = [purpose || t('plan:noReason'), line.product].filter((part) => part !== '').join(' · ');
  const reasons = reasonsBeside(line, texts, texts.today);
  // The sheet says the time as it was agreed, so the day as well where that is another one.
  const agreedDay =
    line.agreedDay === line.day ? '' : `<small>${markupText(texts.day(line.agreedDay))}</small>`;
  const mark =
    line.sinceExport === ''
      ? ''
      : ` <small class="mark">${markupText(t(`export:since.${line.sinceExport}`))}</small>`;
  const address =
    line.phone === ''
      ? `<div class="phone mail">${markupText(line.email)}</div>`
      : `<div class="phone">${markupText(line.phone)}</div>`;
  // Under the phone too, so that they stay in one line.
  const why = reasons.length === 0 ? '' : `<div class="why">${markupText(reasons.join('; '))}</div>`;
  return `<article><div class="box"></div><div class="when">${markupText(timeWithCity(line, texts.zone) || t('plan:print.anyTime'))}${agreedDay}<small>${markupText(kind)}</small></div>
<div class="whom"><b>${markupText(line.client)}</b>${line.person === '' ? '' : ` · ${markupText(line.person)}`}${whose(line, texts)}${mark}
<div>${markupText(what)}</div></div>
${address}${why}<div class="write"></div><div class="write"></div></article>`;
}

const whose = ({ manager }: PlanLine, { namesManagers }: SheetTexts): string =>
  namesManagers && manager !== '' ? ` <small>(${markupText(manager)})</small>` : '';
