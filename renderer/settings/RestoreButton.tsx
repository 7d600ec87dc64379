import { Button } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';
import type { ChosenBackup } from '@shared/contract/restoring';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoreDialog } from './RestoreDialog';

interface RestoreButtonProps {
  /** The backup stands in the place of everything; what was read before is of another file. */
  readonly onRestored: () => Promise<void>;
  readonly onOpenFolder: () => void;
}

/**
 * Puts a backup in the place of everything: the file is looked through first, and what it would replace is shown. Works as well where the
 * database could not be opened.
 */
export function RestoreButton({ onRestored, onOpenFolder }: RestoreButtonProps) {
  const { t } = useTranslation('settings');
  const { say, showError } = useNotices();
  const [isLooking, setLooking] = useState(false);
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const choose = async (): Promise<void> => {
    setLooking(true);
    const found = await window.cuepoint.app.chooseBackup();
    setLooking(false);
    if (found.ok) setChosen(found.value);
    else showError(found.error);
  };
  const restore = async ({ token, name }: ChosenBackup): Promise<void> => {
    setRestoring(true);
    const done = await window.cuepoint.app.restoreBackup(token);
    setRestoring(false);
    setChosen(null);
    if (!done.ok) return showError(done.error);
    await onRestored();
    const { kept } = done.value;
    if (kept === null) say(t('data.restored', { name }));
    else say(t('data.restoredKept', { name, kept }), { label: t('data.open'), run: onOpenFolder });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDatabaseImport size={16} aria-hidden />}
        loading={isLooking}
        onClick={() => void choose()}
      >
        {t('data.restoreChoose')}
      </Button>
      <RestoreDialog
        backup={chosen}
        busy={isRestoring}
        onClose={() => setChosen(null)}
        onRestore={(backup) => void restore(backup)}
      />
    </>
  );
}
