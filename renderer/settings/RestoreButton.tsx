import { Button, Group, Text } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';
import type { ChosenBackup } from '@shared/contract/restoring';
import type { ChosenPlace } from '@shared/contract/transport';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoreDialog } from './RestoreDialog';

/** Most backups are looked through in less: what is said of it would only flicker. */
const SOON_MS = 500;

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
  const { t } = useTranslation(['settings', 'common']);
  const { say, showError } = useNotices();
  const [isChoosing, setChoosing] = useState(false);
  const [looked, setLooked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [isRestoring, setRestoring] = useState(false);
  const choose = async (): Promise<void> => {
    setChoosing(true);
    try {
      const place = await window.cuepoint.app.chooseBackup();
      if (place !== null) await look(place);
    } finally {
      setChoosing(false);
    }
  };
  const look = async (place: ChosenPlace): Promise<void> => {
    const soon = setTimeout(() => setLooked(place.name), SOON_MS);
    const found = await window.cuepoint.app.lookIntoBackup(place.token);
    clearTimeout(soon);
    setLooked(null);
    if (!found.ok) showError(found.error);
    else if (found.value !== null) setChosen({ ...found.value, ...place });
  };
  // Nobody waits for the answer on another screen.
  useEffect(() => () => window.cuepoint.app.stopLooking(), []);
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
        loading={isChoosing}
        onClick={() => void choose()}
      >
        {t('data.restoreChoose')}
      </Button>
      {looked !== null && (
        <Group gap="sm" mt="xs" role="status">
          <Text size="sm">{t('data.looking', { name: looked })}</Text>
          <Button size="compact-sm" variant="default" onClick={() => window.cuepoint.app.stopLooking()}>
            {t('common:cancel')}
          </Button>
        </Group>
      )}
      <RestoreDialog
        backup={chosen}
        busy={isRestoring}
        onClose={() => setChosen(null)}
        onRestore={(backup) => void restore(backup)}
      />
    </>
  );
}
