import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign } from '@renderer/signs';
import type { Deal } from '@shared/contract/deal';
import { allowedTargets, isClosed, stageDefinition, type Target } from '@shared/domain/process';
import { STAGES, type Stage } from '@shared/domain/words';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './StageTrack.module.css';
import { signOf } from './PointState';
import { useDealSteps } from './steps';

/** The six stages: visited, current, still to come; a click moves the deal there. */
export function StageTrack({ deal, compact = false }: { deal: Deal; compact?: boolean }) {
  const { t } = useTranslation('deal');
  const today = useToday();
  const targets = new Map(allowedTargets(deal, today).map((target) => [target.target, target]));
  return (
    <ol className={styles.track} aria-label={t('stages')} data-compact={compact || undefined}>
      {STAGES.map((stage) => (
        <StageStep key={stage} stage={stage} deal={deal} target={targets.get(stage)} compact={compact} />
      ))}
    </ol>
  );
}

interface StageStepProps {
  readonly stage: Stage;
  readonly deal: Deal;
  readonly target: Target | undefined;
  readonly compact: boolean;
}

function StageStep({ stage, deal, target, compact }: StageStepProps) {
  const { t } = useTranslation(['deal', 'deals']);
  const names = useNames();
  const steps = useDealSteps();
  const place = placeOf(stage, deal);
  const name = names.stage(stage);
  const reason = target?.reason;
  const hint = reason && reason !== 'same-stage' ? t(`deals:refusals.${reason}`) : compact ? name : undefined;
  return (
    <li className={styles.step} data-place={place}>
      <Tooltip label={hint} disabled={hint === undefined}>
        <UnstyledButton
          className={styles.stepButton}
          aria-current={place === 'current' ? 'step' : undefined}
          aria-disabled={target?.kind === 'refused' || undefined}
          aria-label={compact ? `${name}: ${t(`places.${place}`)}` : undefined}
          onClick={() => target?.kind !== 'refused' && void steps.go(deal, stage)}
        >
          <span className={styles.bar} />
          {!compact && (
            <>
              <span className={styles.stepName}>
                {place === 'visited' && <IconCheck size={14} stroke={2.5} aria-hidden />}
                {name}
                <VisuallyHidden>: {t(`places.${place}`)}</VisuallyHidden>
              </span>
              <span className={styles.stepDays}>
                <StepDays stage={stage} deal={deal} />
              </span>
              <StepPoints stage={stage} deal={deal} />
            </>
          )}
        </UnstyledButton>
      </Tooltip>
    </li>
  );
}

/** When the deal was there, or how long it has been there and how long it may. */
function StepDays({ stage, deal }: { stage: Stage; deal: Deal }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const { data: process } = useDb('settings.process', {});
  const visit = deal.visits.findLast((each) => each.stage === stage);
  if (stage === deal.stage && !isClosed(deal.status)) {
    const limit = process ? stageDefinition(process, stage).limit : null;
    const text =
      limit === null
        ? t('days', { count: deal.daysInStage })
        : t('daysOf', { count: deal.daysInStage, limit });
    return <span data-rotting={deal.rotting || undefined}>{text}</span>;
  }
  if (!visit?.leftDay) return '\u00a0';
  return visit.enteredDay === visit.leftDay
    ? format.date(visit.leftDay)
    : format.span(visit.enteredDay, visit.leftDay);
}

/** Its control points by state: what was missed and what is open, else what was met. */
function StepPoints({ stage, deal }: { stage: Stage; deal: Deal }) {
  const { t } = useTranslation('deal');
  const today = useToday();
  const kinds = deal.points
    .filter((point) => point.stage === stage)
    .map((point) => signOf(point, today))
    .map((kind) => (kind === 'today' ? 'pending' : kind));
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  const open = (['missed', 'pending'] as const).filter((kind) => count(kind) > 0);
  const shown =
    open.length > 0 ? open : (['met', 'waived'] as const).filter((kind) => count(kind) > 0).slice(0, 1);
  return (
    <span className={styles.stepPoints}>
      {shown.map((kind) => (
        <Sign key={kind} kind={kind} word={t(`trackState.${kind}`, { count: count(kind) })} />
      ))}
    </span>
  );
}

type Place = 'visited' | 'skipped' | 'current' | 'ended' | 'ahead';

function placeOf(stage: Stage, { stage: present, status, visits }: Deal): Place {
  // What was won is done to its end; the others broke off.
  if (stage === present && status === 'won') return 'visited';
  if (stage === present) return isClosed(status) ? 'ended' : 'current';
  if (STAGES.indexOf(stage) > STAGES.indexOf(present)) return 'ahead';
  return visits.some((visit) => visit.stage === stage) ? 'visited' : 'skipped';
}
