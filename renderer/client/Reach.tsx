import { ActionIcon, Tooltip } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';
import { ContactLink } from '@renderer/frame/ContactLink';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './client.module.css';
import styles from './People.module.css';

interface ReachProps {
  /** Whose they are. */
  readonly of: { readonly clientId: string; readonly personId: string | null };
  readonly phones: readonly { readonly id: string; readonly number: string; readonly label: string }[];
  readonly emails: readonly { readonly id: string; readonly address: string; readonly label: string }[];
}

/** Phones and e-mails: a click calls or writes, the button beside copies. */
export function Reach({ of, phones, emails }: ReachProps) {
  return (
    <ul className={styles.reach}>
      {phones.map(({ id, number, label }) => (
        <Line key={id} of={of} kind="phone" value={number} label={label} />
      ))}
      {emails.map(({ id, address, label }) => (
        <Line key={id} of={of} kind="email" value={address} label={label} />
      ))}
    </ul>
  );
}

interface LineProps extends Pick<ReachProps, 'of'> {
  readonly kind: 'phone' | 'email';
  readonly value: string;
  readonly label: string;
}

function Line({ of, kind, value, label }: LineProps) {
  const { t } = useTranslation('client');
  const { say } = useNotices();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value);
    say(t('copied', { value }));
  };
  return (
    <li className={styles.reachLine}>
      <span className={shared.cut}>
        <ContactLink kind={kind} value={value} of={of} />
      </span>
      {label && <span className={styles.reachLabel}>{label}</span>}
      <Tooltip label={t('copy', { value })}>
        <ActionIcon
          size={20}
          className={styles.copy}
          aria-label={t('copy', { value })}
          onClick={() => void copy()}
        >
          <IconCopy size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
