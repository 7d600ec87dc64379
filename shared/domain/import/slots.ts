import { cleanLine, cleanNotes, MAX_LIST, MAX_NOTES, shortened } from './cells';
import { type FieldId, typeOf } from './fields';
import { contactLabel, headerKey } from './headers';
import type { Issue, Reason, Warning } from './issues';

/** A row while it is being read: its cells and what there is to say about them. */
export interface Reading {
  readonly cells: readonly string[];
  /** Columns, from 0, in which a workbook has a text that looks like a number. */
  readonly numbersAsText: readonly number[];
  readonly reasons: Issue<Reason>[];
  readonly warnings: Issue<Warning>[];
}

/** A column of the file. */
export interface Slot {
  readonly index: number;
  readonly header: string;
}

/** Where the fields of a table stand; made once per file, asked for each row. */
export class Slots {
  readonly #byField = new Map<FieldId, Slot[]>();

  constructor(head: readonly string[], fields: readonly (FieldId | null)[]) {
    for (const [index, field] of fields.entries()) {
      if (field === null) continue;
      const slots = this.#byField.get(field) ?? [];
      slots.push({ index, header: head[index] ?? '' });
      this.#byField.set(field, slots);
    }
  }

  has(field: FieldId): boolean {
    return this.#byField.has(field);
  }

  all(field: FieldId): readonly Slot[] {
    return this.#byField.get(field) ?? [];
  }

  /**
   * Reads the one cell that counts for a field: of columns with the very same header the last that is not empty, of different
   * headers the first. '' when there is none.
   */
  line(field: FieldId, max: number): (reading: Reading) => string {
    const groups = grouped(this.all(field));
    const [only] = groups;
    if (only === undefined) return () => '';
    return (reading) => {
      for (const group of groups) {
        for (let at = group.length - 1; at >= 0; at--) {
          const slot = group[at];
          const text = slot ? cleanLine(reading.cells[slot.index] ?? '') : '';
          if (text === '' || slot === undefined) continue;
          return fitted(text, max, slot.header, reading);
        }
      }
      return '';
    };
  }

  /** Joins all columns of a notes field, each under its header unless the header only says that it is a note. */
  notes(field: FieldId): (reading: Reading) => string {
    const slots = this.all(field).map((slot) => ({ ...slot, title: noteTitle(slot.header) }));
    if (slots.length === 0) return () => '';
    return (reading) => {
      let text = '';
      for (const { index, title } of slots) {
        const cell = cleanNotes(reading.cells[index] ?? '');
        if (cell === '') continue;
        text += `${text === '' ? '' : '\n'}${title}${cell}`;
      }
      return fitted(text, MAX_NOTES, slots[0]?.header ?? '', reading);
    };
  }

  /** Cells of a phone or e-mail field with what they are: the label column before them, or the header's own words. */
  labelled(
    field: FieldId,
    labelField: FieldId | null,
  ): (reading: Reading) => { slot: Slot; text: string; label: string }[] {
    const labels = new Set(labelField === null ? [] : this.all(labelField).map(({ index }) => index));
    const slots = this.all(field).map((slot) => ({
      slot,
      title: contactLabel(slot.header),
      labelAt: labels.has(slot.index - 1) ? slot.index - 1 : null,
    }));
    return (reading) => {
      const found: { slot: Slot; text: string; label: string }[] = [];
      for (const { slot, title, labelAt } of slots) {
        const text = fitted((reading.cells[slot.index] ?? '').trim(), MAX_LIST, slot.header, reading);
        if (text === '') continue;
        const label =
          labelAt === null ? title : cleanLine(reading.cells[labelAt] ?? '').replace(/^\*\s*/, '');
        found.push({ slot, text, label: shortened(label, 60) });
      }
      return found;
    };
  }
}

/** Not longer than `max`; what is cut off is told. */
export function fitted(text: string, max: number, column: string, { warnings }: Reading): string {
  if (text.length <= max) return text;
  warnings.push({ code: 'shortened', column, value: text.slice(0, 80) });
  return shortened(text, max);
}

function grouped(slots: readonly Slot[]): Slot[][] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = headerKey(slot.header);
    groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return [...groups.values()];
}

const PLAIN_NOTES = new Set(
  'note notes comment comments description about content примечание примечание # комментарий комментарии описание заметки opomba opombe opis komentar'.split(
    ' ',
  ),
);

function noteTitle(header: string): string {
  const plain = headerKey(header)
    .replace(/^(person|organization|deal) /, '')
    .replace(/ #$/, '');
  return PLAIN_NOTES.has(plain) ? '' : `${header.replaceAll('_', ' ').trim()}: `;
}

/** Fields whose cells are days: all of a file share one order of day and month. */
export const isDated = (field: FieldId | null): boolean =>
  field !== null && (typeOf(field) === 'day' || typeOf(field) === 'birthday');
