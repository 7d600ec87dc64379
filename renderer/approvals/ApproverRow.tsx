import { ActionIcon, Button, Menu } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { onRow } from '@renderer/keys/sectionRows';
import { Sign } from '@renderer/signs';
import type { Approval, Round } from '@shared/contract/approvals';
import type { Deal } from '@shared/contract/deal';
import type { Day } from '@shared/domain/time';
import type { Decision } from '@shared/domain/words';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproverForm } from './ApproverForm';
import styles from './approvals.module.css';
import { DecideDialog } from './DecideDialog';
import { signOfApproval } from './signs';

interface ApproverRowProps {
  readonly approval: Approval;
  readonly round: Round;
  readonly deal: Deal;
  readonly today: Day;
  readonly isOpen: boolean;
  readonly first: boolean;
  /** The only approver: cannot be taken off. */
  readonly alone: boolean;
}

/** One approver: yes, no or since when we wait; on the row 1 says yes, 2 says no. */
export function ApproverRow({ approval, round, deal, today, isOpen, first, alone }: ApproverRowProps) {
  const { t } = useTranslation('approvals');
  const decide = useCommand('approvals.decide');
  const leave = useCommand('approvals.leave');
  const update = useCommand('approvals.update');
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const [editing, setEditing] = useState(false);
  const { id, name, role, deputy, comment, standing } = approval;
  const asked = isOpen && standing === 'blocking';
  const editable = isOpen && (standing === 'blocking' || standing === 'later');
  const sayYes = (): void => void decide.run({ id, decision: 'approved', today }, { undo: true });
  return (
    <li
      className={styles.row}
      data-section-row
      tabIndex={first ? 0 : -1}
      title={asked ? t('keysHint') : undefined}
      onKeyDown={onRow(asked ? { Digit1: sayYes, Digit2: () => setDeciding('rejected') } : {})}
    >
      <span className={styles.sign}>
        <Sign kind={signOfApproval(approval, today)} bare />
      </span>
      <span className={styles.who}>
        {name}
        {role !== '' && <span className={styles.quiet}> · {role}</span>}
        <Said approval={approval} />
      </span>
      <Until approval={approval} today={today} />
      <span className={styles.keys}>
        {asked && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={decide.busy}
              aria-label={t('yesOfName', { name })}
              onClick={sayYes}
            >
              {t('yes')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('noOfName', { name })}
              onClick={() => setDeciding('rejected')}
            >
              {t('noMore')}
            </Button>
          </>
        )}
        {editable && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('more', { name })}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {asked && <Menu.Item onClick={() => setDeciding('approved')}>{t('yesMore')}</Menu.Item>}
              <Menu.Item onClick={() => setEditing(true)}>{t('rename')}</Menu.Item>
              {!alone && (
                <Menu.Item onClick={() => void leave.run({ id, today }, { undo: true })}>
                  {t('leave')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
      {comment !== '' && <p className={styles.comment}>{comment}</p>}
      {deciding && (
        <DecideDialog
          decision={deciding}
          onClose={() => setDeciding(null)}
          {...{ approval, round, deal, today }}
        />
      )}
      {editing && (
        <ApproverForm
          title={t('edit.title')}
          start={{ name, role, deputy }}
          busy={update.busy}
          onClose={() => setEditing(false)}
          onSave={(approver) =>
            update.run(
              { id, name: approver.name, role: approver.role, deputy: approver.deputy },
              { undo: true },
            )
          }
          deal={deal}
        />
      )}
    </li>
  );
}

/** What was said and by whom; while nothing was, since when we wait. */
function Said({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const { standing, decision, decidedDay, decidedBy, name, askedDay, waited } = approval;
  const words: string[] = [];
  if (decision && decidedDay) words.push(t(`said.${decision}`, { day: format.day(decidedDay) }));
  if (decision && decidedBy !== name) words.push(t('byDeputy', { name: decidedBy }));
  if (standing === 'later' || standing === 'spared') words.push(t(`standing.${standing}`));
  if (standing === 'blocking' && askedDay) {
    words.push(t('asked', { day: format.day(askedDay) }));
    if (waited !== null && waited > 0) words.push(t('waits', { count: waited }));
  }
  if (decision === null && approval.deputy !== '') words.push(`${t('start.deputy')}: ${approval.deputy}`);
  return <span className={styles.said}>{words.join(' · ')}</span>;
}

function Until({ approval, today }: { approval: Approval; today: Day }) {
  const { t } = useTranslation('approvals');
  const format = useFormat();
  const { dueDay, standing } = approval;
  if (standing !== 'blocking' || dueDay === null) return <span />;
  const kind = signOfApproval(approval, today);
  const color = kind === 'overdue' || kind === 'today' ? `var(--cue-${kind})` : 'var(--cue-quiet)';
  return (
    <span className={styles.when} style={{ color }} title={format.dayLong(dueDay)}>
      {t('until', { day: format.day(dueDay) })}
    </span>
  );
}
