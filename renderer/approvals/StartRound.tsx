import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { DealModal } from '@renderer/deal/DealModal';
import { useToday } from '@renderer/format';
import type { Candidate } from '@shared/contract/approvals';
import type { Deal } from '@shared/contract/deal';
import type { RoundWay } from '@shared/domain/words';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApproverDraft, EMPTY_APPROVER, named } from './approver';
import { ApproverLines } from './ApproverLines';
import { useClientPeople } from './useClientPeople';

interface StartRoundProps {
  readonly deal: Deal;
  /** At least one. */
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
}

/** Whom to ask about which version, all at once or in order; those of the last round are proposed. */
export function StartRound({ deal, candidates, onClose }: StartRoundProps) {
  const { t } = useTranslation('approvals');
  const today = useToday();
  const people = useClientPeople(deal.clientId);
  const { run, busy } = useCommand('approvals.start');
  const wayLabel = useId();
  const [documentId, setDocumentId] = useState(candidates[0]?.documentId ?? '');
  const [way, setWay] = useState<RoundWay>(candidates[0]?.way ?? 'parallel');
  const [lines, setLines] = useState<readonly ApproverDraft[]>(startOf(candidates[0]));
  const choose = (id: string | null): void => {
    const candidate = candidates.find((each) => each.documentId === id);
    if (!candidate) return;
    setDocumentId(candidate.documentId);
    setWay(candidate.way ?? way);
    if (candidate.approvers.length > 0) setLines(startOf(candidate));
  };
  const approvers = lines.map((line) => named(line, people)).filter(({ name }) => name !== '');
  const confirm = async (): Promise<void> => {
    const result = await run({ documentId, way, approvers, today }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t('start.title')}
      confirm={t('start.confirm')}
      ready={approvers.length > 0}
      onConfirm={confirm}
      {...{ deal, onClose, busy }}
    >
      <Select
        label={t('start.document')}
        data={candidates.map(({ documentId: value, kind, documentNumber: number, version }) => ({
          value,
          label: t('version', {
            kind: t(`kinds.${kind === 'proposal' ? kind : 'contract'}`),
            number,
            version,
          }),
        }))}
        value={documentId}
        onChange={choose}
        allowDeselect={false}
      />
      <Stack gap={4}>
        <Input.Label labelElement="div" id={wayLabel}>
          {t('start.way')}
        </Input.Label>
        <SegmentedControl<RoundWay>
          aria-labelledby={wayLabel}
          value={way}
          onChange={setWay}
          data={[
            { value: 'parallel', label: t('start.parallel') },
            { value: 'in-order', label: t('start.in-order') },
          ]}
        />
      </Stack>
      <ApproverLines lines={lines} people={people} ordered={way === 'in-order'} onChange={setLines} />
    </DealModal>
  );
}

const startOf = (candidate: Candidate | undefined): ApproverDraft[] =>
  candidate && candidate.approvers.length > 0
    ? candidate.approvers.map(({ name, role, deputy }) => ({ name, role, deputy }))
    : [EMPTY_APPROVER];
