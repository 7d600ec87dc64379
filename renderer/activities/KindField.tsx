import { Group, Select } from '@mantine/core';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import { KindIcon } from './KindIcon';

/** The kind of contact, each with its picture. */
export function KindField(props: { value: ActivityKind; onChange: (kind: ActivityKind) => void }) {
  const { t } = useTranslation(['activities', 'words']);
  return (
    <Select
      label={t('kind')}
      data={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: t(`words:activityKinds.${kind}`) }))}
      value={props.value}
      onChange={(kind) => kind && props.onChange(kind)}
      leftSection={<KindIcon kind={props.value} />}
      renderOption={({ option }) => (
        <Group gap="sm">
          <KindIcon kind={option.value} />
          {option.label}
        </Group>
      )}
      allowDeselect={false}
      maxDropdownHeight={320}
    />
  );
}
