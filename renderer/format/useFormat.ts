import { useSettings } from '@renderer/data/SettingsProvider';
import { useMemo } from 'react';
import { createFormat, type Format } from './format';
import { useToday } from './useToday';

/** Dates, money and numbers as the user's settings want them. */
export function useFormat(): Format {
  const { language, zone } = useSettings();
  const today = useToday();
  return useMemo(() => createFormat({ language, today, zone }), [language, today, zone]);
}
