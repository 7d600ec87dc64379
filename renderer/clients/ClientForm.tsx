import {
  Autocomplete,
  Button,
  Collapse,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useDb } from '@renderer/data';
import { Form } from '@renderer/frame/Form';
import { useOrigins } from '@renderer/leads/useOrigins';
import { CLIENT_KINDS } from '@shared/domain/words';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDraft } from './clientDraft';
import { ReachFields } from './ReachFields';

interface ClientFormProps {
  readonly start: ClientDraft;
  /** What the button says. */
  readonly save: string;
  readonly busy: boolean;
  readonly onSave: (draft: ClientDraft) => void;
  readonly onCancel: () => void;
  /** Fields that are asked for seldom are open from the start. */
  readonly whole?: boolean;
  /** Shown below the name while it is typed. */
  readonly belowName?: (name: string) => ReactNode;
}

/** The data of a client; Enter in any field saves. */
export function ClientForm({
  start,
  save,
  busy,
  onSave,
  onCancel,
  whole = false,
  belowName,
}: ClientFormProps) {
  const { t } = useTranslation(['clients', 'words', 'common']);
  const { data: facets } = useDb('clients.facets', {});
  const origins = useOrigins();
  const [draft, setDraft] = useState(start);
  const [more, setMore] = useState(whole);

  const change = (part: Partial<ClientDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const text = (name: 'industry' | 'country' | 'city' | 'address' | 'website') => ({
    maxLength: 500,
    value: draft[name],
    onChange: (event: FormEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.name.trim() !== '') onSave(draft);
  };

  return (
    <Form onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Group gap="sm" align="flex-end" wrap="nowrap">
            <TextInput
              flex={1}
              label={t('clientName')}
              required
              maxLength={300}
              value={draft.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              data-autofocus
            />
            <SegmentedControl
              size="xs"
              aria-label={t('columns.kind')}
              data={CLIENT_KINDS.map((kind) => ({ value: kind, label: t(`words:clientKinds.${kind}`) }))}
              value={draft.kind}
              onChange={(kind) => change({ kind })}
            />
          </Group>
          {belowName?.(draft.name)}
        </div>
        <SimpleGrid cols={2} spacing="lg">
          <ReachFields kind="phone" lines={draft.phones} onChange={(phones) => change({ phones })} />
          <ReachFields kind="email" lines={draft.emails} onChange={(emails) => change({ emails })} />
        </SimpleGrid>
        <SimpleGrid cols={3} spacing="sm">
          <Autocomplete
            label={t('columns.manager')}
            data={facets?.managers ?? []}
            maxLength={500}
            value={draft.manager}
            onChange={(manager) => change({ manager })}
          />
          <Autocomplete
            label={t('columns.segment')}
            data={facets?.segments ?? []}
            maxLength={500}
            value={draft.segment}
            onChange={(segment) => change({ segment })}
          />
          <Autocomplete
            label={t('origin')}
            data={origins}
            maxLength={500}
            value={draft.origin}
            onChange={(origin) => change({ origin })}
          />
        </SimpleGrid>
        <TagsInput
          label={t('columns.tags')}
          placeholder={draft.tags.length === 0 ? t('tagsHint') : undefined}
          data={facets?.tags ?? []}
          maxTags={50}
          value={[...draft.tags]}
          onChange={(tags) => change({ tags })}
        />
        <Collapse expanded={more}>
          <Stack gap="sm">
            <SimpleGrid cols={2} spacing="sm">
              <TextInput label={t('website')} {...text('website')} />
              <TextInput label={t('columns.industry')} {...text('industry')} />
            </SimpleGrid>
            <SimpleGrid cols={3} spacing="sm">
              <TextInput label={t('address')} {...text('address')} />
              <TextInput label={t('columns.city')} {...text('city')} />
              <TextInput label={t('columns.country')} {...text('country')} />
            </SimpleGrid>
          </Stack>
        </Collapse>
        <Group justify="space-between">
          {more ? (
            <span />
          ) : (
            <Button variant="subtle" onClick={() => setMore(true)}>
              {t('more')}
            </Button>
          )}
          <Group gap="sm">
            <Button variant="default" onClick={onCancel}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={draft.name.trim() === ''}>
              {save}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Form>
  );
}
