import { Button, Group, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RemovableContact, useContactRemoval } from './useContactRemoval';

interface ContactEndsProps {
  readonly contact: RemovableContact;
  /** It is gone. */
  readonly onGone: () => void;
}

/** In the form of a contact: that it does not take place, or was noted by mistake. Nothing is asked, both can be undone. */
export function ContactEnds({ contact, onGone }: ContactEndsProps) {
  const { t } = useTranslation('activities');
  const { callOff, remove, busy } = useContactRemoval();
  const end = async (how: typeof remove): Promise<void> => {
    if (await how(contact)) onGone();
  };
  return (
    <Group gap="sm" mr="auto">
      {contact.status === 'planned' && (
        <Button
          variant="subtle"
          title={t('ends.callOffHint')}
          disabled={busy}
          onClick={() => void end(callOff)}
        >
          {t('ends.callOff')}
        </Button>
      )}
      <Button
        variant="subtle"
        c="var(--cue-overdue)"
        title={t('ends.removeHint')}
        disabled={busy}
        onClick={() => void end(remove)}
      >
        {t('ends.remove')}
      </Button>
    </Group>
  );
}

/** The same as lines of a menu. */
export function ContactEndItems({ contact }: Pick<ContactEndsProps, 'contact'>) {
  const { t } = useTranslation('activities');
  const { callOff, remove } = useContactRemoval();
  return (
    <>
      {contact.status === 'planned' && (
        <Menu.Item title={t('ends.callOffHint')} onClick={() => void callOff(contact)}>
          {t('ends.callOff')}
        </Menu.Item>
      )}
      <Menu.Item color="var(--cue-overdue)" title={t('ends.removeHint')} onClick={() => void remove(contact)}>
        {t('ends.remove')}
      </Menu.Item>
    </>
  );
}
