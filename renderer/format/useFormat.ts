import { useSettings } from '@renderer/data/SettingsProvider';
import { createFormat, type Format, type FormatSettings } from './format';
import { useToday } from './useToday';

/** Dates, money and numbers as the user's settings want them. */
export function useFormat(): Format {
  const { language, zone } = useSettings();
  const today = useToday();
  return formatFor({ language, today, zone });
}

let latest: { readonly of: FormatSettings; readonly format: Format } | undefined;

/** All components of the window share one: each row of a list asks for it. */
function formatFor(of: FormatSettings): Format {
  const isSame =
    latest?.of.language === of.language && latest.of.today === of.today && latest.of.zone === of.zone;
  if (!latest || !isSame) latest = { of, format: createFormat(of) };
  return latest.format;
}
