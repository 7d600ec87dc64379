import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useTranslation } from 'react-i18next';

export function DealScreen() {
  const { t } = useTranslation('frame');
  return (
    <>
      <ScreenHead title={t('screens.deal')} />
      <EmptyState title={t('screenComing')} />
    </>
  );
}
