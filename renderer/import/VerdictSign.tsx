import type { VerdictKind } from '@shared/domain/import/verdict';
import { IconCircleMinus, IconEqual, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './VerdictTable.module.css';

const ICONS = {
  create: IconPlus,
  update: IconPencil,
  unchanged: IconEqual,
  'skip-duplicate': IconCircleMinus,
  reject: IconX,
} as const satisfies Record<VerdictKind, unknown>;

/** The sign of a verdict alone, where its word stands beside it. */
export function VerdictIcon({ verdict, size = 16 }: { verdict: VerdictKind; size?: number }) {
  const Icon = ICONS[verdict];
  return <Icon size={size} stroke={2} className={styles.verdictIcon} data-verdict={verdict} aria-hidden />;
}

/** Sign and word of what happens to a row. */
export function VerdictSign({ verdict }: { verdict: VerdictKind }) {
  const { t } = useTranslation('import');
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
