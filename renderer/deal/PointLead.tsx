import { Button, Text } from '@mantine/core';
import { useToday } from '@renderer/format';
import type { Point } from '@shared/contract/points';
import { stepOfPoint } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import { useDoing } from './doing';
import styles from './PointList.module.css';
import type { WholeSale } from './useSale';

interface PointLeadProps {
  readonly point: Point;
  readonly name: string;
  readonly whole: WholeSale;
  readonly byHand: boolean;
}

/** What will meet the point, and the way there: "Prepare proposal"; where nothing can be done, that it comes by itself. */
export function PointLead({ point, name, whole, byHand }: PointLeadProps) {
  const { t } = useTranslation('deal');
  const today = useToday();
  const { run, verb, what } = useDoing();
  const step = stepOfPoint(point, whole.sale, today);
  // That an approver has to answer first stands at the approver's own point.
  if (step?.doing.do === 'enter-decision' && point.sourceId === null) return null;
  // Nobody can say today that a day to come has been.
  if (step?.waits && step.doing.do === 'hold-event') return null;
  if (!step)
    return byHand ? null : (
      <Text size="xs" c="dimmed" className={styles.lead}>
        {t('metBy.moved-on')}
      </Text>
    );
  const { doing } = step;
  const action = verb(doing);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={styles.lead}
      title={what(doing)}
      aria-label={t('lead', { action, point: name })}
      onClick={() => run(doing)}
    >
      {action}
    </Button>
  );
}
