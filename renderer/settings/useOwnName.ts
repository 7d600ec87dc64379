import { useCommand, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useFormat } from '@renderer/format';
import { chosen } from '@renderer/frame/question';
import type { OutputOf } from '@shared/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

type Carriers = OutputOf<'settings.carriers'>;

interface OwnName {
  /**
   * Keeps the user's own name at once, for the window may be closing. Managers are names, so what carries a former one is somebody
   * else's from now on: whether it is renamed too is asked then, and as long as there is no answer, Settings offers it.
   */
  readonly keep: (name: string) => Promise<void>;
  readonly ask: () => Promise<void>;
}

export function useOwnName(): OwnName {
  const { t } = useTranslation('settings');
  const client = useDbClient();
  const { showError } = useNotices();
  const { run: save } = useCommand('settings.update');
  const { run: rename } = useCommand('settings.renameMe');
  const carriedBy = useCarried();

  const ask = async (): Promise<void> => {
    const [carriers, settings] = await Promise.all([
      client.call('settings.carriers', {}),
      client.call('settings.get', {}),
    ]);
    if (!carriers.ok) return showError(carriers.error);
    if (!settings.ok) return showError(settings.error);
    const [carried, { me: to }] = [carriers.value, settings.value];
    if (to === '' || carried.names.length === 0) return;
    const answer = await chosen({
      title: t('general.rename.title'),
      text: `${carriedBy(carried)} ${carried.taken ? t('general.rename.taken', { to }) : t('general.rename.onlyMe')}`,
      confirm: t('general.rename.everywhere'),
      other: t('general.rename.nameOnly'),
    });
    if (answer === 'confirm') await rename({}, { undo: true });
    else if (answer === 'other') await save({ formerNames: [] }, { undo: true });
  };

  return {
    keep: async (name) => {
      const saved = await save({ me: name }, { undo: true });
      if (saved.ok && saved.value.formerNames.length > 0) await ask();
    },
    ask,
  };
}

/** A sentence that says what carries which former names. */
export function useCarried(): (carriers: Carriers) => string {
  const { t } = useTranslation(['settings', 'common', 'plan']);
  const { locale } = useFormat();
  return useCallback(
    ({ names, clients, deals, contacts, others }) => {
      const list = new Intl.ListFormat(locale);
      const records = [
        ...(clients > 0 ? [t('common:clients', { count: clients })] : []),
        ...(deals > 0 ? [t('common:deals', { count: deals })] : []),
        ...(contacts > 0 ? [t('plan:contacts', { count: contacts })] : []),
        ...(others > 0 ? [t('general.rename.others', { count: others })] : []),
      ];
      const from = list.format(names.map((name) => t('general.rename.quoted', { name })));
      return t('general.rename.carried', { from, records: list.format(records) });
    },
    [t, locale],
  );
}
