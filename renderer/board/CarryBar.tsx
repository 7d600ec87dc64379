import { Button, Text } from '@mantine/core';
import { useColumnName } from '@renderer/deal/useColumnName';
import { Caps } from '@renderer/keys';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import { useBoard } from './store';

/** A card is carried by keys: where it would be dropped, or why not there, and the keys for it. Read aloud by `useAnnouncement`. */
export function CarryBar({ onDrop }: { readonly onDrop: () => void }) {
  const { t } = useTranslation(['board', 'deals']);
  const columnName = useColumnName();
  const carried = useBoard((state) => state.carried);
  if (carried?.by !== 'keys') return null;
  const { card, over, from, targets } = carried;
  const to = over === from ? null : over;
  const refused = targets.find(({ target }) => target === to)?.reason ?? null;
  return (
    <section className={styles.carry} aria-label={t('carried')}>
      <Text size="sm" truncate miw={0} title={card.title}>
        {to === null ? card.title : `${card.title} → ${columnName(to)}`}
      </Text>
      <Text size="xs" flex="none" maw="60%" truncate c={refused ? 'var(--cue-overdue)' : 'dimmed'}>
        {refused && <IconAlertTriangle size={12} aria-hidden />}{' '}
        {refused ? t(`deals:refusals.${refused}`) : to === null && t('chooseColumn')}
      </Text>
      <Button
        size="compact-sm"
        flex="none"
        disabled={to === null || refused !== null}
        leftSection={<IconCheck size={14} aria-hidden />}
        rightSection={<Caps combo="Enter" />}
        onClick={onDrop}
      >
        {t('drop')}
      </Button>
      <Button
        size="compact-sm"
        flex="none"
        variant="default"
        leftSection={<IconX size={14} aria-hidden />}
        rightSection={<Caps combo="Escape" />}
        onClick={() => useBoard.getState().carry(null)}
      >
        {t('putBack')}
      </Button>
    </section>
  );
}
