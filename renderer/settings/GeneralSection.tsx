import { SegmentedControl } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useSettings } from '@renderer/data';
import { LANGUAGES } from '@shared/domain/words';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormerNames } from './FormerNames';
import { KeptText } from './KeptText';
import { SettingRow } from './SettingRow';
import { useCurrencies } from './useCurrencies';
import { useOwnName } from './useOwnName';
import { useSave } from './useSave';

const THEMES = ['system', 'light', 'dark'] as const;
const PAPERS = ['A4', 'Letter'] as const;

/** Name, language, colours, currency, paper. */
export function GeneralSection() {
  const { t } = useTranslation(['settings', 'words']);
  const { me, formerNames, language, theme, currency, paper } = useSettings();
  const save = useSave();
  const ownName = useOwnName();
  const currencies = useCurrencies(currency);
  const id = useId();
  return (
    <>
      <SettingRow id={`${id}me`} label={t('general.me')} hint={t('general.meHint')}>
        <KeptText
          value={me}
          onKeep={(name) => void ownName.keep(name)}
          maxLength={200}
          aria-labelledby={`${id}me`}
          aria-describedby={`${id}me-hint`}
        />
        {me !== '' && formerNames.length > 0 && <FormerNames ask={() => void ownName.ask()} />}
      </SettingRow>
      <SettingRow id={`${id}language`} label={t('general.language')}>
        <SegmentedControl
          aria-labelledby={`${id}language`}
          data={LANGUAGES.map((value) => ({ value, label: t(`words:languages.${value}`) }))}
          value={language}
          onChange={(value) => save({ language: value })}
          fullWidth
        />
      </SettingRow>
      <SettingRow id={`${id}theme`} label={t('general.theme')}>
        <SegmentedControl
          aria-labelledby={`${id}theme`}
          data={THEMES.map((value) => ({ value, label: t(`general.themes.${value}`) }))}
          value={theme}
          onChange={(value) => save({ theme: value })}
          fullWidth
        />
      </SettingRow>
      <SettingRow id={`${id}currency`} label={t('general.currency')} hint={t('general.currencyHint')}>
        <SearchSelect
          aria-labelledby={`${id}currency`}
          aria-describedby={`${id}currency-hint`}
          data={currencies}
          value={currency}
          onChange={(value) => value && save({ currency: value })}
          nothingFoundMessage={t('time.nothingFound')}
          maxDropdownHeight={280}
        />
      </SettingRow>
      <SettingRow id={`${id}paper`} label={t('general.paper')} hint={t('general.paperHint')}>
        <SegmentedControl
          aria-labelledby={`${id}paper`}
          data={[...PAPERS]}
          value={paper}
          onChange={(value) => save({ paper: value })}
          fullWidth
        />
      </SettingRow>
    </>
  );
}
