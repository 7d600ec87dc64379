import { FixedSettings } from '@renderer/data/SettingsProvider';
import { zoneOrUtc } from '@shared/domain/time';
import { nearestLanguage } from '@shared/text/options';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormat, type Format } from './format';
import { dayNow } from './useToday';

/**
 * As `useFormat`, also where the settings could not be read because the database could not: then in the language that the window speaks,
 * on the computer's clock.
 */
export function useFormatAnyway(): Format {
  const settings = useContext(FixedSettings);
  const { i18n } = useTranslation();
  const zone = settings?.zone ?? zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const language = settings?.language ?? nearestLanguage(i18n.language);
  return createFormat({ language, zone, today: dayNow(zone) });
}
