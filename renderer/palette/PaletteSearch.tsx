import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './palette.module.css';
import { PaletteOption } from './PaletteOption';
import { usePalette } from './store';
import { type PaletteItem, usePaletteItems } from './usePaletteItems';

/** The field of the palette and the list below it: a combobox whose focus stays in the field. */
export function PaletteSearch() {
  const { t } = useTranslation(['palette', 'frame']);
  const [query, setQuery] = useState('');
  const text = query.trim();
  const { items, waiting } = usePaletteItems(text);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, items.length - 1);
  const list = useId();
  const optionId = (index: number): string => `${list}-${index}`;

  const run = (item: PaletteItem | undefined): void => {
    if (!item) return;
    usePalette.getState().close();
    item.run();
  };

  // Enter before the answer is there means the first answer, not what the former letters had found.
  const entered = useRef(false);
  useEffect(() => {
    if (waiting || !entered.current) return;
    entered.current = false;
    run(items[0]);
  });
  useEffect(() => {
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, active]);

  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) setChosen((active + step + items.length) % Math.max(items.length, 1));
    else if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
    else if (waiting) entered.current = true;
    else run(items[active]);
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        size="lg"
        className={styles.field}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t('placeholder')}
        aria-label={t('frame:searchHint')}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={items.length > 0 ? optionId(active) : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
          entered.current = false;
        }}
        onKeyDown={press}
      />
      <div className={styles.list} role="listbox" id={list} aria-label={t('frame:search')}>
        {items.map((item, index) => (
          <PaletteOption
            key={item.id}
            id={optionId(index)}
            item={item}
            query={text}
            heading={items[index - 1]?.group === item.group ? null : t(`groups.${item.group}`)}
            active={index === active}
            onHover={() => setChosen(index)}
            onRun={() => run(item)}
          />
        ))}
      </div>
      {items.length === 0 && !waiting && (
        <p className={styles.nothing} role="status">
          {t('nothing', { query: text })}
        </p>
      )}
    </>
  );
}
