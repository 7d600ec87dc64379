import PizZip from 'pizzip';

/** A small Word file: one paragraph for each text, a table row for an array. Other members can be given or replaced. */
export function wordFile(
  paragraphs: readonly (string | readonly string[])[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const zip = new PizZip();
  const members: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(part).join('')}</w:body></w:document>`,
    ...more,
  };
  for (const [name, content] of Object.entries(members)) zip.file(name, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The text of the body, one line a paragraph. */
export function wordText(bytes: Uint8Array): string[] {
  const xml = new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    inner.replaceAll(/<w:br\/?>/g, '\n').replaceAll(/<[^>]+>/g, ''),
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;

const part = (text: string | readonly string[]): string =>
  typeof text === 'string'
    ? paragraph(text)
    : `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${text.map(() => '<w:gridCol w:w="3000"/>').join('')}</w:tblGrid><w:tr>${text.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`;
