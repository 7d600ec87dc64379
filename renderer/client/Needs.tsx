import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { DayField } from '@renderer/frame/DayField';
import { useToday } from '@renderer/format';
import { InPlaceNotes } from '@renderer/inplace';
import { NeedsBrief, useBriefNames } from '@renderer/permission/NeedsBrief';
import { PrintBrief } from '@renderer/permission/PrintBrief';
import type { ClientCard } from '@shared/contract/client';
import { BRIEF_TEXTS, DECISION_MAKER_STATES, type NeedsBrief as Brief } from '@shared/domain/clients/needs';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './client.module.css';

/** What is known of the client's needs (`product.md` §4): minutes and proposals are filled from it. */
export function Needs({ client }: { client: ClientCard }) {
  const { t } = useTranslation('documents');
  const [writing, setWriting] = useState(false);
  return (
    <section aria-label={t('needs.title')}>
      <Group justify="space-between" className={styles.heading}>
        <Title order={2}>{t('needs.title')}</Title>
        <Group gap={4}>
          <PrintBrief client={client} />
          {!client.deleted && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={writing}
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => setWriting((before) => !before)}
            >
              {t(writing ? 'editor.close' : 'needs.write')}
            </Button>
          )}
        </Group>
      </Group>
      {writing ? <WriteNeeds clientId={client.id} /> : <NeedsBrief clientId={client.id} />}
    </section>
  );
}

/** Each part is a field of its own; leaving it saves it. */
function WriteNeeds({ clientId }: { clientId: string }) {
  const { data: needs } = useDb('clients.needs', { id: clientId }, { keepPrevious: false });
  const { run } = useCommand('clients.setNeeds');
  const nameOf = useBriefNames();
  const save = (part: Partial<Brief>): void => void run({ clientId, needs: part }, { undo: true });
  if (!needs) return null;
  return (
    <>
      <Findings needs={needs} save={save} />
      {BRIEF_TEXTS.map((text) => (
        <div key={text} className={styles.need}>
          <Text size="xs" c="dimmed">
            {nameOf(text)}
          </Text>
          <InPlaceNotes
            label={nameOf(text)}
            placeholder=""
            value={needs[text]}
            onSave={(written) => save({ [text]: written })}
          />
        </div>
      ))}
    </>
  );
}

/** Whether it is known who decides, and whether a referral was asked for. */
function Findings({ needs, save }: { needs: Brief; save: (part: Partial<Brief>) => void }) {
  const { t } = useTranslation('permission');
  const today = useToday();
  return (
    <>
      <div className={styles.need}>
        <Text size="xs" c="dimmed" id="decision-maker">
          {t('brief.decisionMaker')}
        </Text>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby="decision-maker"
          value={needs.decisionMaker}
          onChange={(decisionMaker) => save({ decisionMaker })}
          data={DECISION_MAKER_STATES.map((state) => ({
            value: state,
            label: t(`brief.decisionMakers.${state}`),
          }))}
        />
      </div>
      <div className={styles.need}>
        <DayField
          label={t('brief.referralDay')}
          size="xs"
          value={needs.referralDay}
          maxDay={today}
          onChange={(referralDay) => referralDay !== needs.referralDay && save({ referralDay })}
          clearable
        />
      </div>
    </>
  );
}
