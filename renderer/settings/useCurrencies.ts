import { useSettings } from '@renderer/data';
import { useMemo } from 'react';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The currencies of today by name, "EUR · Euro"; `present` is among them even if it is out of use. */
export function useCurrencies(present: string): Choice[] {
  const { language } = useSettings();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'currency' });
    const codes = new Set([present, ...Intl.supportedValuesOf('currency')]);
    return [...codes]
      .map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
      .sort((a, b) => a.value.localeCompare(b.value, 'en'));
  }, [language, present]);
}
