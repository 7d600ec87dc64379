import { Chip, Group } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { Failed } from '@renderer/frame/Failed';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeftOutList } from './LeftOutList';
import styles from './leftOut.module.css';
import type { Asked } from './asked';
import { useLeftOut } from './useLeftOut';
import { isLeftOutCode, LEFT_OUT } from './words';

interface LeftOutViewProps {
  readonly asked: Asked;
  /** Changes with the data of the week. */
  readonly version: number;
  readonly onAdd: (client: { readonly id: string; readonly name: string }) => void;
}

/** Who should be contacted and is not in the plan, each with why not; by reason, page by page. */
export function LeftOutView({ asked, version, onAdd }: LeftOutViewProps) {
  const { t } = useTranslation('plan');
  const [code, setCode] = useState<string | null>(null);
  const [seen, setSeen] = useState({ first: 0, last: 30 });
  const pages = useLeftOut(asked, code, seen, version);
  const { total, byCode, error, retry } = pages;
  if (error && total === null) return <Failed error={error.data} onRetry={retry} />;
  if (total === null) return <WaitingRows rows={12} height={52} />;
  const all = Object.values(byCode).reduce((sum, each) => sum + each, 0);
  if (all === 0) {
    return (
      <EmptyState
        icon={<IconChecks size={32} stroke={1.5} aria-hidden />}
        title={t('leftOut.none')}
        text={t('leftOut.noneText')}
      />
    );
  }
  return (
    <div className={styles.view}>
      <Codes byCode={byCode} all={all} value={code} onChange={setCode} />
      {total === 0 ? (
        <EmptyState title={t('leftOut.noneOfKind')} />
      ) : (
        <LeftOutList
          key={code ?? ''}
          week={asked.week}
          total={total}
          rowAt={pages.rowAt}
          onSeen={setSeen}
          onAdd={onAdd}
        />
      )}
    </div>
  );
}

interface CodesProps {
  readonly byCode: Readonly<Record<string, number>>;
  readonly all: number;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

/** The reasons that there are, with how many clients each keeps out. */
function Codes({ byCode, all, value, onChange }: CodesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const there = LEFT_OUT.filter(isLeftOutCode).filter((code) => (byCode[code] ?? 0) > 0 || code === value);
  if (there.length < 2 && value === null) return null;
  return (
    <Chip.Group value={value ?? ''} onChange={(next) => onChange(next === '' ? null : next)}>
      <Group gap="xs" className={styles.codes ?? ''} role="group" aria-label={t('leftOut.filter')}>
        <Chip size="xs" value="">
          {t('leftOut.all')} {format.number(all)}
        </Chip>
        {there.map((code) => (
          <Chip key={code} size="xs" value={code}>
            {t(`leftOut.codes.${code}`)} {format.number(byCode[code] ?? 0)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
