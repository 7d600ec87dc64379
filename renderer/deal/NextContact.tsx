import { Button, Group, Stack, Text } from '@mantine/core';
import { ContactFacts } from '@renderer/activities/ContactFacts';
import { useContactDialogs, useContactSign } from '@renderer/activities';
import { Section } from '@renderer/frame/Section';
import { Sign } from '@renderer/signs';
import type { Deal } from '@shared/contract/deal';
import { useTranslation } from 'react-i18next';
import { useNextContact } from './useNextContact';

/** The next contact of the deal, and what to do with it; of a closed deal that of its client. */
export function NextContact({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal');
  const { openResult, openMove } = useContactDialogs();
  const { next, plan } = useNextContact(deal);
  const contactSign = useContactSign();
  const sign = next ? contactSign(next) : 'none';
  return (
    <Section title={t('nextContact')} actions={<Sign kind={sign} ground={sign === 'none'} />}>
      {next ? (
        <Stack gap="sm">
          <ContactFacts activity={next} />
          <Group gap="sm">
            <Button size="compact-sm" variant="light" onClick={() => openResult(next)}>
              {t('contactDone')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => openMove(next)}>
              {t('contactMove')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={plan}>
              {t('planAnother')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="sm" align="flex-start">
          <Text size="sm" c="dimmed">
            {t('noNext')}
          </Text>
          <Button size="compact-sm" variant="light" onClick={plan}>
            {t('plan')}
          </Button>
        </Stack>
      )}
    </Section>
  );
}
