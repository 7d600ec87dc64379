import type points from '@shared/text/en/points.json';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export type GivenName = (group: keyof typeof points, key: string) => string | undefined;

/** The names that the catalogue gives to the parts of the standard process; undefined for the user's own parts. */
export function useGivenNames(): GivenName {
  const { i18n } = useTranslation('points');
  return useCallback(
    (group, key) => i18n.getResource(i18n.language, 'points', `${group}.${key}`) as string | undefined,
    [i18n],
  );
}
