import { assertNever } from '@shared/errors';
import { PAPER_CSS } from './css';
import type { DocumentModel, Part, Side, Signature, Table } from './model';

export interface PaperOptions {
  readonly paper: 'A4' | 'Letter';
  readonly language: string;
}

/** The document as one self-contained HTML page without scripts, black on white: for the preview and for the PDF. */
export function documentHtml(model: DocumentModel, { paper, language }: PaperOptions): string {
  const { from, title, about, subject } = model;
  const letterhead = [from.name, ...from.lines].some(Boolean)
    ? `<header><b>${html(from.name)}</b>${from.lines.map((line) => `<span>${html(line)}</span>`).join('')}</header>`
    : '';
  return `<!doctype html><html lang="${html(language)}"><head><meta charset="utf-8">
<title>${html([title, about].filter(Boolean).join(' '))}</title>
<style>@page { size: ${paper} }${PAPER_CSS}</style></head><body>
${letterhead}<h1>${html(title)}</h1><p class="about">${html(about)}</p>
${subject === '' ? '' : `<p class="subject">${html(subject)}</p>`}
${model.parts.map(partHtml).join('\n')}</body></html>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${html(part.text)}</h2>`;
    case 'text':
      return textHtml(part.text);
    case 'facts':
      return part.rows.length === 0
        ? ''
        : `<dl>${part.rows.map(([label, value]) => `<dt>${html(label)}</dt><dd>${html(value)}</dd>`).join('')}</dl>`;
    case 'sides':
      return `<div class="sides">${part.sides.map(sideHtml).join('')}</div>`;
    case 'table':
      return tableHtml(part);
    case 'signatures':
      return `<div class="signatures">${part.sides.map(signatureHtml).join('')}</div>`;
    case 'scale':
      return `<div class="scale${part.small ? ' small' : ''}"><p>${html(part.question)}</p><div class="figures">${FIGURES}</div>${
        part.low === ''
          ? ''
          : `<div class="ends"><span>${html(part.low)}</span><span>${html(part.high)}</span></div>`
      }</div>`;
    case 'boxes':
      return `<div class="boxes"><p>${html(part.question)}</p>${part.options
        .map((option) => `<span class="box"></span>${html(option)}`)
        .join(' ')}</div>`;
    case 'write':
      return `<div class="write"><p>${html(part.question)}</p>${'<div class="line"></div>'.repeat(part.lines)}</div>`;
    case 'paper':
      return `<section class="paper"><h1>${html(part.title)}</h1><p class="about">${html(part.about)}</p></section>`;
    default:
      return assertNever(part);
  }
}

const FIGURES = Array.from({ length: 11 }, (_, score) => `<span>${score}</span>`).join('');

/** Paragraphs and lists of a text that was typed into a plain field. */
function textHtml(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      const isList = lines.every((line) => /^\s*[-–•]\s+/.test(line));
      return isList
        ? `<ul>${lines.map((line) => `<li>${html(line.replace(/^\s*[-–•]\s+/, ''))}</li>`).join('')}</ul>`
        : `<p>${lines.map(html).join('<br>')}</p>`;
    })
    .join('');
}

const sideHtml = ({ head, name, lines }: Side): string =>
  `<div><h3>${html(head)}</h3><p><b>${html(name)}</b>${lines.map((line) => `<br>${html(line)}`).join('')}</p></div>`;

const signatureHtml = ({ head, role, name }: Signature): string =>
  `<div><h3>${html(head)}</h3><p>${html(role)}&nbsp;</p><div class="line"></div><p>${html(name)}&nbsp;</p></div>`;

function tableHtml({ columns, rows, totals, dense }: Table): string {
  const cell = (tag: 'th' | 'td', text: string, number: boolean): string =>
    `<${tag}${number ? ' class="number"' : ''}>${html(text)}</${tag}>`;
  const head = columns.map((column) => cell('th', column.head, column.number)).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((text, index) => cell('td', text, columns[index]?.number ?? false)).join('')}</tr>`,
    )
    .join('');
  const foot = totals
    .map(
      ({ label, value, strong }) =>
        `<tr${strong ? ' class="strong"' : ''}><td colspan="${columns.length - 1}" class="number">${html(label)}</td>${cell('td', value, true)}</tr>`,
    )
    .join('');
  return `<table${dense ? ' class="dense"' : ''}><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${
    foot === '' ? '' : `<tbody class="totals">${foot}</tbody>`
  }</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. */
const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
