import { usePreview } from '@renderer/frame/preview';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RestoreButton } from './RestoreButton';
import { SettingRow } from './SettingRow';

/** A backup in the place of everything, with what that means. */
export function RestoreRow({ id, onOpenFolder }: { id: string; onOpenFolder: () => void }) {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    // What stands beside the screen may be nobody in the restored file.
    usePreview.getState().hide();
    await navigate({ to: '/today' });
  };
  return (
    <SettingRow id={id} label={t('data.restore')} hint={t('data.restoreHint')}>
      <RestoreButton onRestored={leave} onOpenFolder={onOpenFolder} />
    </SettingRow>
  );
}
