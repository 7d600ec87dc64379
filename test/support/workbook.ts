import { strToU8, zipSync } from 'fflate';

const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
export const rels = (...targets: readonly (readonly [string, string, string])[]): string =>
  `<Relationships>${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook of one sheet made by hand, for what no writer writes. */
export function workbook(
  sheetData: string,
  parts: { styles?: string; strings?: string; book?: string } = {},
): Uint8Array {
  const book =
    parts.book ?? '<workbook><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>';
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(rels(['r1', 'officeDocument', 'xl/workbook.xml'])),
    'xl/workbook.xml': strToU8(book),
    'xl/_rels/workbook.xml.rels': strToU8(
      rels(
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'styles', 'styles.xml'],
        ['r3', 'sharedStrings', '/xl/strings.xml'],
      ),
    ),
    'xl/styles.xml': strToU8(parts.styles ?? '<styleSheet/>'),
    'xl/strings.xml': strToU8(parts.strings ?? '<sst/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
  });
}

/** A cell of text. */
export const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
export const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

/** The same book with days counted from 1904, as old Excel for Mac does. */
export const FROM_1904 =
  '<workbook><workbookPr date1904="1"/><sheets><sheet name="One" r:id="r1"/></sheets></workbook>';
