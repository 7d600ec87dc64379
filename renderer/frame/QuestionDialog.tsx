import { Button, getDefaultZIndex, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskedQuestion } from './question';

/** The question that is asked (`confirmed`), over whatever dialog asks it; leaving it is a no. */
export function QuestionDialog() {
  const { t } = useTranslation('common');
  const asked = useAskedQuestion((state) => state.asked);
  // Its words stay until it has gone from the screen.
  const [shown, setShown] = useState(asked);
  if (asked !== null && asked !== shown) setShown(asked);
  return (
    <Modal
      opened={asked !== null}
      onClose={() => asked?.answer(null)}
      title={shown?.title}
      // Three verbs stand in one line in every language.
      size={shown?.other === undefined ? 'md' : 520}
      zIndex={getDefaultZIndex('modal') + 1}
    >
      {shown?.text && (
        <Text size="sm" mb="md">
          {shown.text}
        </Text>
      )}
      <Group gap="sm" justify="flex-end" mt={shown?.text ? 0 : 'md'}>
        <Button variant="default" onClick={() => asked?.answer(null)}>
          {t('cancel')}
        </Button>
        {shown?.other !== undefined && (
          <Button variant="default" onClick={() => asked?.answer('other')}>
            {shown.other}
          </Button>
        )}
        <Button {...(shown?.danger ? { color: 'red' } : {})} onClick={() => asked?.answer('confirm')}>
          {shown?.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
