import { Button, Group, Stack, Text } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useDb, useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { isRegionOf } from '@shared/domain/settings/regions';
import { addDays } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import { SettingRow } from './SettingRow';
import styles from './settings.module.css';
import { useCountries } from './useCountries';
import { useSave } from './useSave';

const YEAR_DAYS = 365;
const SHOWN = 8;

/** Country and region of the public holidays, with the next ones to see that it is the right calendar. */
export function Holidays({ id }: { id: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const { country, region } = useSettings();
  const save = useSave();
  const { countries, regions } = useCountries(country);
  const options = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <SettingRow id={id} label={t('time.country')} hint={t('time.countryHint')}>
      <Stack gap="sm">
        <SearchSelect
          aria-labelledby={id}
          aria-describedby={`${id}-hint`}
          data={options(countries)}
          value={country === '' ? null : country}
          onChange={(value) => save({ country: value ?? '', region: '' })}
          placeholder={t('time.noCountry')}
          clearable
          nothingFoundMessage={t('time.nothingFound')}
          maxDropdownHeight={280}
        />
        {regions.length > 0 && (
          <SearchSelect
            aria-label={t('time.region')}
            data={options(regions)}
            value={isRegionOf(country, region) && region !== '' ? region : null}
            onChange={(value) => save({ region: value ?? '' })}
            placeholder={t('time.wholeCountry')}
            clearable
            nothingFoundMessage={t('time.nothingFound')}
            maxDropdownHeight={280}
          />
        )}
        {!isRegionOf(country, region) && (
          <Group gap="sm" role="status">
            <Text size="xs" c="var(--cue-overdue)">
              {t('time.unknownRegion', { region })}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => save({ region: '' })}>
              {t('time.wholeCountry')}
            </Button>
          </Group>
        )}
        {country !== '' && <NextHolidays />}
      </Stack>
    </SettingRow>
  );
}

function NextHolidays() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const today = useToday();
  const { data } = useDb('settings.daysOff', { from: today, to: addDays(today, YEAR_DAYS) });
  if (!data) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {data.length === 0 ? t('time.noneAhead') : t('time.next')}
      </Text>
      <ul className={styles.holidays}>
        {data.slice(0, SHOWN).map(({ day, name }) => (
          <li key={day}>
            <time dateTime={day} title={format.dayLong(day)}>
              {format.day(day)}
            </time>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
