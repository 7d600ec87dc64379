/** A page for the printer of the program; the plain command line under Node has none. */
export interface PageToPrint {
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  readonly pageOf?: string;
}

/** Makes a PDF of a page; throws when the page cannot be printed. */
export type Printer = (page: PageToPrint) => Promise<Uint8Array>;
