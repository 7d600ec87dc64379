import { Button, Group, Text, Title } from '@mantine/core';
import { useCreate } from '@renderer/frame/create';
import { useFormat } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign } from '@renderer/signs';
import type { ClientCard } from '@shared/contract/client';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import shared from './client.module.css';
import styles from './Deals.module.css';

type Deal = ClientCard['deals'][number];
const isOpen = ({ status }: Deal): boolean => status === 'open' || status === 'paused';

/** The deals of a client: open ones with stage and sign, closed ones on request. */
export function Deals({ client }: { client: ClientCard }) {
  const { t } = useTranslation('client');
  const open = client.deals.filter(isOpen);
  const closed = client.deals.filter((deal) => !isOpen(deal));
  const [withClosed, setWithClosed] = useState(open.length === 0 && closed.length <= 3);
  const shown = withClosed ? [...open, ...closed] : open;
  return (
    <section>
      <Group justify="space-between" className={shared.heading}>
        <Title order={2}>{t('deals')}</Title>
        {!client.deleted && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => useCreate.getState().open('deal', { clientId: client.id })}
          >
            {t('newDeal')}
          </Button>
        )}
      </Group>
      {client.deals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noDeals')}
        </Text>
      )}
      <ul className={styles.deals} aria-label={t('deals')}>
        {shown.map((deal) => (
          <DealItem key={deal.id} deal={deal} />
        ))}
      </ul>
      {closed.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWithClosed(!withClosed)}>
          {withClosed ? t('hideClosed') : t('closedDeals', { count: closed.length })}
        </Button>
      )}
    </section>
  );
}

function DealItem({ deal }: { deal: Deal }) {
  const { t } = useTranslation(['client', 'words']);
  const format = useFormat();
  const names = useNames();
  const { id, title, stage, status, amount, product, sign, nextDay, enteredDay, closedDay } = deal;
  const about = isOpen(deal)
    ? [names.stage(stage), t('sinceDay', { day: format.date(enteredDay) })]
    : [status !== 'won' && t(`words:statuses.${status}`), closedDay && format.date(closedDay)];
  return (
    <li>
      <Link to="/deals/$id" params={{ id }} className={shared.deal}>
        <span className={styles.dealTitle}>
          <span className={shared.cut}>{title}</span>
          <span className={`${shared.cut} ${shared.dealAbout}`}>
            {[...about, product !== title && product].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className={shared.dealSign}>
          {isOpen(deal) && (
            <Sign kind={sign} label={nextDay && sign !== 'paused' ? format.day(nextDay) : undefined} />
          )}
          {status === 'won' && <Sign kind="met" word={t('words:statuses.won')} />}
        </span>
        <span className={styles.dealAmount}>{amount && format.money(amount)}</span>
      </Link>
    </li>
  );
}
