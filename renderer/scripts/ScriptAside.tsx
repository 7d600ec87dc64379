import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checklist } from './Checklist';
import { ScriptChoice } from './ScriptChoice';
import styles from './scripts.module.css';
import { TalkText } from './TalkText';
import { useContactScript } from './useScripts';

/** The script of a contact inside a form or preview: closed until it is wanted. */
export function ScriptAside({ activityId }: { activityId: string }) {
  const { t } = useTranslation('scripts');
  const [opened, setOpened] = useState(false);
  const of = useContactScript(activityId);
  const id = useId();
  if (!of) return null;
  const { script, checked, fills } = of;
  const done = script.checklist.filter((point) => checked.includes(point.id)).length;
  return (
    <section className={styles.aside} aria-label={t('script')}>
      <UnstyledButton
        className={styles.asideHead}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight size={14} aria-hidden className={styles.turn} data-opened={opened || undefined} />
        {t('script')}
        <span className={styles.quiet}>{script.name}</span>
        {done > 0 && (
          <span className={styles.quiet}>{t('ticked', { done, count: script.checklist.length })}</span>
        )}
      </UnstyledButton>
      <Collapse expanded={opened} transitionDuration={100}>
        <div id={id} className={styles.asideBody}>
          <ScriptChoice activityId={activityId} of={of} />
          <div className={styles.asideTalk}>
            <TalkText talk={script.talk} fills={fills} />
          </div>
          <Checklist activityId={activityId} of={of} />
        </div>
      </Collapse>
    </section>
  );
}
