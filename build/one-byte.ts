/** What V8 keeps in a character: one byte as long as all of them fit, two as soon as one does not. */
const bytesOf = (code: string): number => (/[\u0100-\uffff]/.test(code) ? 2 : 1) * code.length;

const escapeOf = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The same program with its dashes and letters beyond ASCII escaped, where that makes it smaller in memory: one of them in a file doubles
 * the whole, but a text that consists of them is shorter as it is.
 */
export function oneByteOf(code: string): string {
  // What stands behind a backslash already loses it: an unknown escape is the sign itself.
  const escaped = code.replace(/\\([\s\S])|[\u0080-\uffff]/g, (found, behind?: string) =>
    behind === undefined || behind > '\u007f' ? escapeOf(behind ?? found) : found,
  );
  return bytesOf(escaped) < bytesOf(code) ? escaped : code;
}

/** Writes all files of the program so: half the memory, and read in less time at each start. */
export const inOneByte = {
  name: 'in-one-byte',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, object>>): void {
    for (const file of Object.values(bundle))
      if ('code' in file && typeof file.code === 'string') file.code = oneByteOf(file.code);
  },
} as const;
