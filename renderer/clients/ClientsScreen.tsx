import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useTranslation } from 'react-i18next';

export function ClientsScreen() {
  const { t } = useTranslation('frame');
  return (
    <>
      <ScreenHead title={t('screens.clients')} />
      <EmptyState title={t('screenComing')} />
    </>
  );
}
