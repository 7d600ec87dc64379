import { SimpleGrid, Textarea } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useTranslation } from 'react-i18next';
import { type ChoicesProps, type PartProps, personOf } from './draft';
import { KindField } from './KindField';

/** Kind of contact, person and deal. */
export function Whom({ draft, change, choices }: ChoicesProps) {
  const { t } = useTranslation(['activities', 'common']);
  return (
    <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
      <KindField value={draft.kind} onChange={(kind) => change({ kind })} />
      <SearchSelect
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
      />
    </SimpleGrid>
  );
}

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
