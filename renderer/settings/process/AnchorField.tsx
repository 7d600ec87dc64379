import { NativeSelect } from '@mantine/core';
import { useNames } from '@renderer/format';
import {
  type Anchor,
  anchorPoint,
  isPointAnchor,
  type PointRule,
  type ProcessDefinition,
} from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import { pointsAbove } from './edit';

/** The day a deal itself gives; a point that is made on demand counts from the day it was asked for. */
const DEAL_ANCHORS = ['stage-entered', 'deal-created', 'planned-meeting', 'event-day'] as const;

interface AnchorFieldProps {
  readonly rule: PointRule;
  readonly name: string;
  readonly process: ProcessDefinition;
  readonly onChange: (part: Partial<PointRule>) => void;
}

/** From what the due day is counted: a day of the deal, or another point that stands above. */
export function AnchorField({ rule, name, process, onChange }: AnchorFieldProps) {
  const { t } = useTranslation('settings');
  const names = useNames();
  const anchors: Anchor[] =
    rule.made === 'demand'
      ? ['asked']
      : [...DEAL_ANCHORS, ...pointsAbove(process, rule.key).map(({ key }): Anchor => `point:${key}`)];
  const label = (anchor: Anchor): string =>
    isPointAnchor(anchor)
      ? t('process.pointMet', { point: names.point({ key: anchorPoint(anchor), title: '' }) })
      : t(`process.anchors.${anchor}`);
  return (
    <NativeSelect
      aria-label={`${t('process.from')}: ${name}`}
      data={anchors.map((anchor) => ({ value: anchor, label: label(anchor) }))}
      value={rule.anchor}
      disabled={anchors.length === 1}
      onChange={(event) => {
        const anchor = anchors.find((each) => each === event.currentTarget.value);
        // The day of entering is always known, so nothing has to stand in for it.
        if (anchor) onChange(anchor === 'stage-entered' ? { anchor, otherwise: undefined } : { anchor });
      }}
    />
  );
}
