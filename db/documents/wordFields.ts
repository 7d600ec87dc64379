import { FIELDS, LOOPS } from '@shared/domain/documents/fields';

/** What stands in braces in a file, as docxtemplater's parser tells it. */
export interface Placeholder {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly subparsed?: readonly Placeholder[];
}

/** A module of docxtemplater that hears what stands in each part of the file: body, heads, feet. */
export const fieldReader = (seen: Map<string, readonly Placeholder[]>) => {
  let part = '';
  return {
    name: 'fields',
    set(told: { inspect?: { filePath?: string; postparsed?: readonly Placeholder[] } }) {
      if (told.inspect?.filePath !== undefined) part = told.inspect.filePath;
      if (told.inspect?.postparsed !== undefined) seen.set(part, told.inspect.postparsed);
    },
  };
};

interface Found {
  /** Fields of ours that stand alone, outside of lists. */
  readonly fields: Set<string>;
  /** What is no field of ours, as it stands in the file. */
  readonly unknown: Set<string>;
}

const isField = (tag: string): boolean => FIELDS.some((field) => field === tag);

/** The fields of a list of parts; inside of a list its own fields are known too. */
export function fieldsIn(
  parts: readonly Placeholder[],
  inside: readonly string[] = [],
  found: Found = none(),
): Found {
  for (const { type, value, module, subparsed } of parts) {
    if (type !== 'placeholder') continue;
    const isRaw = module === 'rawxml';
    if (subparsed) {
      const loop = Object.hasOwn(LOOPS, value) ? LOOPS[value] : undefined;
      if (loop === undefined && !isField(value) && !inside.includes(value)) found.unknown.add(`#${value}`);
      fieldsIn(subparsed, loop ? [...inside, ...loop] : inside, found);
    } else if (isRaw || !(isField(value) || inside.includes(value))) {
      found.unknown.add(isRaw ? `@${value}` : value);
    } else if (!inside.includes(value)) {
      found.fields.add(value);
    }
  }
  return found;
}

const none = (): Found => ({ fields: new Set(), unknown: new Set() });
