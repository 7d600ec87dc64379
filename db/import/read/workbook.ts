import { CuepointError } from '@shared/errors';
import type { Limits } from './limits';
import { sheetRows } from './sheet';
import type { TableChunk } from './table';
import { attribute, nextTag, type Tag, unescaped } from './xml';
import { type Archive, openArchive } from './zip';

/** An XLSX file: the names of its sheets and their rows. */
export interface Workbook {
  /** Hidden ones last, so that the first is one that the user has seen. */
  readonly sheets: readonly string[];
  /** Those that are not hidden. */
  readonly shown: readonly string[];
  /** Days count from 1904 instead of 1900 (old Excel for Mac). */
  readonly from1904: boolean;
  rows(sheet: string): Generator<TableChunk>;
}

/** What the cells of all sheets refer to. */
export interface Shared {
  readonly strings: readonly string[];
  /** Per cell style: whether its number is a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/**
 * Opens an XLSX file. Only the parts that a table needs are unpacked, within the limits.
 * Errors: `file-not-table` (another archive), `file-zip-bomb`, `file-no-data` (no such sheet).
 */
export function openWorkbook(bytes: Uint8Array, limits: Limits): Workbook {
  const archive = openArchive(bytes, limits);
  const root = targets(archive, '_rels/.rels', '').find(({ type }) => type.endsWith('/officeDocument'))?.path;
  const bookPath = root ?? 'xl/workbook.xml';
  const book = part(archive, bookPath);
  if (book === null || !/^(\w+:)?workbook$/.test(rootName(book))) throw new CuepointError('file-not-table');
  const folder = bookPath.slice(0, bookPath.lastIndexOf('/') + 1);
  const links = targets(archive, `${folder}_rels/${bookPath.slice(folder.length)}.rels`, folder);
  const sheets = sheetPaths(book, new Map(links.map(({ id, path }) => [id, path])));
  const from1904 = /date1904="(1|true)"/.test(book);
  let shared: Shared | null = null;
  return {
    sheets: [...sheets.keys()],
    shown: [...sheets].flatMap(([name, { hidden }]) => (hidden ? [] : [name])),
    from1904,
    rows: (name) => {
      const found = sheets.get(name);
      const sheet = found === undefined ? null : part(archive, found.path);
      if (sheet === null) throw new CuepointError('file-no-data');
      shared ??= {
        strings: strings(linked(archive, links, '/sharedStrings')),
        dateStyles: dateStyles(linked(archive, links, '/styles')),
        from1904,
      };
      return sheetRows(sheet, shared, limits);
    },
  };
}

interface Link {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

function part(archive: Archive, path: string): string | null {
  const bytes = archive.read(path);
  return bytes && withoutSections(new TextDecoder().decode(bytes));
}

/** CDATA as the text that it stands for, so that the scanner meets nothing but elements and text. */
function withoutSections(xml: string): string {
  let plain = '';
  let at = 0;
  for (;;) {
    const start = xml.indexOf(SECTION, at);
    const end = start < 0 ? -1 : xml.indexOf(']]>', start);
    if (end < 0) return at === 0 ? xml : plain + xml.slice(at);
    const text = xml.slice(start + SECTION.length, end).replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);
    plain += xml.slice(at, start) + text;
    at = end + ']]>'.length;
  }
}

const SECTION = '<![CDATA[';
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function* tags(xml: string): Generator<Tag> {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) yield tag;
}

function rootName(xml: string): string {
  return nextTag(xml, 0)?.name ?? '';
}

function targets(archive: Archive, path: string, folder: string): Link[] {
  const links: Link[] = [];
  for (const tag of tags(part(archive, path) ?? '')) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const target = attribute(tag, 'Target') ?? '';
    links.push({
      id: attribute(tag, 'Id') ?? '',
      type: attribute(tag, 'Type') ?? '',
      path: target.startsWith('/') ? target.slice(1) : folder + target,
    });
  }
  return links;
}

function linked(archive: Archive, links: readonly Link[], type: string): string {
  const path = links.find((link) => link.type.endsWith(type))?.path;
  return (path === undefined ? null : part(archive, path)) ?? '';
}

/** Where each sheet lies, in the order of the tabs, hidden ones last. */
function sheetPaths(
  book: string,
  paths: ReadonlyMap<string, string>,
): Map<string, { readonly path: string; readonly hidden: boolean }> {
  const found: [string, { path: string; hidden: boolean }][] = [];
  for (const tag of tags(book)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    const id = /(?:^|\s)(?:\w+:)?id="([^"]*)"/.exec(tag.attributes)?.[1] ?? '';
    const path = paths.get(id);
    const name = attribute(tag, 'name');
    if (path === undefined || name === null || path.includes('chartsheets/')) continue;
    found.push([name, { path, hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible' }]);
  }
  return new Map([...found.filter(([, { hidden }]) => !hidden), ...found.filter(([, { hidden }]) => hidden)]);
}

/** The shared strings; rich text is joined, phonetic readings are left out. */
function strings(xml: string): string[] {
  const found: string[] = [];
  let current: string | null = null;
  let phonetic = false;
  for (const tag of tags(xml)) {
    if (tag.name === 'si') {
      if (tag.kind === 'open') current = '';
      else {
        found.push(current ?? '');
        current = null;
      }
    } else if (tag.name === 'rPh') phonetic = tag.kind === 'open';
    else if (tag.name === 't' && tag.kind === 'open' && current !== null && !phonetic) {
      current += unescaped(xml.slice(tag.end, xml.indexOf('<', tag.end)));
    }
  }
  return found;
}

/** Whether each cell style shows a date: by the number of a built-in format, or by the letters of its own. */
function dateStyles(xml: string): boolean[] {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const tag of tags(xml)) {
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    if (tag.kind === 'close') continue;
    if (tag.name === 'numFmt') {
      own.set(attribute(tag, 'numFmtId') ?? '', isDateFormat(attribute(tag, 'formatCode') ?? ''));
    } else if (tag.name === 'xf' && inCells) {
      const id = attribute(tag, 'numFmtId') ?? '0';
      styles.push(own.get(id) ?? isBuiltInDate(Number(id)));
    }
  }
  return styles;
}

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format that, without its quoted text, colours, locale, blanks as wide as a sign (`_d`) and fillings (`*-`), still names a day, month or year. */
function isDateFormat(code: string): boolean {
  return /[dyDY]|m+[^a-z]*y|mmm/.test(code.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]|General/g, ''));
}
