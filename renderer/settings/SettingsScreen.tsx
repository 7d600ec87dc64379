import { Tabs } from '@mantine/core';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SECTIONS, type SectionName, sectionOf } from './sections';
import styles from './settings.module.css';

const route = getRouteApi('/settings');

const TAB_STYLES = {
  root: styles.screen ?? '',
  list: styles.tabs ?? '',
  tab: styles.tab ?? '',
  tabLabel: styles.tabLabel ?? '',
  panel: styles.panel ?? '',
};

/** Everything the user decides once. Each change is kept at once and can be undone; there is nothing to save. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'frame']);
  const navigate = route.useNavigate();
  const section = sectionOf(route.useSearch().section);
  const open = (name: SectionName): void =>
    void navigate({ search: { section: name === 'general' ? undefined : name }, replace: true });
  return (
    <>
      <ScreenHead title={t('frame:screens.settings')} />
      <Tabs
        orientation="vertical"
        value={section}
        onChange={(name) => open(sectionOf(name ?? undefined))}
        keepMounted={false}
        variant="none"
        classNames={TAB_STYLES}
      >
        <Tabs.List aria-label={t('sections.label')}>
          {SECTIONS.map(({ name, icon: Icon }) => (
            <Tabs.Tab key={name} value={name} leftSection={<Icon size={16} aria-hidden />}>
              {t(`sections.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SECTIONS.map(({ name, Section }) => (
          <Tabs.Panel key={name} value={name}>
            <Section />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
