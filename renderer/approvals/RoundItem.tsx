import { ActionIcon, Button, Menu } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { moveBetweenRows } from '@renderer/keys/sectionRows';
import { Sign } from '@renderer/signs';
import type { Round } from '@shared/contract/approvals';
import type { Deal } from '@shared/contract/deal';
import type { Day } from '@shared/domain/time';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproverForm } from './ApproverForm';
import { ApproverRow } from './ApproverRow';
import styles from './approvals.module.css';
import { signOfRound } from './signs';

interface RoundItemProps {
  readonly round: Round;
  readonly deal: Deal;
  readonly today: Day;
  /** No later version has taken the place of the one that was asked about. */
  readonly latest: boolean;
}

/** One round: over which version, how it stands, and its approvers; after a no, the way to the next version. */
export function RoundItem({ round, deal, today, latest }: RoundItemProps) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const stop = useCommand('approvals.stop');
  const join = useCommand('approvals.join');
  const next = useCommand('documents.nextVersion');
  const [joining, setJoining] = useState(false);
  const { id, kind, documentNumber: number, version, state, way, closedDay, approvals } = round;
  const isOpen = state === 'open' && (deal.status === 'open' || deal.status === 'paused');
  const name = t('version', { kind: t(`kinds.${kind === 'proposal' ? kind : 'contract'}`), number, version });
  const yes = t('yesOf', { approved: round.approved, count: approvals.length });
  return (
    <div className={styles.round}>
      <div className={styles.roundHead}>
        <span className={styles.grow}>
          <strong>{name}</strong> · {t('round', { number: round.number })}
          {approvals.length > 1 && ` · ${t(`ways.${way}`)}`}
        </span>
        <Sign
          kind={signOfRound(round)}
          word={
            state === 'open' ? yes : `${t(`states.${state}`)}${closedDay ? `, ${format.day(closedDay)}` : ''}`
          }
        />
        {isOpen && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('roundMenu')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setJoining(true)}>{t('join')}</Menu.Item>
              <Menu.Item onClick={() => void stop.run({ roundId: id, today }, { undo: true })}>
                {t('stop')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <ul className={styles.rows} aria-label={name} onKeyDown={moveBetweenRows}>
        {approvals.map((approval, at) => (
          <ApproverRow
            key={approval.id}
            approval={approval}
            first={at === 0}
            alone={approvals.length === 1}
            {...{ round, deal, today, isOpen }}
          />
        ))}
      </ul>
      {state === 'rejected' && latest && (
        <Button
          size="compact-sm"
          variant="default"
          mt={8}
          loading={next.busy}
          onClick={() => void next.run({ id: round.documentId, today }, { undo: true })}
        >
          {t('nextVersion')}
        </Button>
      )}
      {joining && (
        <ApproverForm
          title={t('edit.joinTitle')}
          deal={deal}
          busy={join.busy}
          onClose={() => setJoining(false)}
          onSave={(approver) => join.run({ roundId: id, today, ...approver }, { undo: true })}
        />
      )}
    </div>
  );
}
