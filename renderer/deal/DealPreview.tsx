import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { usePreview } from '@renderer/frame/preview';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { Sign } from '@renderer/signs';
import type { Deal } from '@shared/contract/deals';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';
import { NextContact } from './NextContact';
import { signOf } from './PointState';
import { StageTrack } from './StageTrack';
import { Standing } from './Standing';

/** The deal beside a list: where it stands, what is open, the next contact. */
export function DealPreview({ id }: { id: string }) {
  const today = useToday();
  const { data } = useDb('deals.get', { id, today }, { keepPrevious: false });
  return data ? <Preview deal={data} /> : <WaitingRows rows={5} />;
}

function Preview({ deal }: { deal: Deal }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const names = useNames();
  const today = useToday();
  const open = deal.points.filter(({ state }) => state === 'pending' || state === 'missed');
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
      <Standing deal={deal} />
      <NextContact deal={deal} />
      <section className={styles.section} aria-label={t('points')}>
        <div className={styles.sectionHead}>
          <h2>{t('points')}</h2>
        </div>
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
                {names.point(point)}
                {point.mandatory && <Sign kind="mandatory" bare />}
              </span>
              <Text size="sm" c="dimmed">
                {point.dueDay ? format.day(point.dueDay) : t('noDue')}
              </Text>
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
