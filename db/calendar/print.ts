import { type PlanTexts, textsFor } from '@db/plan/export/texts';
import type { JobHandler } from '@db/serve/handlers';
import { readProcess, readSettings } from '@db/settings/read';
import type { CalendarItem } from '@shared/contract/calendar';
import { aboutOccasion } from '@shared/domain/occasions';
import { plainName } from '@shared/domain/documents/files';
import { SLOTS } from '@shared/domain/planner/settings';
import { markupText } from '@shared/domain/table/markup';
import {
  addDays,
  type Day,
  daysBetween,
  startOfWeek,
  timeWithCity,
  type Weekday,
  weekday,
} from '@shared/domain/time';
import { present } from '@shared/errors';
import { createText } from '@shared/text';
import { loadOf } from './load';
import { itemsOfSpan } from './queries';

/** More lines than these are a list to scroll, not a sheet to carry. */
const MOST_A_DAY = 120;

/** One week of the calendar as a page to print: a band a day, with what lies at a time, then what does not; days off are named. */
export const printWeek: JobHandler<'calendar.print'> = async function* ({ read }, input) {
  yield { part: 0, phase: 'writing', done: 0, total: 1 };
  const settings = readSettings(read);
  const from = startOfWeek(input.day, settings.weekStart as Weekday);
  const span = { from, to: addDays(from, 6), manager: input.manager ?? null };
  const { items, counts } = itemsOfSpan(read, span, {
    ...{ layers: input.layers, perDay: MOST_A_DAY, perHour: null },
  });
  const texts = textsFor(createText(settings.language), settings.language, readProcess(read));
  const loads = new Map(loadOf(read, { ...span, today: input.today }).map(({ day, load }) => [day, load]));
  const off = new Map(
    read
      .all<{ day: Day; name: string }>('SELECT day, name FROM days_off WHERE day BETWEEN ? AND ?', [
        span.from,
        span.to,
      ])
      .map(({ day, name }) => [day, name]),
  );
  const whole = new Map(counts.map(({ day, count }) => [day, count]));
  const days = daysBetween(span.from, span.to).map((day) => ({
    day,
    holiday: off.get(day) ?? '',
    isFree: off.has(day) || !settings.workingDays.includes(weekday(day)),
    load: present(loads.get(day), 'each day of the span has one'),
    items: items.filter((item) => item.day === day),
    count: whole.get(day) ?? 0,
  }));
  const title = texts.span(span.from, span.to);
  return {
    name: `${plainName(`${texts.t('calendar:print.file')} ${span.from}`, 'calendar')}.pdf`,
    bytes: new TextEncoder().encode(page(days, title, input.manager ?? '', texts, settings.paper)),
  };
};

interface PrintedDay {
  readonly day: Day;
  readonly holiday: string;
  readonly isFree: boolean;
  readonly load: ReturnType<typeof loadOf>[number]['load'];
  readonly items: readonly CalendarItem[];
  readonly count: number;
}

function page(
  days: readonly PrintedDay[],
  title: string,
  manager: string,
  texts: PlanTexts,
  paper: string,
): string {
  const { t, language } = texts;
  const about = [title, ...(manager === '' ? [] : [manager])].join(' · ');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<title>${markupText(`${t('calendar:print.title')} · ${about}`)}</title><style>@page { size: ${paper} }${CSS}</style></head><body>
<header><h1>${markupText(t('calendar:print.title'))}</h1><p>${markupText(about)}</p></header>
${days.map((day) => band(day, texts)).join('\n')}</body></html>`;
}

function band({ day, holiday, isFree, load, items, count }: PrintedDay, texts: PlanTexts): string {
  const { t } = texts;
  const loads = SLOTS.flatMap((slot) => {
    const [used, capacity] = [load.used[slot], load.capacity[slot]];
    return used === 0 && capacity === 0 ? [] : [t(`calendar:load.${slot}`, { used, capacity })];
  });
  const more = count - items.length;
  const lines = items.map((item) => line(item, texts));
  if (more > 0)
    lines.push(
      `<li class="more">${markupText(t('calendar:more', { count: more, number: String(more) }))}</li>`,
    );
  return `<section class="${isFree ? 'free' : ''}"><div class="day"><b>${markupText(texts.day(day))}</b>
${holiday === '' ? '' : `<small>${markupText(holiday)}</small>`}${loads.map((text) => `<small>${markupText(text)}</small>`).join('')}</div>
<ul>${lines.join('')}</ul></section>`;
}

function line(item: CalendarItem, texts: PlanTexts): string {
  const { t } = texts;
  switch (item.layer) {
    case 'activity': {
      const done = item.status === 'done';
      return row(item.time ?? '', done ? '✓' : '☐', item.clientName, [
        t(`words:activityKinds.${item.kind}`),
        item.agreed ? timeWithCity(item.agreed, '') : '',
        item.purpose,
        item.dealTitle,
      ]);
    }
    case 'point':
      return row('', item.state === 'met' ? '✓' : '◇', item.clientName, [
        texts.pointOf(item),
        item.dealTitle,
      ]);
    case 'event':
      return row('', '★', item.clientName, [t('calendar:event'), item.dealTitle]);
    case 'occasion': {
      const { key, params } = aboutOccasion(item, texts.day);
      return row('', '♥', item.clientName, [t(`occasions:${key}`, params)]);
    }
  }
}

const row = (time: string, mark: string, who: string, about: readonly string[]): string =>
  `<li><span class="time">${markupText(time)}</span><span class="mark">${mark}</span><span><b>${markupText(who)}</b> ${markupText(
    about.filter((part) => part !== '').join(' · '),
  )}</span></li>`;

/** Black on white, as `design.md` wants prints; days off are shaded by lines, which every printer can. */
const CSS = `
* { box-sizing: border-box }
body { font: 9.5pt/1.35 Inter, 'DejaVu Sans', Arial, sans-serif; color: #000; background: #fff; margin: 0 }
header { display: flex; align-items: baseline; justify-content: space-between; border-bottom: 1.5pt solid #000; padding-bottom: 2mm }
h1 { font-size: 15pt; margin: 0 }
header p { margin: 0 }
/* The day stands beside its list as a float: unlike a grid, that lets a long list go on on the next page. */
section { display: flow-root; padding: 2.5mm 0 2.5mm 42mm; border-bottom: .5pt solid #000; min-height: 24mm }
.day { float: left; width: 38mm; margin-left: -42mm; break-inside: avoid }
.day b { display: block }
.day small { display: block; font-size: 8pt }
.free .day { border-left: 1.5mm double #000; padding-left: 2mm }
ul { list-style: none; margin: 0; padding: 0 }
li { display: grid; grid-template-columns: 12mm 5mm 1fr; break-inside: avoid; padding: .4mm 0; overflow-wrap: anywhere }
.time { font-weight: 600; font-variant-numeric: tabular-nums }
.more { display: block; padding-left: 17mm }
`;
