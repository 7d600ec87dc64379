import { Button, Group, Text, Title } from '@mantine/core';
import { ContactMarks, ContactMenu, KindIcon, useContactDialogs } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { ContactLink } from '@renderer/frame/ContactLink';
import { useClockWords, useFormat } from '@renderer/format';
import { useCreate } from '@renderer/frame/create';
import { ScriptAside } from '@renderer/scripts';
import { Sign } from '@renderer/signs';
import type { Activity } from '@shared/contract/activity';
import type { ClientCard } from '@shared/contract/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './NextContact.module.css';
import { useEditing } from './editing';

/** The first thing to be seen: when, how, why, what to offer, whom; or that nothing is planned. */
export function NextContact({ client }: { client: ClientCard }) {
  const { t } = useTranslation('client');
  const { next } = client;
  if (client.deleted) return null;
  return (
    <section
      className={styles.next}
      aria-label={t('nextContact')}
      data-sign={next ? client.sign : client.noContactReason ? 'ended' : 'none'}
    >
      <Title order={2} className={styles.nextTitle}>
        {t('nextContact')}
      </Title>
      {next ? (
        <Planned next={next} sign={client.sign} />
      ) : client.noContactReason !== null ? (
        <Ended client={client} reason={client.noContactReason} />
      ) : (
        <Missing client={client} />
      )}
    </section>
  );
}

function Planned({ next, sign }: { next: Activity; sign: ClientCard['sign'] }) {
  const { t } = useTranslation(['client', 'words']);
  const format = useFormat();
  const { openPlan, openResult, openMove } = useContactDialogs();
  const clock = useClockWords();
  return (
    <>
      <div className={styles.nextWhen}>
        <span title={clock.elsewhere(next) ?? undefined}>
          <Sign kind={sign} label={clock.when(next)} />
        </span>
        <Text span size="sm" c="dimmed" title={format.dayLong(next.day)}>
          {format.relative(next.day)}
        </Text>
        <span className={styles.nextKind}>
          <KindIcon kind={next.kind} />
          {t(`words:activityKinds.${next.kind}`)}
        </span>
        <ContactMarks activity={next} />
      </div>
      <p className={styles.nextPurpose} data-empty={next.purpose === '' || undefined}>
        {next.purpose || t('noReason')}
      </p>
      {next.value && (
        <Text size="sm" c="dimmed">
          {next.value}
        </Text>
      )}
      <div className={styles.nextWhom}>
        {next.personName && <Text size="sm">{next.personName}</Text>}
        {next.phone && <ContactLink kind="phone" value={next.phone} of={next} />}
        {next.productName && <Text size="sm">{t('offer', { product: next.productName })}</Text>}
        {next.dealId && (
          <Link to="/deals/$id" params={{ id: next.dealId }} className={styles.link}>
            {next.dealTitle}
          </Link>
        )}
      </div>
      <div className={styles.nextScript}>
        <ScriptAside activityId={next.id} />
      </div>
      <Group gap="sm" mt="sm">
        <Button onClick={() => openResult(next)}>{t('done')}</Button>
        <Button variant="default" onClick={() => openMove(next)}>
          {t('move')}
        </Button>
        <Button variant="subtle" onClick={() => openPlan({ clientId: next.clientId })}>
          {t('planAnother')}
        </Button>
        <LogButton clientId={next.clientId} />
        <ContactMenu contact={next} />
      </Group>
    </>
  );
}

function Missing({ client }: { client: ClientCard }) {
  const { t } = useTranslation('client');
  const { openPlan } = useContactDialogs();
  const { edit } = useEditing();
  return (
    <>
      <div className={styles.nextWhen}>
        <Sign kind="none" />
      </div>
      <Text size="sm">{t('noNextText')}</Text>
      <Group gap="sm" mt="sm">
        <Button onClick={() => openPlan({ clientId: client.id })}>{t('plan')}</Button>
        <Button variant="subtle" onClick={() => edit({ kind: 'no-contact', client })}>
          {t('noFurther')}
        </Button>
        <LogButton clientId={client.id} />
      </Group>
    </>
  );
}

/** Somebody called: what took place without having been planned. */
function LogButton({ clientId }: { clientId: string }) {
  const { t } = useTranslation('client');
  return (
    <Button variant="subtle" onClick={() => useCreate.getState().open('talk', { clientId })}>
      {t('log')}
    </Button>
  );
}

function Ended({ client, reason }: { client: ClientCard; reason: string }) {
  const { t } = useTranslation('client');
  const { run: update, busy } = useCommand('clients.update');
  return (
    <>
      <div className={styles.nextWhen}>{t('ended')}</div>
      <Text size="sm">{reason}</Text>
      <Group gap="sm" mt="sm">
        <Button
          variant="default"
          loading={busy}
          onClick={() => void update({ id: client.id, noContactReason: null }, { undo: true })}
        >
          {t('takeUp')}
        </Button>
      </Group>
    </>
  );
}
