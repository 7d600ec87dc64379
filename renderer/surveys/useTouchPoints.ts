import { useSettings } from '@renderer/data/SettingsProvider';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface NamedTouchPoint {
  readonly key: string;
  readonly name: string;
}

/** What the survey asks about, with the user's own names where there are any. */
export function useTouchPoints(): NamedTouchPoint[] {
  const { touchPoints } = useSettings();
  const given = useTouchPointName();
  return useMemo(
    () => touchPoints.map(({ key, name }) => ({ key, name: name ?? given(key) })),
    [touchPoints, given],
  );
}

/** The name of a touch point by its key; one that is gone from the settings is shown by its key. */
export function useTouchPointName(): (key: string) => string {
  const { i18n } = useTranslation('surveys');
  const { touchPoints } = useSettings();
  return useMemo(() => {
    const own = new Map(touchPoints.flatMap(({ key, name }) => (name ? [[key, name] as const] : [])));
    return (key) =>
      own.get(key) ??
      (i18n.getResource(i18n.language, 'surveys', `touchPoints.${key}`) as string | undefined) ??
      key;
  }, [touchPoints, i18n, i18n.language]);
}
