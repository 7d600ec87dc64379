/** A page for the printer of the program; the plain command line under Node has none. */
export interface PageToPrint {
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  readonly pageOf?: string;
}

/** Makes a PDF of a page; throws when the page cannot be printed. */
export type Printer = (page: PageToPrint) => Promise<Uint8Array>;

/** Whether a command line asks for a PDF, so that it needs the program itself and not only Node. */
export const asksForPdf = (argv: readonly string[]): boolean =>
  argv.some((word, index) => word === '--format=pdf' || (word === 'pdf' && argv[index - 1] === '--format')) ||
  (!argv.some((word) => word.startsWith('--format')) &&
    argv.some(
      (word, index) => /^--out=.*\.pdf$/i.test(word) || (/\.pdf$/i.test(word) && argv[index - 1] === '--out'),
    ));
