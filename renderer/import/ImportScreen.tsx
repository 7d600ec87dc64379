import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useTranslation } from 'react-i18next';

export function ImportScreen() {
  const { t } = useTranslation('frame');
  return (
    <>
      <ScreenHead title={t('screens.import')} />
      <EmptyState title={t('screenComing')} />
    </>
  );
}
