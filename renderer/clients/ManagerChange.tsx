import { useDb } from '@renderer/data';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ValueChange } from './ValueChange';

/** Asks for the manager of all chosen clients. */
export function ManagerChange({ busy, onApply }: { busy: boolean; onApply: (manager: string) => void }) {
  const { t } = useTranslation('clients');
  const { data: facets } = useDb('clients.facets', {});
  return (
    <ValueChange
      verb={t('setManager')}
      icon={<IconUserCheck size={14} aria-hidden />}
      label={t('managerOfAll')}
      known={facets?.managers ?? []}
      {...{ busy, onApply }}
    />
  );
}
