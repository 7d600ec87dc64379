import { SegmentedControl, Stack } from '@mantine/core';
import { useNames } from '@renderer/format/useNames';
import { entryStage, isDealKind } from '@shared/domain/process';
import { DEAL_LENGTHS, type DealLength, DIRECTIONS, type Direction } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';

export interface Origin {
  readonly direction: Direction;
  readonly length: DealLength;
}

interface OriginFieldProps {
  readonly value: Origin;
  readonly onChange: (value: Origin) => void;
}

/** How a deal came about and how long its way is; says in a line what that means and where the deal begins (`product.md` §2). */
export function OriginField({ value, onChange }: OriginFieldProps) {
  const { t } = useTranslation(['deal', 'words']);
  const { stage } = useNames();
  const { direction, length } = value;
  const short = isDealKind(direction, 'short');
  const way = length === 'short' ? 'inbound-short' : (`${direction}-long` as const);
  return (
    <Stack gap={6}>
      <SegmentedControl<Direction>
        aria-label={t('origin.came')}
        value={direction}
        onChange={(next) => onChange({ direction: next, length: isDealKind(next, length) ? length : 'long' })}
        data={DIRECTIONS.map((each) => ({ value: each, label: t(`words:directions.${each}`) }))}
        fullWidth
      />
      <SegmentedControl<DealLength>
        aria-label={t('origin.whole')}
        value={length}
        onChange={(next) => onChange({ direction, length: next })}
        data={DEAL_LENGTHS.map((each) => ({
          value: each,
          label: t(`words:lengths.${each}`),
          disabled: !isDealKind(direction, each),
        }))}
        fullWidth
      />
      <small style={{ color: 'var(--cue-quiet)' }} aria-live="polite">
        {t(`origin.ways.${way}`)}. {t('startsAt', { stage: stage(entryStage(direction, length)) })}.
        {!short && ` ${t('origin.noShort')}.`}
      </small>
    </Stack>
  );
}
