import { useCommand } from '@renderer/data';
import type { Script, Talk } from '@shared/domain/scripts';

/** What can be written in a script. */
export interface Content {
  readonly name: string;
  readonly talk: Talk;
  readonly checklist: readonly string[];
}

export const contentOf = ({ name, talk, checklist }: Script): Content => ({
  ...{ name, talk },
  checklist: checklist.map(({ text }) => text),
});

export interface KeepScript {
  /** Keeps a change at once; of a standard script it makes the user's own version. */
  keep(script: Script, change: Partial<Content>): void;
  /** Takes an own script away; a changed one goes back to the standard. */
  remove(script: Script): void;
  /** A new script of the user's own; answers with what it is known by. */
  add(content: Content): Promise<string | null>;
}

export function useKeepScript(): KeepScript {
  const { run: create } = useCommand('scripts.create');
  const { run: update } = useCommand('scripts.update');
  const { run: remove } = useCommand('scripts.remove');
  const plain = ({ name, talk, checklist }: Content) => ({ name, talk, checklist: [...checklist] });
  return {
    keep: (script, change) => {
      const content = plain({ ...contentOf(script), ...change });
      if (script.id === null) void create({ key: script.key, ...content }, { undo: true });
      else void update({ id: script.id, ...content }, { undo: true });
    },
    remove: ({ id }) => id !== null && void remove({ id }, { undo: true }),
    add: async (content) => {
      const made = await create(plain(content), { undo: true });
      return made.ok ? made.value.id : null;
    },
  };
}
