import type { Settings } from '@shared/contract/settings';
import { type ErrorData, present } from '@shared/errors';
import { createContext, type ReactNode, useContext } from 'react';
import { UNCONFIRMED } from './rememberedSettings';
import { useDb } from './useDb';

const SettingsContext = createContext<Settings | null>(null);

/**
 * Reads the settings once for all screens; nothing below is shown before they are there, be it from the last time. Those do not hide that
 * the database could not be opened.
 */
export function SettingsProvider(props: {
  children: ReactNode;
  waiting: ReactNode;
  failed: (error: ErrorData, retry: () => void) => ReactNode;
}) {
  const { data, dataUpdatedAt, error, refetch } = useDb('settings.get', {}, { handles: 'all' });
  if (error && (!data || dataUpdatedAt === UNCONFIRMED))
    return props.failed(error.data, () => void refetch());
  if (!data) return props.waiting;
  return <SettingsContext value={data}>{props.children}</SettingsContext>;
}

/** Gives fixed settings to a part of the window, for tests and pictures. */
export const FixedSettings = SettingsContext;

/** The user's settings: language, zone, week, currency … (`settings.update` changes them). */
export function useSettings(): Settings {
  return present(useContext(SettingsContext), 'screens are below SettingsProvider');
}
