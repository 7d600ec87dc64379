import { Menu, UnstyledButton } from '@mantine/core';
import { useToday } from '@renderer/format';
import { Sign, type SignKind } from '@renderer/signs';
import type { Point } from '@shared/contract/points';
import { effectiveState } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import styles from './PointList.module.css';

interface PointStateProps {
  readonly point: Point;
  readonly name: string;
  /** Only a hand can say that it happened; others are met by their fact (`product.md` §3, rule 5). */
  readonly byHand: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onState: (state: Point['state'], day?: Day) => void;
  readonly onWaive: () => void;
}

/** The sign of a control point; it opens the menu that changes its state. */
export function PointState({ point, name, byHand, opened, onOpened, onState, onWaive }: PointStateProps) {
  const { t } = useTranslation('deal');
  const today = useToday();
  const kind = signOf(point, today);
  const { state, dueDay } = point;
  // What is marked late was often met on its day.
  const onItsDay = dueDay !== null && dueDay < today;
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.stateButton} aria-label={t('changeState', { point: name })}>
          <Sign kind={kind} bare />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {byHand && state !== 'met' && <Menu.Item onClick={() => onState('met')}>{t('setMet')}</Menu.Item>}
        {byHand && state !== 'met' && onItsDay && (
          <Menu.Item onClick={() => onState('met', dueDay)}>{t('setMetOnDay')}</Menu.Item>
        )}
        {byHand && state !== 'missed' && (
          <Menu.Item onClick={() => onState('missed')}>{t('setMissed')}</Menu.Item>
        )}
        {state !== 'waived' && <Menu.Item onClick={onWaive}>{t('setWaived')}</Menu.Item>}
        {(byHand ? state !== 'pending' : state === 'waived') && (
          <Menu.Item onClick={() => onState('pending')}>{t('setPending')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export function signOf(point: Pick<Point, 'state' | 'dueDay'>, today: Day): SignKind {
  const state = effectiveState(point, today);
  return state === 'due-today' ? 'today' : state;
}
