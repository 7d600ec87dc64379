import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { usePreview } from '@renderer/frame/preview';
import { Section } from '@renderer/frame/Section';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { Sign } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import { pointsByDay } from './pointsByDay';
import styles from './deal.module.css';
import { DoingHost } from './DoingHost';
import { NextContact } from './NextContact';
import { NowStrip } from './NowStrip';
import { signOf } from './PointState';
import { StageTrack } from './StageTrack';
import { usePointName } from './usePointName';
import { useSale, type WholeSale } from './useSale';

/** The deal beside a list: where it stands, what to do now, what else is open, the next contact. */
export function DealPreview({ id }: { id: string }) {
  const whole = useSale(id);
  return whole ? <Preview whole={whole} /> : <WaitingRows rows={5} />;
}

function Preview({ whole }: { whole: WholeSale }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const names = useNames();
  const pointName = usePointName(whole);
  const today = useToday();
  const { deal } = whole;
  const open = pointsByDay(deal.points).filter(({ state }) => state === 'pending' || state === 'missed');
  return (
    <Stack gap="md" p="lg" pt={0}>
      <div>
        <Group justify="space-between" wrap="nowrap" align="baseline">
          <h2 className={styles.previewTitle}>{deal.title}</h2>
          {deal.amount && <span className={styles.previewAmount}>{format.money(deal.amount)}</span>}
        </Group>
        <Anchor
          component="button"
          size="sm"
          onClick={() => usePreview.getState().show({ kind: 'client', id: deal.clientId })}
        >
          {deal.clientName}
        </Anchor>
      </div>
      <div>
        <StageTrack deal={deal} compact />
        <Group justify="space-between" mt={4}>
          <Text size="sm" fw={500}>
            {names.stage(deal.stage)}
          </Text>
          <Text size="sm" c={deal.rotting ? 'var(--cue-overdue)' : 'dimmed'}>
            {t('days', { count: deal.daysInStage })}
          </Text>
        </Group>
      </div>
      <DoingHost whole={whole}>
        <NowStrip whole={whole} beside />
      </DoingHost>
      <NextContact deal={deal} />
      <Section title={t('points')}>
        {open.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noOpenPoints')}
          </Text>
        )}
        <ul className={styles.rows}>
          {open.map((point) => (
            <li key={point.id} className={styles.point}>
              <Sign kind={signOf(point, today)} bare />
              <span className={styles.pointName}>
                {pointName(point)}
                {point.mandatory && <Sign kind="mandatory" bare />}
              </span>
              <Text size="sm" c="dimmed">
                {point.dueDay ? format.day(point.dueDay) : t('noDue')}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
    </Stack>
  );
}
