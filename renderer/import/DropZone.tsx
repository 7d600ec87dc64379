import { Button, Text } from '@mantine/core';
import { useKeys } from '@renderer/keys';
import { IconFileImport, IconTableImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FileStep.module.css';
import { SOURCE_NAMES } from './sourceNames';

interface DropZoneProps {
  readonly onChoose: () => void;
  readonly onDrop: (file: File) => void;
}

/** A place to drop a file on, with the button that opens the system's dialog. */
export function DropZone({ onChoose, onDrop }: DropZoneProps) {
  const { t } = useTranslation('import');
  const [over, setOver] = useState(false);
  useKeys('screen', { KeyO: { label: t('drop.choose'), run: onChoose } });

  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const leave = (event: DragEvent): void => {
    // Moving onto something inside the zone is no leaving.
    const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!inside) setOver(false);
  };
  const release = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onDrop(file);
  };

  const Icon = over ? IconTableImport : IconFileImport;
  return (
    <section
      className={styles.zone}
      data-over={over || undefined}
      aria-label={t('drop.title')}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={leave}
      onDrop={release}
    >
      <Icon size={36} stroke={1.4} className={styles.zoneIcon} aria-hidden />
      <Text fz={16} fw={600}>
        {over ? t('drop.release') : t('drop.title')}
      </Text>
      <Button onClick={onChoose} data-autofocus>
        {t('drop.choose')}
      </Button>
      <Text size="xs" c="dimmed" ta="center" maw={520}>
        {t('drop.understood', { programs: Object.values(SOURCE_NAMES).join(', ') })}
      </Text>
      <Text size="xs" c="dimmed" ta="center" maw={520}>
        {t('drop.safe')}
      </Text>
    </section>
  );
}
