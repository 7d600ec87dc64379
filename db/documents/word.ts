import { LIMITS, type Limits, sizeText } from '@db/import/read/limits';
import { type Archive, openArchive } from '@db/import/read/zip';
import type { FieldValue } from '@shared/domain/documents/fields';
import { CuepointError } from '@shared/errors';
import Docxtemplater from 'docxtemplater';
import { zipSync } from 'fflate';
import PizZip from 'pizzip';
import { fieldReader, fieldsIn, type Placeholder } from './wordFields';

/** Throws `template-broken`, `template-too-large`, `template-syntax` or `template-fields` for a file that cannot be filled. */
export function assertTemplate(bytes: Uint8Array, name: string): void {
  opened(bytes, name);
}

/** The template with its fields filled, and the fields in it that had nothing to show. Throws as {@link assertTemplate}. */
export function fillTemplate(
  bytes: Uint8Array,
  name: string,
  values: Readonly<Record<string, FieldValue>>,
): { bytes: Uint8Array; empty: string[] } {
  const { word, fields } = opened(bytes, name);
  try {
    word.render(values);
  } catch (cause) {
    throw syntaxError(name, cause);
  }
  const empty = [...fields].filter((field) => values[field] === '').sort();
  return { bytes: packed(word.getZip()), empty };
}

/** Packed by the same library as tables are; the one inside docxtemplater's archive does not survive being bundled. */
function packed(zip: PizZip): Uint8Array {
  const members = Object.values(zip.files).filter(({ dir }) => !dir);
  return zipSync(Object.fromEntries(members.map((member) => [member.name, member.asUint8Array()])));
}

interface Opened {
  readonly word: Docxtemplater<PizZip>;
  /** Fields that stand alone in it. */
  readonly fields: ReadonlySet<string>;
}

function opened(bytes: Uint8Array, name: string): Opened {
  const zip = safeZip(bytes, name);
  const seen = new Map<string, readonly Placeholder[]>();
  let word: Docxtemplater<PizZip>;
  try {
    word = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      stripInvalidXMLChars: true,
      // A field is a key of ours and nothing else: no expressions, no properties that every object has.
      parser: (tag) => ({
        get: (scope: unknown) =>
          typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
            ? Reflect.get(scope, tag)
            : undefined,
      }),
      nullGetter: () => '',
      modules: [fieldReader(seen)],
    });
  } catch (cause) {
    throw syntaxError(name, cause);
  }
  const found = fieldsIn([...seen.values()].flat());
  if (found.unknown.size > 0)
    throw new CuepointError('template-fields', { name, fields: [...found.unknown].map(asTag) });
  return { word, fields: found.fields };
}

/** Word files of people are some hundred kilobytes; pictures in them do not shrink. */
const WORD_LIMITS: Limits = {
  ...LIMITS,
  zipEntries: 2_000,
  unpackedBytes: 128 * 1024 * 1024,
  zipRatioFrom: 4 * 1024 * 1024,
};

/** A new archive of members that our own bounded reader has unpacked and checked: what the file says of itself is not trusted. */
function safeZip(bytes: Uint8Array, name: string): PizZip {
  try {
    const archive = openArchive(bytes, WORD_LIMITS);
    const body = archive.read(MAIN);
    if (body === null || !Buffer.from(body).includes('</w:document>'))
      throw new CuepointError('file-not-table');
    const zip = new PizZip();
    for (const member of archive.names)
      if (!member.endsWith('/')) zip.file(member, contentOf(archive, member));
    return zip;
  } catch (cause) {
    if (!(cause instanceof CuepointError)) throw cause;
    throw cause.data.code === 'file-zip-bomb'
      ? new CuepointError('template-too-large', { limit: sizeText(WORD_LIMITS.unpackedBytes) }, { cause })
      : new CuepointError('template-broken', { name }, { cause });
  }
}

const MAIN = 'word/document.xml';

function contentOf(archive: Archive, member: string): Uint8Array {
  const content = archive.read(member) ?? new Uint8Array();
  // Word writes none; entities of a document type can grow without end.
  const isXml = /\.(xml|rels)$/i.test(member);
  if (isXml && Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes('<!DOCTYPE'))
    throw new CuepointError('file-not-table');
  return content;
}

const asTag = (field: string): string => `{${field}}`;

/** docxtemplater names the fields that it stumbles over. */
function syntaxError(name: string, cause: unknown): CuepointError {
  const tags = errorsOf(cause)
    .map((error) => error.properties?.xtag)
    .filter((tag) => typeof tag === 'string' && tag !== '');
  return tags.length === 0
    ? new CuepointError('template-broken', { name }, { cause })
    : new CuepointError(
        'template-syntax',
        { name, fields: [...new Set(tags)].map((tag) => asTag(String(tag))) },
        { cause },
      );
}

interface TemplateError {
  readonly properties?: { readonly xtag?: unknown; readonly errors?: readonly TemplateError[] };
}

function errorsOf(cause: unknown): readonly TemplateError[] {
  if (typeof cause !== 'object' || cause === null) return [];
  const error = cause as TemplateError;
  return error.properties?.errors ?? [error];
}
