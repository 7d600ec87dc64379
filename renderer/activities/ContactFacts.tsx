import { Group, Stack, Text } from '@mantine/core';
import { ContactLink } from '@renderer/frame/ContactLink';
import type { Activity } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';
import { KindIcon } from './KindIcon';
import { ContactMarks } from './ContactMarks';
import { useContactText } from './useContactText';
import styles from './activities.module.css';

/** What is to be known during the contact: when, whom, the phone, why, what to offer. */
export function ContactFacts({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const contactText = useContactText();
  const { personName, phone, dealTitle, productName, value } = activity;
  const about = [dealTitle, productName && t('offer', { product: productName }), value].filter(Boolean);
  return (
    <Stack gap={2}>
      <Group gap="sm" wrap="nowrap" align="flex-start" className={styles.fact}>
        <KindIcon kind={activity.kind} />
        <Text size="sm" fw={500}>
          {contactText(activity)}
        </Text>
      </Group>
      <Group gap="sm">
        {personName && <Text size="sm">{personName}</Text>}
        {phone && <ContactLink kind="phone" value={phone} />}
        <ContactMarks activity={activity} />
      </Group>
      {about.length > 0 && (
        <Text size="sm" c="dimmed">
          {about.join(' · ')}
        </Text>
      )}
    </Stack>
  );
}
