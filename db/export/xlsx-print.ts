import { markupText } from '@shared/domain/table/markup';

/** A sheet as the print setup needs it. */
interface Printed {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly unknown[];
}

/** Numbers of papers in OOXML (ECMA-376, 18.3.1.63 pageSetup). */
const PAPER = { A4: 9, Letter: 1 } as const;

/**
 * What the library does not write: sheets as wide as the page, their head on every page, the page numbers at the foot, and a
 * filter over the table.
 */
export const printFeature = (sheets: readonly Printed[], paper: keyof typeof PAPER) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
          printable(content, sheets[sheetIndex], paper),
      },
      'xl/workbook.xml': {
        transform: (content: string) => content.replace('<definedNames/>', titles(sheets)),
      },
    },
  },
});

function printable(content: string, sheet: Printed | undefined, paper: keyof typeof PAPER): string {
  const filter =
    sheet && sheet.rows.length > 0
      ? `<autoFilter ref="A1:${letters(sheet.head.length)}${sheet.rows.length + 1}"/>`
      : '';
  return content
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</sheetData>', `</sheetData>${filter}`)
    .replace(
      /<pageMargins [^>]*\/>/,
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup [^>]*\/>/,
      `<pageSetup paperSize="${PAPER[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
        '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    );
}

/** The first row of each sheet comes again on each page; the filters are named as Excel itself names them. */
const titles = (sheets: readonly Printed[]): string =>
  `<definedNames>${sheets
    .map(({ name, head, rows }, index) => {
      const sheet = `'${markupText(name.replaceAll("'", "''"))}'`;
      const filter =
        rows.length > 0
          ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!$A$1:$${letters(head.length)}$${rows.length + 1}</definedName>`
          : '';
      return `${filter}<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`;
    })
    .join('')}</definedNames>`;

/** The name of the n-th column: 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
