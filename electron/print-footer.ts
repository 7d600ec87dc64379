import { markupText } from '@shared/domain/table/markup';

/**
 * The foot of each printed page as Chromium wants it: HTML with the classes that it fills. On the left the title of the
 * document, on the right the page numbers. `pageOf` is "{page} of {pages}" in the user's language; whatever else it
 * contains is shown as text.
 */
export function footerTemplate(pageOf = '{page} / {pages}'): string {
  const numbers = markupText(pageOf)
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  return `<div style="${STYLE}"><span class="title"></span><span>${numbers}</span></div>`;
}

const STYLE =
  'display:flex;justify-content:space-between;width:100%;padding:0 0.42in;font:8pt system-ui,sans-serif;color:#000';
