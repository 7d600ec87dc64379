import { UnstyledButton } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { OCCASIONS, type OccasionKind } from '@shared/domain/occasions';
import { useTranslation } from 'react-i18next';
import { OccasionIcon } from './OccasionIcon';
import styles from './occasions.module.css';

interface KindFilterProps {
  readonly kind: OccasionKind | undefined;
  readonly counts: Readonly<Record<OccasionKind, number>>;
  readonly onChange: (kind: OccasionKind | undefined) => void;
}

/** How many there are of each kind; a press shows only these, a second one all again. */
export function KindFilter({ kind, counts, onChange }: KindFilterProps) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  return (
    <div className={styles.bar}>
      {OCCASIONS.map((each) => (
        <UnstyledButton
          key={each}
          className={styles.kind}
          aria-pressed={kind === each}
          onClick={() => onChange(kind === each ? undefined : each)}
        >
          <OccasionIcon kind={each} size={16} />
          {t(`kinds.${each}`)}
          <span className="tabular">{format.number(counts[each])}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
