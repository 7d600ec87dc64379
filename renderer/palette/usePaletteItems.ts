import { useDb } from '@renderer/data';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { type Icon, IconBriefcase, IconBuilding, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommands } from './useCommands';

export type PaletteGroup = 'clients' | 'people' | 'deals' | 'screens' | 'commands';

export interface PaletteItem {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: Icon;
  /** The combination that does the same. */
  readonly combo?: string;
  run(): void;
}

const LIMIT = 24;
const KINDS = {
  client: { group: 'clients', icon: IconBuilding },
  person: { group: 'people', icon: IconUser },
  deal: { group: 'deals', icon: IconBriefcase },
} as const;
const ORDER: readonly PaletteGroup[] = ['clients', 'people', 'deals', 'screens', 'commands'];

/** What the palette offers for a text: records that the database finds, then screens and commands named so. */
export function usePaletteItems(text: string): { items: PaletteItem[]; waiting: boolean } {
  const [asked, ask] = useState(text);
  const found = useDb(
    'search.find',
    { text: asked, limit: LIMIT },
    { enabled: asked !== '', handles: 'all' },
  );
  // The first letter is asked for at once; of what is typed while an answer is on the way, only the latest is.
  if (asked !== text && !found.isFetching) ask(text);
  const open = useOpenRecord();
  const commands = useCommands();

  const records = text === '' ? [] : (found.data ?? []);
  const named = commands.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  const items: PaletteItem[] = [
    ...records.map(({ kind, id, clientId, title, detail }) => ({
      id: `${kind}-${id}`,
      label: title,
      detail,
      ...KINDS[kind],
      run: () => open(kind === 'deal' ? { kind, id } : { kind: 'client', id: clientId }),
    })),
    ...named,
  ];
  return {
    items: items.sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group)),
    waiting: text !== '' && (asked !== text || found.isPlaceholderData || found.isLoading),
  };
}
