import type { PlanLine } from '@shared/contract/plan';
import { countedTexts } from '@shared/domain/plan';
import type { Day } from '@shared/domain/time';
import { present } from '@shared/errors';
import { PRINT_CSS } from './print-css';
import { type PlanTexts, purposeText, reasonText, reasonWhat, type WeekLines } from './table';

export interface PrintOptions {
  /** Only this manager's lines were asked for. */
  readonly manager?: string | undefined;
  readonly paper: 'A4' | 'Letter';
}

/**
 * The week sheet as one self-contained HTML page without scripts, black on white (`design.md`, Print): per contact a box
 * to tick, the phone in large figures, reasons in one line and two empty lines to write on. A day starts a new block that
 * keeps its heading with its first line.
 */
export function planAsPrint(
  { week, days, lines }: WeekLines,
  texts: PlanTexts,
  { manager, paper }: PrintOptions,
): string {
  const { t, language } = texts;
  const open = lines.filter((line) => line.status !== 'done');
  const managers = manager === undefined ? managersOf(open) : [manager];
  const from = present(days[0], 'a week has seven days');
  const to = present(days[6], 'a week has seven days');
  const about = [
    texts.span(from, to),
    t('plan:weekOfYear', { number: Number(week.slice(6)) }),
    ...(managers.length === 1 ? managers : []),
  ].join(' · ');
  const body = days
    .map((day) =>
      daySection(
        day,
        open.filter((line) => line.day === day),
        { ...texts, namesManagers: managers.length > 1 },
      ),
    )
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>${html(`${t('plan:fileName')} · ${about}`)}</title>
<style>@page { size: ${paper} }${PRINT_CSS}</style></head><body>
<header><h1>${html(t('plan:fileName'))}</h1><p>${html(about)}</p></header>
${body === '' ? `<p class="empty">${html(t('plan:print.empty'))}</p>` : body}</body></html>`;
}

/** Whose contacts stand on the sheet. */
const managersOf = (lines: readonly PlanLine[]): string[] => [
  ...new Set(lines.map((line) => line.manager).filter((name) => name !== '')),
];

/** When several people share a sheet, each line says whose it is. */
type SheetTexts = PlanTexts & { readonly namesManagers: boolean };

function daySection(day: Day, lines: readonly PlanLine[], texts: SheetTexts): string {
  if (lines.length === 0) return '';
  const count = texts.t('plan:print.lines', { count: lines.length });
  return `<section><h2>${html(texts.day(day))}<small>${html(count)}</small></h2>${lines
    .map((line) => lineBlock(line, texts))
    .join('')}</section>`;
}

function lineBlock(line: PlanLine, texts: SheetTexts): string {
  const { t } = texts;
  const kind = t(`words:activityKinds.${line.kind}`);
  const purpose = purposeText(line, texts);
  const what = [purpose || t('plan:noReason'), line.product].filter((part) => part !== '').join(' · ');
  const reasons = reasonsBeside(purpose, line, texts);
  return `<article><div class="box"></div><div class="when">${html(line.time ?? t('plan:print.anyTime'))}<small>${html(kind)}</small></div>
<div class="whom"><b>${html(line.client)}</b>${line.person === '' ? '' : ` · ${html(line.person)}`}${whose(line, texts)}
<div>${html(what)}</div>${reasons.length === 0 ? '' : `<div class="why">${html(reasons.join('; '))}</div>`}</div>
<div class="phone">${html(line.phone)}</div><div class="write"></div><div class="write"></div></article>`;
}

/** Why the line is there besides its purpose, which is not said twice: "overdue since Fri 20 Nov". */
function reasonsBeside(purpose: string, line: PlanLine, texts: PlanTexts): string[] {
  const SHORT = { overdue: 'plan:since', 'point-due': 'plan:due', 'point-missed': 'plan:missed' } as const;
  const beside = line.reasons.flatMap((reason) => {
    if (reasonWhat(reason, texts) !== purpose) return [reasonText(reason, texts)];
    if (reason.kind === 'planned' || reason.day === null) return [];
    return [texts.t(SHORT[reason.kind], { day: texts.day(reason.day) })];
  });
  return countedTexts(beside);
}

const whose = ({ manager }: PlanLine, { namesManagers }: SheetTexts): string =>
  namesManagers && manager !== '' ? ` <small>(${html(manager)})</small>` : '';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. */
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
