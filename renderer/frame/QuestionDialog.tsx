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
      onClose={() => asked?.answer(false)}
      title={shown?.title}
      zIndex={getDefaultZIndex('modal') + 1}
    >
      {shown?.text && (
        <Text size="sm" mb="md">
          {shown.text}
        </Text>
      )}
      <Group gap="sm" justify="flex-end" mt={shown?.text ? 0 : 'md'}>
        <Button variant="default" onClick={() => asked?.answer(false)}>
          {t('cancel')}
        </Button>
        <Button {...(shown?.danger ? { color: 'red' } : {})} onClick={() => asked?.answer(true)}>
          {shown?.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
