import { session, WebContentsView } from 'electron';
import { ORIGIN, SCHEME } from './addresses';
import { footerTemplate } from './print-footer';

/** Nothing runs and nothing is fetched: the page is complete in itself. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const MARGINS_INCH = { top: 0.4, bottom: 0.6, left: 0.4, right: 0.4 } as const;

export interface PrintPage {
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  /** "{page} of {pages}" in the user's language. */
  readonly pageOf?: string;
}

/**
 * Prints a self-contained HTML page to PDF in a view that runs no scripts and reaches no network. It hangs in no window, so it
 * prints without a display too.
 */
export async function printPage(page: PrintPage): Promise<Uint8Array> {
  const printing = session.fromPartition(`print-${crypto.randomUUID()}`); // in memory, thrown away
  printing.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !allowed(request.url) }));
  printing.protocol.handle(SCHEME, () => new Response(page.html, { headers: HEADERS }));
  const { webContents } = new WebContentsView({
    webPreferences: { session: printing, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await webContents.loadURL(`${ORIGIN}/print.html`);
    return await webContents.printToPDF({
      pageSize: page.paper,
      margins: MARGINS_INCH,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerTemplate(page.pageOf),
    });
  } finally {
    webContents.close();
  }
}

const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY };

const allowed = (url: string): boolean => url === `${ORIGIN}/print.html` || url.startsWith('data:');
