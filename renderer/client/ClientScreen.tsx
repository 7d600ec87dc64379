import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useTranslation } from 'react-i18next';

export function ClientScreen() {
  const { t } = useTranslation('frame');
  return (
    <>
      <ScreenHead title={t('screens.client')} />
      <EmptyState title={t('screenComing')} />
    </>
  );
}
