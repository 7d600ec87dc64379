import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import type { Repeat } from '@shared/domain/recurrence/schema';
import type { fieldsOf } from './draft';
import { useMovedNotice } from './useMovedNotice';

type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

/** A contact that is changed; `follows`: with those that come after it. */
type Changed = Activity & { readonly follows: boolean };

export interface SavedContact {
  /** Plans or changes the contact in one undoable step; null when it was refused (the reason is told). */
  save(before: Changed | undefined, fields: Fields, repeat: Repeat | null): Promise<string | null>;
  readonly busy: boolean;
}

/** Stores what the form to plan a contact holds. */
export function useSavedContact(): SavedContact {
  const today = useToday();
  const { run: plan, busy: planning } = useCommand('activities.plan');
  const { run: update, busy: updating } = useCommand('activities.update');
  const { run: follow, busy: following } = useCommand('recurrences.change');
  const moved = useMovedNotice();
  const undo = { undo: true };
  return {
    busy: planning || updating || following,
    save: async (before, fields, repeat) => {
      if (!before) {
        const planned = await plan({ ...fields, today, repeat }, undo);
        return planned.ok ? planned.value.id : null;
      }
      // Nobody asked for it again: what was asked for stays so only on its day.
      const { asked, clientId: _, ...rest } = fields;
      const change = { id: before.id, ...rest, ...(asked === (before.askedDay !== null) ? {} : { asked }) };
      if (before.follows && repeat !== null) {
        const changed = await follow({ ...change, repeat }, undo);
        return changed.ok ? before.id : null;
      }
      const begins = before.recurrenceId === null ? repeat : null;
      const changed = await update({ ...change, repeat: begins });
      if (!changed.ok) return null;
      void moved(changed.value.asksWhetherAlive ? [before.id] : []);
      return before.id;
    },
  };
}
