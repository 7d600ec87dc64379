import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useTranslation } from 'react-i18next';
import { ClientList } from './ClientList';
import { FindField } from './FindField';
import { ListPlaces } from './ListPlaces';
import { Trash } from './Trash';
import { useClientFilter } from './useClientFilter';

/** All clients: find, filter, sort, choose, change many at once; and the trash. */
export function ClientsScreen() {
  const { t } = useTranslation(['frame', 'clients']);
  const list = useClientFilter();
  if (list.trash) {
    return (
      <>
        <ScreenHead title={t('clients:trash')} />
        <Trash onBack={() => list.showTrash(false)} />
      </>
    );
  }
  return (
    <>
      <ScreenHead
        title={t('screens.clients')}
        filters={<FindField text={list.filter.text} onChange={(text) => list.change({ text })} />}
        actions={<ListPlaces onTrash={() => list.showTrash(true)} />}
      />
      <ClientList list={list} />
    </>
  );
}
