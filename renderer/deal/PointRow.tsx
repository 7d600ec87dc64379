import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { Point } from '@shared/contract/points';
import { LEFT_PROCESS } from '@shared/domain/process';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import shared from './deal.module.css';
import styles from './PointList.module.css';
import { PointDue } from './PointDue';
import { PointState } from './PointState';
import { PointLead } from './PointLead';
import { ReasonLine } from './ReasonLine';
import { useByHand } from './useByHand';
import { usePointName } from './usePointName';
import type { WholeSale } from './useSale';

interface PointRowProps {
  readonly point: Point;
  readonly whole: WholeSale;
  readonly rowProps: RowProps;
  readonly menuOpened: boolean;
  readonly onMenu: (opened: boolean) => void;
}

/** A control point: its state, its name, its day; both can be changed in place. */
export function PointRow({ point, whole, rowProps, menuOpened, onMenu }: PointRowProps) {
  const { t } = useTranslation(['deal', 'deals', 'common']);
  const today = useToday();
  const { run, busy } = useCommand('points.setState');
  const remove = useCommand('points.remove');
  const byHand = useByHand(point);
  const [waiving, setWaiving] = useState(false);
  const name = usePointName(whole)(point);
  const isOpen = point.state === 'pending' || point.state === 'missed';
  const isOwn = point.key === '';
  const isLeft = useIsTakenOut(point.key) && isOpen && !isOwn;
  const set = (state: Point['state'], day = today, reason = ''): void =>
    void run({ id: point.id, state, day, reason }, { undo: true });
  return (
    <li className={styles.pointRow} {...rowProps}>
      <div className={styles.point}>
        <PointState
          point={point}
          name={name}
          byHand={byHand}
          opened={menuOpened}
          onOpened={onMenu}
          onState={set}
          onWaive={() => setWaiving(true)}
        />
        <span className={shared.pointName}>
          {name}
          {point.mandatory && isOpen && <Sign kind="mandatory" bare />}
        </span>
        {isOwn && (
          <Tooltip label={t('common:delete')}>
            <ActionIcon
              className={styles.remove}
              variant="subtle"
              color="gray"
              aria-label={t('removePoint', { point: name })}
              onClick={() => void remove.run({ id: point.id }, { undo: true })}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {isOpen && <PointLead point={point} name={name} whole={whole} byHand={byHand} />}
        <PointDue point={point} name={name} />
      </div>
      {point.reason !== '' && point.state !== 'pending' && <PointReason reason={point.reason} />}
      {isLeft && <PointReason reason={LEFT_PROCESS} />}
      {waiving && (
        <ReasonLine
          label={t('deals:gate.waiveReason')}
          confirm={t('deals:gate.waive')}
          busy={busy}
          onConfirm={(reason) => {
            setWaiving(false);
            set('waived', today, reason);
          }}
          onCancel={() => setWaiving(false)}
        />
      )}
    </li>
  );
}

/** Whether the process has no such control point any more: what deals were asked for stays until it is met or waived. */
function useIsTakenOut(key: string): boolean {
  const { data: process } = useDb('settings.process', {});
  return (
    process !== undefined && !process.stages.some(({ points }) => points.some((rule) => rule.key === key))
  );
}

/** Why it was closed: the user's words, or the step of the deal that closed it. */
function PointReason({ reason }: { reason: string }) {
  const { t } = useTranslation('deal');
  const text = isCause(reason) ? t(`why.${reason}`) : reason;
  return (
    <Text size="xs" c="dimmed" pl={32}>
      {text}
    </Text>
  );
}

const CAUSES = [
  'moved-on',
  'overridden',
  'moved-back',
  'deal-lost',
  'deal-cancelled',
  'deal-won',
  'next-contact',
  'no-contact',
  LEFT_PROCESS,
] as const;

const isCause = (reason: string): reason is (typeof CAUSES)[number] =>
  CAUSES.some((cause) => cause === reason);
