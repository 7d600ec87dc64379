import { useDb } from '@renderer/data';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ClientFieldProps {
  readonly value: string | null;
  readonly onChange: (clientId: string | null) => void;
}

/** Finds a client by name, phone or person. */
export function ClientField({ value, onChange }: ClientFieldProps) {
  const { t } = useTranslation(['activities', 'common']);
  const [text, setText] = useState('');
  const asked = text.trim();
  const { data: found, isPlaceholderData } = useDb(
    'search.find',
    { text: asked, limit: 20 },
    { enabled: asked !== '' },
  );
  const { data: chosen } = useDb(
    'activities.choices',
    { clientId: value ?? '' },
    { enabled: value !== null, keepPrevious: false },
  );
  // A deal or a person leads to its client; each client once.
  const names = new Map<string, string>();
  for (const { kind, clientId, title, detail } of found ?? []) {
    if (!names.has(clientId)) names.set(clientId, kind === 'client' ? title : `${title} · ${detail}`);
  }
  if (value !== null && chosen) names.set(value, chosen.clientName);
  return (
    <SearchSelect
      label={t('client')}
      placeholder={t('clientHint')}
      data={[...names].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      openOnFocus={false}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      settled={found !== undefined && !isPlaceholderData}
      nothingFoundMessage={t('noClient')}
      required
      data-autofocus
    />
  );
}
