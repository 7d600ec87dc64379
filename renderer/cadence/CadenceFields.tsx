import { NumberInput, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import type { Cadence } from '@shared/domain/cadence';
import { addDays, addMonths, type Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';
import type { CadenceDraft } from './draft';

interface CadenceFieldsProps {
  readonly draft: CadenceDraft;
  readonly change: (part: Partial<CadenceDraft>) => void;
  /** What holds where a field is empty; null: it differs from client to client. */
  readonly usual: Cadence | null;
}

/** A client's own days between contacts, and its pause. An empty field: as the segment says. */
export function CadenceFields({ draft, change, usual }: CadenceFieldsProps) {
  const { t } = useTranslation('cadence');
  const today = useToday();
  const field = (key: 'ideal' | 'maximum' | 'minimumGap', min: number) => ({
    ...{ size: 'xs', min, max: 3_650, allowDecimal: false, hideControls: true },
    suffix: ` ${t('days')}`,
    placeholder: usual ? `${usual[key]} ${t('days')}` : t('asSegment'),
    value: draft[key] ?? '',
    onChange: (value: number | string) => change({ [key]: value === '' ? null : Number(value) }),
  });
  const wrong = draft.ideal !== null && draft.maximum !== null && draft.maximum < draft.ideal;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={3} spacing="sm" className={styles.fields ?? ''}>
        <NumberInput label={t('segments.ideal')} {...field('ideal', 1)} data-autofocus />
        <NumberInput
          label={t('segments.maximum')}
          {...field('maximum', 1)}
          error={wrong ? t('segments.maximumBelow') : undefined}
        />
        <NumberInput label={t('segments.gap')} {...field('minimumGap', 0)} />
      </SimpleGrid>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('pause.label')}
        value={draft.pause}
        onChange={(pause) =>
          change({ pause, until: draft.until ?? (pause === 'until' ? addMonths(today, 1) : null) })
        }
        data={(['none', 'until', 'for-good'] as const).map((value) => ({
          value,
          label: t(`pause.${value}`),
        }))}
      />
      {draft.pause === 'until' && (
        <DayField
          size="xs"
          label={t('pause.day')}
          minDay={addDays(today, 1)}
          value={draft.until}
          onChange={(until: Day | null) => change({ until })}
          popoverProps={{ withinPortal: false }}
        />
      )}
    </Stack>
  );
}
