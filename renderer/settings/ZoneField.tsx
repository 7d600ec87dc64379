import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useSettings } from '@renderer/data';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSave } from './useSave';
import { ownZone, zoneChoices } from './zones';

/** The zone from the list of all that the runtime knows, found by city or by offset. */
export function ZoneField({ labelledBy }: { labelledBy: string }) {
  const { t } = useTranslation('settings');
  const { zone } = useSettings();
  const save = useSave();
  const choices = useMemo(() => zoneChoices([zone, ownZone()], Date.now()), [zone]);
  return (
    <SearchSelect
      aria-labelledby={labelledBy}
      aria-describedby={`${labelledBy}-hint`}
      data={choices}
      value={zone}
      onChange={(value) => value && save({ zone: value })}
      limit={80}
      nothingFoundMessage={t('time.nothingFound')}
      maxDropdownHeight={280}
    />
  );
}
