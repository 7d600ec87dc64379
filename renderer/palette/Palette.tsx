import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaletteSearch } from './PaletteSearch';
import { usePalette } from './store';

/** Ctrl/Cmd-K: finds clients, people, deals and commands; arrows and Enter do the rest. */
export function Palette() {
  const { t } = useTranslation('frame');
  const { opened, close } = usePalette();
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      size={640}
      padding={0}
      yOffset="10vh"
      attributes={{ content: { 'aria-label': t('searchHint') } }}
    >
      <PaletteSearch />
    </Modal>
  );
}
