import { useKeys } from '@renderer/keys';
import { Checklist, ScriptChoice, TalkText, useContactScript } from '@renderer/scripts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TalkSide.module.css';

/** What to say, and below what not to forget. */
export function TalkSide({ activityId }: { activityId: string }) {
  const { t } = useTranslation(['session', 'scripts']);
  const of = useContactScript(activityId);
  const [opened, setOpened] = useState(false);
  useKeys('screen', { 'shift+KeyG': { label: t('scripts:choose'), run: () => setOpened(true) } });
  return (
    <aside className={styles.side} aria-label={t('scripts:script')}>
      {of && (
        <>
          <div className={styles.sideHead}>
            <ScriptChoice activityId={activityId} of={of} opened={opened} onOpened={setOpened} combo="KeyG" />
          </div>
          <section
            className={styles.talk}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys, so that arrows scroll it
            tabIndex={0}
            data-session-script
            aria-label={of.script.name}
          >
            <TalkText talk={of.script.talk} fills={of.fills} />
          </section>
          <Checklist activityId={activityId} of={of} combo="KeyL" />
        </>
      )}
    </aside>
  );
}
