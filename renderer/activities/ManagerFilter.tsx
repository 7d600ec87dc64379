import { useDb } from '@renderer/data';
import { FilterSelect } from '@renderer/frame/FilterSelect';
import { useTranslation } from 'react-i18next';

interface ManagerFilterProps {
  readonly value: string | undefined;
  readonly onChange: (manager: string | null) => void;
}

/** Narrows a screen to one manager; not shown to those who work alone. */
export function ManagerFilter({ value, onChange }: ManagerFilterProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { data: managers } = useDb('settings.managers', {});
  if (!managers || (managers.length < 2 && !value)) return null;
  return (
    <FilterSelect
      aria-label={t('manager')}
      placeholder={t('allManagers')}
      data={value && !managers.includes(value) ? [value, ...managers] : managers}
      value={value ?? null}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('common:clear') }}
      w={168}
      data-filter
    />
  );
}
