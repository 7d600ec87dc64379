import { useDb } from '@renderer/data';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ValueChange } from './ValueChange';

/** Asks for the segment of all chosen clients. */
export function SegmentChange({ busy, onApply }: { busy: boolean; onApply: (segment: string) => void }) {
  const { t } = useTranslation('cadence');
  const { data: facets } = useDb('clients.facets', {});
  return (
    <ValueChange
      verb={t('bulk.segment')}
      icon={<IconUsersGroup size={14} aria-hidden />}
      label={t('bulk.segmentOfAll')}
      hint={t('bulk.segmentHint')}
      known={facets?.segments ?? []}
      maxLength={60}
      {...{ busy, onApply }}
    />
  );
}
