import { crc32, inflateRawSync } from 'node:zlib';
import { CuepointError } from '@shared/errors';
import { type Limits, sizeText } from './limits';

/** A member of an archive as its central directory describes it. */
interface Member {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  readonly offset: number;
}

/** An opened archive: nothing is unpacked before it is asked for, and never more than the limits. */
export interface Archive {
  /** The members in the order of the directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The unpacked bytes of a member, null when there is none of that name. */
  read(name: string): Uint8Array | null;
}

/**
 * Reads the central directory of a ZIP archive and refuses bombs before anything is unpacked: too many members, too
 * much in all, or members that grow more than text can. Unpacking stops at the stated size, so a directory that lies
 * does not help a bomb either.
 *
 * Errors: `file-zip-bomb`, `file-not-table` when it is no readable archive.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const members = guarded(() => directory(view, limits));
  checkSizes(members, limits);
  return {
    names: [...members.keys()],
    has: (name) => members.has(name),
    read: (name) => {
      const member = members.get(name);
      if (!member) return null;
      const unpacked = unpack(bytes, view, member, limits);
      // Damage that still unpacks would turn names into other names.
      if (crc32(unpacked) !== member.checksum) throw new CuepointError('file-not-table');
      return unpacked;
    },
  };
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

function directory(view: DataView, limits: Limits): Map<string, Member> {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw bomb(limits);
  const members = new Map<string, Member>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(view.buffer, view.byteOffset + at + 46, nameLength).toString('utf8');
    members.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError('no end of directory');
}

function checkSizes(members: ReadonlyMap<string, Member>, limits: Limits): void {
  let total = 0;
  for (const { packed, unpacked } of members.values()) {
    total += unpacked;
    if (unpacked > limits.zipRatioFrom && unpacked > packed * limits.zipRatio) throw bomb(limits);
  }
  if (total > limits.unpackedBytes) throw bomb(limits);
}

function unpack(bytes: Uint8Array, view: DataView, member: Member, limits: Limits): Uint8Array {
  const packed = guarded(() => {
    if (view.getUint32(member.offset, true) !== LOCAL_HEADER) throw new RangeError('no local header');
    const skip = view.getUint16(member.offset + 26, true) + view.getUint16(member.offset + 28, true);
    const start = member.offset + 30 + skip;
    if (start + member.packed > bytes.length) throw new RangeError('member past the end');
    return bytes.subarray(start, start + member.packed);
  });
  if (member.method === STORED) {
    // Nothing but its stated size was counted: thousands of names for one piece of the file would come to any size.
    if (packed.length !== member.unpacked) throw new CuepointError('file-not-table');
    return packed;
  }
  if (member.method !== DEFLATED) throw new CuepointError('file-not-table');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, member.unpacked) });
  } catch (cause) {
    const lied = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw lied ? bomb(limits) : new CuepointError('file-not-table', undefined, { cause });
  }
}

/** Damaged archives make the view throw RangeError: that is "no table", not a fault of ours. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw new CuepointError('file-not-table', undefined, { cause });
    throw cause;
  }
}

function bomb(limits: Limits): CuepointError {
  return new CuepointError('file-zip-bomb', { limit: sizeText(limits.unpackedBytes) });
}
