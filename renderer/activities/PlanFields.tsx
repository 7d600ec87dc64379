import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useDb, useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import { PlannedDayField, QuickDays } from './DayChoice';
import { dealOf, personOf, type PlanDraft, productOf } from './draft';
import { KindIcon } from './KindIcon';
import { NoReason } from './NoReason';
import { ProductField, ValueField } from './OfferFields';
import styles from './activities.module.css';
import { TimeField } from './TimeField';

interface PartProps {
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft>) => void;
}
interface ChoicesProps extends PartProps {
  readonly choices: OutputOf<'activities.choices'>;
}

const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240] as const;

/** Kind of contact, person and deal. */
export function Whom({ draft, change, choices }: ChoicesProps) {
  const { t } = useTranslation(['activities', 'common']);
  return (
    <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
      <KindField value={draft.kind} onChange={(kind) => change({ kind })} />
      <Select
        label={t('person')}
        placeholder={t('noPerson')}
        data={choices.people.map(({ id, name, phone }) => ({
          value: id,
          label: phone ? `${name} · ${phone}` : name,
        }))}
        value={personOf(draft, choices)}
        onChange={(personId) => change({ personId })}
        disabled={choices.people.length === 0}
        clearable
        clearButtonProps={{ 'aria-label': t('common:clear') }}
        searchable
      />
    </SimpleGrid>
  );
}

/** The kind of contact, each with its picture. */
export function KindField(props: { value: ActivityKind; onChange: (kind: ActivityKind) => void }) {
  const { t } = useTranslation(['activities', 'words']);
  return (
    <Select
      label={t('kind')}
      data={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: t(`words:activityKinds.${kind}`) }))}
      value={props.value}
      onChange={(kind) => kind && props.onChange(kind)}
      leftSection={<KindIcon kind={props.value} />}
      renderOption={({ option }) => (
        <Group gap="sm">
          <KindIcon kind={option.value} />
          {option.label}
        </Group>
      )}
      allowDeselect={false}
      maxDropdownHeight={320}
    />
  );
}

/** Day with the usual choices at one press, time, length and reminder. */
export function When({ draft, change }: PartProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { minutes } = useFormat();
  const lengths = [...new Set([...LENGTHS, ...(draft.minutes ? [draft.minutes] : [])])].sort((a, b) => a - b);
  return (
    <Stack gap={4}>
      <QuickDays value={draft.day} onChange={(day) => change({ day })} />
      <SimpleGrid cols={4} spacing="md">
        <PlannedDayField value={draft.day} onChange={(day) => change({ day })} />
        <TimeField label={t('time')} value={draft.time} onChange={(time) => change({ time })} />
        <Select
          label={t('length')}
          placeholder={t('noLength')}
          data={lengths.map((length) => ({ value: String(length), label: minutes(length) }))}
          value={draft.minutes === null ? null : String(draft.minutes)}
          onChange={(length) => change({ minutes: length === null ? null : Number(length) })}
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
        />
        <RemindField draft={draft} change={change} />
      </SimpleGrid>
    </Stack>
  );
}

/** When to be reminded; only what has a time can be. */
function RemindField({ draft, change }: PartProps) {
  const { t } = useTranslation('activities');
  const { minutes } = useFormat();
  const { reminders } = useSettings();
  const before = [
    ...new Set([...REMINDERS, ...((draft.remindMinutes ?? 0) > 0 ? [draft.remindMinutes ?? 0] : [])]),
  ];
  const usual = reminders.on
    ? t('reminds.usual', { span: minutes(reminders.minutes) })
    : t('reminds.usualOff');
  return (
    <Select
      label={t('remind')}
      data={[
        { value: USUAL, label: usual },
        { value: '0', label: t('reminds.at') },
        ...before
          .sort((a, b) => a - b)
          .map((span) => ({ value: String(span), label: t('remindBefore', { span: minutes(span) }) })),
        { value: '-1', label: t('reminds.never') },
      ]}
      value={draft.remindMinutes === null ? USUAL : String(draft.remindMinutes)}
      onChange={(chosen) => change({ remindMinutes: chosen === USUAL ? null : Number(chosen) })}
      disabled={draft.time === null}
      allowDeselect={false}
    />
  );
}

const USUAL = 'usual';
/** Minutes before the time of a contact. */
const REMINDERS = [5, 10, 15, 30, 60, 120] as const satisfies readonly number[];

/** Why the contact is made now, what is in it for the client, what to offer, and for which deal. */
export function Why({ draft, change, choices, isNew }: ChoicesProps & { readonly isNew: boolean }) {
  const { t } = useTranslation(['activities', 'common']);
  const { data: earlier } = useDb(
    'activities.suggestions',
    { clientId: draft.clientId ?? '', kind: draft.kind },
    { enabled: draft.clientId !== null && isNew },
  );
  const [offered] = earlier?.products ?? [];
  return (
    <>
      <div>
        <PurposeField value={draft.purpose} onChange={(purpose) => change({ purpose })} data-autofocus />
        <Earlier
          texts={earlier?.purposes ?? []}
          chosen={draft.purpose}
          onChoose={(purpose) => change({ purpose })}
        />
      </div>
      <div>
        <ValueField value={draft.value} onChange={(value) => change({ value })} />
        <Earlier texts={earlier?.values ?? []} chosen={draft.value} onChoose={(value) => change({ value })} />
      </div>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
        <ProductField
          value={productOf(draft, choices)}
          onChange={(id) => change({ productId: id })}
          placeholder={offered && t('offeredBefore', { product: offered.name })}
        />
        <Select
          label={t('deal')}
          placeholder={t('noDeal')}
          data={choices.deals.map(({ id, title }) => ({ value: id, label: title }))}
          value={dealOf(draft, choices)}
          onChange={(dealId) => change({ dealId, productId: undefined })}
          disabled={choices.deals.length === 0}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
        />
      </SimpleGrid>
    </>
  );
}

interface EarlierProps {
  readonly texts: readonly string[];
  readonly chosen: string;
  readonly onChoose: (text: string) => void;
}

/** What was entered for earlier contacts, at one press. */
function Earlier({ texts, chosen, onChoose }: EarlierProps) {
  const { t } = useTranslation('activities');
  if (texts.length === 0) return null;
  return (
    <Group gap={4} mt={4} wrap="nowrap" role="group" aria-label={t('useEarlier')} className={styles.earlier}>
      {texts.slice(0, MOST_EARLIER).map((text) => (
        <Button
          key={text}
          size="compact-xs"
          variant={text === chosen ? 'light' : 'default'}
          aria-pressed={text === chosen}
          title={text}
          onClick={() => onChoose(text)}
        >
          {text}
        </Button>
      ))}
    </Group>
  );
}

const MOST_EARLIER = 3;

/** What else is to be remembered. */
export function Notes({ draft, change }: PartProps) {
  const { t } = useTranslation('activities');
  return (
    <Textarea
      label={t('notes')}
      value={draft.notes}
      onChange={(event) => change({ notes: event.currentTarget.value })}
      autosize
      minRows={1}
      maxRows={5}
    />
  );
}

interface PurposeFieldProps {
  readonly value: string;
  readonly onChange: (purpose: string) => void;
  readonly 'data-autofocus'?: boolean;
}

/** The reason of a contact. It may be empty, but that is told: a contact without a reason is flagged (`product.md` §4). */
export function PurposeField({ value, onChange, ...rest }: PurposeFieldProps) {
  const { t } = useTranslation('activities');
  return (
    <TextInput
      label={
        <Group gap="sm" component="span">
          {t('purpose')}
          {value.trim() === '' && <NoReason />}
        </Group>
      }
      placeholder={t('purposeHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={500}
      {...rest}
    />
  );
}
