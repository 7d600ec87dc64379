import { useDbClient, useSettings } from '@renderer/data';
import type { OutputOf } from '@shared/contract';
import { CuepointError } from '@shared/errors';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const NONE: OutputOf<'settings.countries'> = { countries: [], regions: [] };

/** Countries with a holiday calendar and the regions of the chosen one, in the user's language. */
export function useCountries(country: string): OutputOf<'settings.countries'> {
  const client = useDbClient();
  const { language } = useSettings();
  const { data } = useQuery({
    queryKey: ['settings.countries', { country, language }],
    queryFn: async () => {
      const result = await client.call('settings.countries', { country });
      if (!result.ok) throw new CuepointError(result.error.code, result.error.detail);
      return result.value;
    },
    placeholderData: keepPreviousData,
  });
  return data ?? NONE;
}
