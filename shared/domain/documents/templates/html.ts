import { markupText } from '@shared/domain/table/markup';
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
    ? `<header><b>${markupText(from.name)}</b>${from.lines.map((line) => `<span>${markupText(line)}</span>`).join('')}</header>`
    : '';
  return `<!doctype html><html lang="${markupText(language)}"><head><meta charset="utf-8">
<title>${markupText([title, about].filter(Boolean).join(' '))}</title>
<style>@page { size: ${paper} }${PAPER_CSS}</style></head><body>
${letterhead}<h1>${markupText(title)}</h1><p class="about">${markupText(about)}</p>
${subject === '' ? '' : `<p class="subject">${markupText(subject)}</p>`}
${model.parts.map(partHtml).join('\n')}</body></html>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${markupText(part.text)}</h2>`;
    case 'text':
      return textHtml(part.text);
    case 'facts':
      return part.rows.length === 0
        ? ''
        : `<dl>${part.rows.map(([label, value]) => `<dt>${markupText(label)}</dt><dd>${markupText(value)}</dd>`).join('')}</dl>`;
    case 'sides':
      return `<div class="sides">${part.sides.map(sideHtml).join('')}</div>`;
    case 'table':
      return tableHtml(part);
    case 'signatures':
      return `<div class="signatures">${part.sides.map(signatureHtml).join('')}</div>`;
    case 'scale':
      return `<div class="scale${part.small ? ' small' : ''}"><p>${markupText(part.question)}</p><div class="figures">${FIGURES}</div>${
        part.low === ''
          ? ''
          : `<div class="ends"><span>${markupText(part.low)}</span><span>${markupText(part.high)}</span></div>`
      }</div>`;
    case 'boxes':
      return `<div class="boxes"><p>${markupText(part.question)}</p>${part.options
        .map((option) => `<span class="box"></span>${markupText(option)}`)
        .join(' ')}</div>`;
    case 'write':
      return `<div class="write"><p>${markupText(part.question)}</p>${'<div class="line"></div>'.repeat(part.lines)}</div>`;
    case 'paper':
      return `<section class="paper"><h1>${markupText(part.title)}</h1><p class="about">${markupText(part.about)}</p></section>`;
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
        ? `<ul>${lines.map((line) => `<li>${markupText(line.replace(/^\s*[-–•]\s+/, ''))}</li>`).join('')}</ul>`
        : `<p>${lines.map(markupText).join('<br>')}</p>`;
    })
    .join('');
}

const sideHtml = ({ head, name, lines }: Side): string =>
  `<div><h3>${markupText(head)}</h3><p><b>${markupText(name)}</b>${lines.map((line) => `<br>${markupText(line)}`).join('')}</p></div>`;

const signatureHtml = ({ head, role, name }: Signature): string =>
  `<div><h3>${markupText(head)}</h3><p>${markupText(role)}&nbsp;</p><div class="line"></div><p>${markupText(name)}&nbsp;</p></div>`;

function tableHtml({ columns, rows, totals, dense }: Table): string {
  const cell = (tag: 'th' | 'td', text: string, number: boolean): string =>
    `<${tag}${number ? ' class="number"' : ''}>${markupText(text)}</${tag}>`;
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
        `<tr${strong ? ' class="strong"' : ''}><td colspan="${columns.length - 1}" class="number">${markupText(label)}</td>${cell('td', value, true)}</tr>`,
    )
    .join('');
  return `<table${dense ? ' class="dense"' : ''}><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${
    foot === '' ? '' : `<tbody class="totals">${foot}</tbody>`
  }</table>`;
}
