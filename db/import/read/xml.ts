/**
 * A scanner for the plain XML inside XLSX files. It knows elements, attributes, text and the five named entities and
 * nothing else on purpose: no document types and no entities of the file's own, so nothing can expand.
 */
export interface Tag {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** Raw text between the name and `>`; read it with {@link attribute}. */
  readonly attributes: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Position of `<`. */
  readonly start: number;
  /** Position after `>`. */
  readonly end: number;
}

/** The next tag at or after `from`; comments and declarations are skipped. Null at the end. */
export function nextTag(xml: string, from: number): Tag | null {
  for (let start = xml.indexOf('<', from); start >= 0; ) {
    const second = xml.charCodeAt(start + 1);
    if (second === EXCLAMATION || second === QUESTION) {
      const comment = xml.startsWith('<!--', start);
      const close = xml.indexOf(comment ? '-->' : '>', start);
      if (close < 0) return null;
      start = xml.indexOf('<', close);
      continue;
    }
    const close = xml.indexOf('>', start);
    return close < 0 ? null : tagAt(xml, start, close);
  }
  return null;
}

/** The value of an attribute, null when it is not there. */
export function attribute(tag: Tag, name: string): string | null {
  const raw = tag.attributes;
  for (let at = raw.indexOf(`${name}=`); at >= 0; at = raw.indexOf(`${name}=`, at + 1)) {
    const before = at === 0 ? SPACE : raw.charCodeAt(at - 1);
    if (before > SPACE) continue;
    const quote = raw.charAt(at + name.length + 1);
    const end = raw.indexOf(quote, at + name.length + 2);
    return end < 0 ? null : unescaped(raw.slice(at + name.length + 2, end));
  }
  return null;
}

/** Text with its entities and Excel's own escapes (`_x000D_`) resolved. */
export function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replace(ENTITY, (whole, name: string) => entity(name) ?? whole)
    : text;
  return plain.includes('_x')
    ? plain.replace(EXCEL_ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const SPACE = 0x20;
const ENTITY = /&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);/g;
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function tagAt(xml: string, start: number, close: number): Tag {
  const closing = xml.charCodeAt(start + 1) === SLASH;
  const empty = xml.charCodeAt(close - 1) === SLASH;
  const from = closing ? start + 2 : start + 1;
  const to = empty ? close - 1 : close;
  let nameEnd = from;
  let nameStart = from;
  while (nameEnd < to && xml.charCodeAt(nameEnd) > SPACE) {
    if (xml.charCodeAt(nameEnd) === 0x3a) nameStart = nameEnd + 1;
    nameEnd++;
  }
  return {
    name: xml.slice(nameStart, nameEnd),
    attributes: xml.slice(nameEnd, to).trim(),
    kind: closing ? 'close' : empty ? 'empty' : 'open',
    start,
    end: close + 1,
  };
}
