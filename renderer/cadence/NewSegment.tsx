import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { Form } from '@renderer/frame/Form';
import { OTHER_CADENCE } from '@shared/domain/cadence';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';
import { problemOf } from './SegmentRow';

/** A segment of the user's own; `name`: one that clients have already. */
export function NewSegment({ name: first, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation(['cadence', 'common']);
  const { run: save, busy } = useCommand('segments.save');
  const [name, setName] = useState(first);
  const [days, setDays] = useState<Record<keyof typeof OTHER_CADENCE, number | string>>(OTHER_CADENCE);
  const [taken, setTaken] = useState(false);
  const cadence = {
    ideal: Number(days.ideal),
    maximum: Number(days.maximum),
    minimumGap: Number(days.minimumGap),
  };
  const problem = problemOf(cadence);
  const whole = days.ideal !== '' && days.maximum !== '' && days.minimumGap !== '' && cadence.ideal > 0;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problem || !whole || name.trim() === '') return;
    const result = await save({ name, ...cadence }, { undo: true, handles: ['conflict'] });
    if (result.ok) onClose();
    else setTaken(result.error.code === 'conflict');
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const field = (key: keyof typeof OTHER_CADENCE, min: number) => ({
    ...{ w: 120, min, max: 3_650, allowDecimal: false, hideControls: true, value: days[key] },
    onChange: (value: number | string) => setDays({ ...days, [key]: value }),
  });
  return (
    <Form onSubmit={(event) => void submit(event)} onKeyDown={leave} className={styles.newSegment}>
      <Group gap="sm" align="flex-start">
        <TextInput
          label={t('segments.name')}
          required
          withAsterisk={false}
          w={180}
          maxLength={60}
          value={name}
          error={taken ? t('segments.taken', { name }) : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setTaken(false);
          }}
          autoFocus
        />
        <NumberInput label={t('segments.ideal')} {...field('ideal', 1)} />
        <NumberInput
          label={t('segments.maximum')}
          {...field('maximum', 1)}
          error={problem === 'maximumBelow' ? t('segments.maximumBelow') : undefined}
        />
        <NumberInput
          label={t('segments.gap')}
          {...field('minimumGap', 0)}
          error={problem === 'gapAbove' ? t('segments.gapAbove') : undefined}
        />
      </Group>
      <Group gap="sm">
        <Button type="submit" loading={busy} disabled={problem !== null || !whole || name.trim() === ''}>
          {t('segments.add')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Form>
  );
}
