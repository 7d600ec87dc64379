import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import styles from './frame.module.css';
import { SCREENS } from './screens';

const useRail = create<{ collapsed: boolean }>()(
  persist(() => ({ collapsed: false }) as { collapsed: boolean }, { name: 'cuepoint.rail' }),
);

/** Here the screens need the room of the names; where they end is told to `frame.module.css` too. */
const SMALL_WINDOW = '(max-width: 1199px)';

/** The rail on the left: the screens of the daily work, below them import and settings. In a small window it has no names. */
export function Rail() {
  const { t } = useTranslation('frame');
  const isSmall = useMediaQuery(SMALL_WINDOW, false, { getInitialValueInEffect: false });
  const collapsed = useRail((state) => state.collapsed) || isSmall;
  const toggle = t(collapsed ? 'expandRail' : 'collapseRail');
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={styles.rail} data-collapsed={collapsed || undefined} aria-label={t('mainNavigation')}>
      <div className={styles.brand}>{!collapsed && t('product')}</div>
      <RailLinks place="work" collapsed={collapsed} />
      <div className={styles.railGap} />
      <RailLinks place="below" collapsed={collapsed} />
      {!isSmall && (
        <Tooltip label={toggle} position="right">
          <ActionIcon
            className={styles.railToggle}
            aria-label={toggle}
            aria-expanded={!collapsed}
            onClick={() => useRail.setState({ collapsed: !collapsed })}
          >
            <Toggle size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </nav>
  );
}

function RailLinks({ place, collapsed }: { place: 'work' | 'below'; collapsed: boolean }) {
  const { t } = useTranslation('frame');
  return (
    <ul className={styles.railLinks}>
      {SCREENS.filter((screen) => screen.place === place).map(({ name, to, icon: Icon }) => (
        <li key={name}>
          {collapsed ? (
            <Tooltip label={t(`screens.${name}`)} position="right" openDelay={100}>
              <Link to={to} className={styles.railLink} aria-label={t(`screens.${name}`)}>
                <Icon size={18} stroke={1.75} aria-hidden />
              </Link>
            </Tooltip>
          ) : (
            <Link to={to} className={styles.railLink}>
              <Icon size={18} stroke={1.75} aria-hidden />
              <span>{t(`screens.${name}`)}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
