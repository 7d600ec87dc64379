import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useDb } from '@renderer/data';
import { FilterSelect } from '@renderer/frame/FilterSelect';
import { CONTACT_SIGNS, type ContactSign } from '@shared/domain/words';
import { IconFilter, IconFilterOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './BoardFilters.module.css';
import type { BoardFiltering } from './useBoardFilter';

/** Text, manager, product and state of the next contact, in the top bar. */
export function BoardFilters({
  filter,
  filtered,
  change,
  clear,
  withProduct,
}: BoardFiltering & { readonly withProduct: boolean }) {
  const { t } = useTranslation(['board', 'signs', 'frame']);
  const { data: managers } = useDb('settings.managers', {});
  const { data: products } = useDb('products.list', {});
  return (
    <>
      <TextFilter value={filter.text} onChange={(text) => change({ text })} />
      <FilterSelect
        className={styles.filter}
        aria-label={t('manager')}
        placeholder={t('manager')}
        data={(managers ?? []).filter((name) => name !== '')}
        value={filter.manager ?? null}
        onChange={(manager) => change({ manager: manager ?? undefined })}
        clearable
        searchable
      />
      {withProduct && (
        <FilterSelect
          className={styles.filter}
          aria-label={t('product')}
          placeholder={t('product')}
          data={(products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.productId ?? null}
          onChange={(productId) => change({ productId: productId ?? undefined })}
          clearable
          searchable
        />
      )}
      <FilterSelect<ContactSign>
        className={styles.filter}
        aria-label={t('nextContact')}
        placeholder={t('nextContact')}
        data={CONTACT_SIGNS.map((sign) => ({ value: sign, label: t(`signs:${sign}`) }))}
        value={filter.sign ?? null}
        onChange={(sign) => change({ sign: sign ?? undefined })}
        clearable
      />
      {filtered && (
        <Tooltip label={t('frame:clearFilter')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('frame:clearFilter')} onClick={clear}>
            <IconFilterOff size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </>
  );
}

const PAUSE_MS = 80;

/** Types into the address a moment after the last key. */
function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('board');
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const send = useDebouncedCallback(onChange, PAUSE_MS);
  return (
    <TextInput
      className={styles.filter}
      data-filter
      aria-label={t('text')}
      placeholder={t('text')}
      leftSection={<IconFilter size={14} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
