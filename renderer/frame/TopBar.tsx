import { Button, Group, Title, Tooltip } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { usePalette } from '@renderer/palette/store';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { NewMenu } from './NewMenu';
import { useHeadSlots } from './ScreenHead';

/** The heading names the screen below it. */
export const HEADING = 'screen-name';

/** The slim bar above the screen: its title and filters, its actions, search and "New". */
export function TopBar() {
  const { t } = useTranslation('frame');
  return (
    <header className={styles.topBar}>
      <Title order={1} id={HEADING} className={styles.title} ref={titleSlot} />
      <div className={styles.filters} ref={filtersSlot} />
      <Group gap="sm" wrap="nowrap">
        <div className={styles.actions} ref={actionsSlot} />
        {window.cuepoint.app.demo && (
          <Tooltip label={t('demoHint')}>
            <span className={styles.demo}>{t('demo')}</span>
          </Tooltip>
        )}
        <Button
          variant="default"
          className={styles.search}
          classNames={SEARCH_PARTS}
          aria-label={t('search')}
          title={t('searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={<Caps combo="mod+KeyK" />}
          onClick={() => usePalette.getState().open()}
        >
          {t('search')}
        </Button>
        <NewMenu />
      </Group>
    </header>
  );
}

const SEARCH_PARTS = { label: styles.searchWord ?? '', section: styles.searchPart ?? '' };

// Constant functions: a new one at each render would empty the slots and fill them again.
const titleSlot = (title: HTMLElement | null): void => useHeadSlots.setState({ title });
const filtersSlot = (filters: HTMLElement | null): void => useHeadSlots.setState({ filters });
const actionsSlot = (actions: HTMLElement | null): void => useHeadSlots.setState({ actions });
