import { Autocomplete, TextInput } from '@mantine/core';
import { DealModal } from '@renderer/deal/DealModal';
import type { Deal } from '@shared/contract/deal';
import type { Result } from '@shared/errors';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApproverDraft, EMPTY_APPROVER, type NamedApprover, named, withName } from './approver';
import { useClientPeople } from './useClientPeople';

interface ApproverFormProps {
  readonly title: string;
  readonly deal: Deal;
  readonly start?: ApproverDraft;
  readonly busy: boolean;
  readonly onSave: (approver: NamedApprover) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

/** Name, role and deputy of one approver. */
export function ApproverForm({ title, deal, start, busy, onSave, onClose }: ApproverFormProps) {
  const { t } = useTranslation(['approvals', 'common']);
  const people = useClientPeople(deal.clientId);
  const [draft, setDraft] = useState<ApproverDraft>(start ?? EMPTY_APPROVER);
  const confirm = async (): Promise<void> => {
    const result = await onSave(named(draft, people));
    if (result.ok) onClose();
  };
  return (
    <DealModal
      confirm={start ? t('common:save') : t('start.confirm')}
      ready={draft.name.trim() !== ''}
      onConfirm={confirm}
      {...{ title, deal, busy, onClose }}
    >
      <Autocomplete
        label={t('start.name')}
        data={[...new Set(people.map(({ name }) => name))]}
        openOnFocus={false}
        value={draft.name}
        onChange={(name) => setDraft((before) => withName(before, name, people))}
        maxLength={200}
        data-autofocus
      />
      <TextInput
        label={t('start.role')}
        value={draft.role}
        onChange={({ currentTarget: { value: role } }) => setDraft((before) => ({ ...before, role }))}
        maxLength={200}
      />
      <TextInput
        label={t('start.deputy')}
        description={t('start.deputyHint')}
        value={draft.deputy}
        onChange={({ currentTarget: { value: deputy } }) => setDraft((before) => ({ ...before, deputy }))}
        maxLength={200}
      />
    </DealModal>
  );
}
