import { useCommand, useDbClient, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useFormat } from '@renderer/format';
import { chosen } from '@renderer/frame/question';
import type { OutputOf } from '@shared/contract';
import { useTranslation } from 'react-i18next';
import { useSave } from './useSave';

/**
 * Keeps the user's own name. Managers are names, so what carries the old one would be somebody else's from now on: whether
 * it is renamed too is asked first. Leaving the question changes nothing.
 */
export function useOwnName(): (name: string) => Promise<void> {
  const { t } = useTranslation(['settings', 'common', 'plan']);
  const { me } = useSettings();
  const { locale } = useFormat();
  const client = useDbClient();
  const { showError } = useNotices();
  const { run } = useCommand('settings.renameMe');
  const save = useSave();

  const question = ({ clients, deals, contacts, taken }: OutputOf<'settings.carriers'>, to: string) => {
    const records = [
      ...(clients > 0 ? [t('common:clients', { count: clients })] : []),
      ...(deals > 0 ? [t('common:deals', { count: deals })] : []),
      ...(contacts > 0 ? [t('plan:contacts', { count: contacts })] : []),
    ];
    const carried = t('general.rename.carried', {
      from: me,
      records: new Intl.ListFormat(locale).format(records),
    });
    return {
      title: t('general.rename.title'),
      text: `${carried} ${taken ? t('general.rename.taken', { to }) : t('general.rename.onlyMe')}`,
      confirm: t('general.rename.everywhere'),
      other: t('general.rename.nameOnly'),
    };
  };

  return async (name) => {
    if (me === '' || name === '') return save({ me: name });
    const carriers = await client.call('settings.carriers', { from: me, to: name });
    if (!carriers.ok) return showError(carriers.error);
    const { clients, deals, contacts } = carriers.value;
    if (clients + deals + contacts === 0) return save({ me: name });
    const answer = await chosen(question(carriers.value, name));
    if (answer === 'confirm') await run({ name }, { undo: true });
    else if (answer === 'other') save({ me: name });
  };
}
