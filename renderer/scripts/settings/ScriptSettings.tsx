import { Button, Text, UnstyledButton } from '@mantine/core';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { EMPTY_TALK, type Script } from '@shared/domain/scripts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScripts } from '../useScripts';
import { ScriptEditor } from './ScriptEditor';
import styles from './settings.module.css';
import { useKeepScript } from './useKeepScript';

/** What to say in each kind of talk: the built-in scripts to change, and one's own. */
export function ScriptSettings() {
  const { t } = useTranslation('scripts');
  const scripts = useScripts();
  const keeping = useKeepScript();
  const [chosen, setChosen] = useState<string | null>(null);
  if (!scripts) return <WaitingRows rows={10} />;
  const script = scripts.find(({ ref }) => ref === chosen) ?? scripts[0];
  const own = scripts.filter(({ origin }) => origin === 'own');
  const add = async (): Promise<void> => {
    const name = freeName(t('settings.newName'), scripts);
    const ref = await keeping.add({ name, talk: EMPTY_TALK, checklist: [] });
    if (ref !== null) setChosen(ref);
  };
  const item = (each: Script) => (
    <li key={each.ref}>
      <UnstyledButton
        className={styles.item}
        aria-current={each.ref === script?.ref || undefined}
        onClick={() => setChosen(each.ref)}
      >
        <span className={styles.itemName}>{each.name}</span>
        {each.origin === 'changed' && <span className={styles.mark}>{t('settings.changed')}</span>}
      </UnstyledButton>
    </li>
  );
  return (
    <div className={styles.settings}>
      <Text size="sm" c="dimmed" maw={640}>
        {t('settings.intro')}
      </Text>
      <div className={styles.columns}>
        <nav className={styles.list} aria-label={t('settings.list')}>
          <h3 className={styles.listHead}>{t('settings.builtIn')}</h3>
          <ul className={styles.items}>{scripts.filter(({ origin }) => origin !== 'own').map(item)}</ul>
          {own.length > 0 && (
            <>
              <h3 className={styles.listHead}>{t('settings.own')}</h3>
              <ul className={styles.items}>{own.map(item)}</ul>
            </>
          )}
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void add()}
          >
            {t('settings.new')}
          </Button>
        </nav>
        {script && <ScriptEditor key={script.ref} script={script} keeping={keeping} />}
      </div>
    </div>
  );
}

/** "New script", "New script 2" … */
function freeName(name: string, scripts: readonly Script[]): string {
  const taken = new Set(scripts.map((script) => script.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
