import { Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import { PlannedDayField, QuickDays } from './DayChoice';
import { dealOf, type PlanDraft, productOf } from './draft';
import { KindIcon } from './KindIcon';
import { NoReason } from './NoReason';
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
        value={draft.personId}
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

/** Day with the usual choices at one press, time and length. */
export function When({ draft, change }: PartProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { minutes } = useFormat();
  const lengths = [...new Set([...LENGTHS, ...(draft.minutes ? [draft.minutes] : [])])].sort((a, b) => a - b);
  return (
    <Stack gap={4}>
      <QuickDays value={draft.day} onChange={(day) => change({ day })} />
      <SimpleGrid cols={3} spacing="md">
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
      </SimpleGrid>
    </Stack>
  );
}

/** Why the contact is made and what it brings: purpose, product and deal, value for the client, notes. */
export function About({ draft, change, choices }: ChoicesProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { data: products } = useDb('products.list', {});
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common:clear') } };
  return (
    <>
      <PurposeField value={draft.purpose} onChange={(purpose) => change({ purpose })} data-autofocus />
      <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
        <Select
          label={t('product')}
          placeholder={t('noProduct')}
          data={(products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={productOf(draft, choices)}
          onChange={(productId) => change({ productId })}
          searchable
          {...clear}
        />
        <Select
          label={t('deal')}
          placeholder={t('noDeal')}
          data={choices.deals.map(({ id, title }) => ({ value: id, label: title }))}
          value={dealOf(draft, choices)}
          onChange={(dealId) => change({ dealId, productId: undefined })}
          disabled={choices.deals.length === 0}
          searchable
          {...clear}
        />
      </SimpleGrid>
      <TextInput
        label={t('value')}
        placeholder={t('valueHint')}
        value={draft.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <Textarea
        label={t('notes')}
        value={draft.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={5}
      />
    </>
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
