import { Checkbox } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { Caps } from '@renderer/keys';
import { moveBetweenRows } from '@renderer/keys/sectionRows';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilledText } from './FilledText';
import styles from './scripts.module.css';
import type { ContactScript } from './useScripts';

interface ChecklistProps {
  readonly activityId: string;
  readonly of: ContactScript;
  /** The key that leads here, where there is one. */
  readonly combo?: string;
}

/** What must not be forgotten. Arrows move, Space ticks; each tick is kept at once. */
export function Checklist({ activityId, of, combo }: ChecklistProps) {
  const { t } = useTranslation('scripts');
  const { run } = useCommand('scripts.tick');
  const { script, fills, checked } = of;
  // What was ticked and has not come back yet.
  const [sent, setSent] = useState<ReadonlyMap<string, boolean>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored takes the place of what was sent.
  useEffect(() => setSent(new Map()), [checked]);
  const isTicked = (id: string): boolean => sent.get(id) ?? checked.includes(id);
  const done = script.checklist.filter(({ id }) => isTicked(id)).length;
  const first = script.checklist.findIndex(({ id }) => !isTicked(id));

  const tick = async (point: string, ticked: boolean): Promise<void> => {
    setSent((before) => new Map(before).set(point, ticked));
    const answer = await run({ activityId, point, ticked });
    if (!answer.ok) setSent(new Map());
  };
  if (script.checklist.length === 0) return null;
  return (
    <section aria-label={t('checklist')}>
      <h3 className={styles.checklistHead}>
        {t('checklist')}
        <span className={styles.quiet}>{t('ticked', { done, count: script.checklist.length })}</span>
        {combo && (
          <span className={styles.cap}>
            <Caps combo={combo} />
          </span>
        )}
      </h3>
      {/* The keys act on the boxes inside. */}
      <ul className={styles.points} onKeyDown={moveBetweenRows}>
        {script.checklist.map(({ id, text }, at) => (
          <li key={id}>
            <Checkbox
              size="xs"
              data-section-row
              data-point={at === Math.max(first, 0) || undefined}
              tabIndex={at === Math.max(first, 0) ? 0 : -1}
              checked={isTicked(id)}
              onChange={(event) => void tick(id, event.currentTarget.checked)}
              label={<FilledText text={text} fills={fills} />}
              classNames={{ body: styles.point ?? '', labelWrapper: styles.pointText ?? '' }}
              data-ticked={isTicked(id) || undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
