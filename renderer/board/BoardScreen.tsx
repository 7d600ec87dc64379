import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useTranslation } from 'react-i18next';

export function BoardScreen() {
  const { t } = useTranslation('frame');
  return (
    <>
      <ScreenHead title={t('screens.pipeline')} />
      <EmptyState title={t('screenComing')} />
    </>
  );
}
