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
import { anchorsFor } from './edit';
import styles from './process.module.css';

interface AnchorFieldProps {
  readonly rule: PointRule;
  readonly anchor: Anchor;
  readonly name: string;
  readonly process: ProcessDefinition;
  readonly error: boolean;
  readonly onChange: (anchor: Anchor) => void;
}

/** From what a due day is counted: a day of the deal or of a paper, or another point that stands above. */
export function AnchorField({ rule, anchor, name, process, error, onChange }: AnchorFieldProps) {
  const { t } = useTranslation('settings');
  const names = useNames();
  const anchors = anchorsFor(process, rule);
  const label = (each: Anchor): string =>
    isPointAnchor(each)
      ? t('process.pointMet', { point: names.point({ key: anchorPoint(each), title: '' }) })
      : t(`process.anchors.${each}`);
  // Nothing to choose: a word instead of a field.
  if (anchors.length === 1) return <div className={styles.fixed}>{label(anchor)}</div>;
  return (
    <NativeSelect
      aria-label={`${t('process.from')}: ${name}`}
      data={anchors.map((each) => ({ value: each, label: label(each) }))}
      value={anchor}
      error={error}
      onChange={(event) => {
        const chosen = anchors.find((each) => each === event.currentTarget.value);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
