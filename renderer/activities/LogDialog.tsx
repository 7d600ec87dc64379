import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useDb, useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { CreateFrom } from '@renderer/frame/create';
import { DayField } from '@renderer/frame/DayField';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientField } from './ClientField';
import { ContactModal } from './ContactModal';
import { dealOf, newDraft, personOf, type PlanDraft, productOf } from './draft';
import { newContact } from './newContact';
import { Whom } from './PlanFields';
import { ResultNotes } from './ResultNotes';
import { ResultPanel } from './ResultPanel';

const NO_CHOICES = { clientName: '', people: [], deals: [], planned: [] };

/**
 * A contact that took place without having been planned: somebody called, or was met by chance. Whom and how, then result and next step as
 * of any other contact; the cadence of the client counts from it.
 */
export function LogDialog({ from, onClose }: { from: CreateFrom; onClose: () => void }) {
  const { t } = useTranslation(['activities', 'common']);
  const today = useToday();
  const { zone } = useSettings();
  const [draft, setDraft] = useState<PlanDraft>(() => newDraft({ ...from, day: today, time: null }, today));
  const change = (part: Partial<PlanDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const { clientId, kind, day, notes, purpose } = draft;
  const { data } = useDb(
    'activities.choices',
    { clientId: clientId ?? '' },
    { enabled: clientId !== null, keepPrevious: false },
  );
  const choices = data ?? NO_CHOICES;
  // Whom it was with is known: the keys of the results are next.
  const results = useRef<HTMLDivElement>(null);
  const isChosen = data !== undefined && from.clientId === undefined;
  useEffect(() => {
    if (isChosen) results.current?.querySelector<HTMLElement>('[aria-pressed]')?.focus();
  }, [isChosen]);
  const dealId = dealOf(draft, choices);
  // The keys of the results have the focus from the beginning.
  if (from.clientId !== undefined && !data) return null;
  return (
    <ContactModal title={data ? t('logTitle', { client: data.clientName }) : t('log')} onClose={onClose}>
      <Stack gap="md">
        {!from.clientId && (
          <ClientField
            value={clientId}
            onChange={(id) => change({ clientId: id, dealId: undefined, personId: undefined })}
          />
        )}
        <Whom draft={draft} change={change} choices={choices} />
        <SimpleGrid cols={2} spacing="md">
          <DayField
            label={t('tookPlace')}
            value={day}
            maxDay={today}
            onChange={(next) => next && next <= today && change({ day: next })}
          />
          <SearchSelect
            label={t('deal')}
            placeholder={t('noDeal')}
            data={choices.deals.map(({ id, title }) => ({ value: id, label: title }))}
            value={dealId}
            onChange={(id) => change({ dealId: id })}
            disabled={choices.deals.length === 0}
            clearable
            clearButtonProps={{ 'aria-label': t('common:clear') }}
          />
        </SimpleGrid>
        <TextInput
          label={t('about')}
          value={purpose}
          onChange={(event) => change({ purpose: event.currentTarget.value })}
          maxLength={500}
        />
        <ResultNotes scope="dialog" value={notes} onChange={(text) => change({ notes: text })} />
        {clientId === null && (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
          </Group>
        )}
        {data && clientId !== null && (
          <div ref={results}>
            <ResultPanel
              key={kind}
              activity={newContact(draft, {
                ...{ clientId, clientName: data.clientName, dealId, zone, day: day ?? today },
                ...{ productId: productOf(draft, choices), personId: personOf(draft, choices) },
              })}
              notes={notes}
              onDone={onClose}
              onLeave={onClose}
            />
          </div>
        )}
      </Stack>
    </ContactModal>
  );
}
