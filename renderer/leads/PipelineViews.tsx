import { Segments } from '@renderer/frame/Segments';
import { useKeys } from '@renderer/keys';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './leads.module.css';

/** Attraction, sale, development: the three processes of a client (`product.md` §2); and who falls silent in the first and the last. */
export const VIEWS = ['attraction', 'sale', 'between', 'losing'] as const;
export type PipelineView = (typeof VIEWS)[number];

/** The view of the address; the sale where it names none. */
export const viewOf = (name: string | undefined): PipelineView =>
  VIEWS.find((view) => view === name) ?? 'sale';

/** Which part of the pipeline is shown, in place of the screen's name; [ and ] go on from one to the next. */
export function PipelineViews() {
  const { t } = useTranslation('leads');
  const view = viewOf(useSearch({ from: '/pipeline' }).view);
  const navigate = useNavigate({ from: '/pipeline' });
  const show = (next: PipelineView): void =>
    void navigate({
      replace: true,
      search: (before) => ({ ...before, view: next === 'sale' ? undefined : next }),
    });
  const step = (by: 1 | -1): void => {
    const next = VIEWS[VIEWS.indexOf(view) + by];
    if (next) show(next);
  };
  useKeys('screen', {
    BracketLeft: { label: t('previousView'), run: () => step(-1) },
    BracketRight: { label: t('nextView'), run: () => step(1) },
  });
  return (
    <Segments<PipelineView>
      size="sm"
      classNames={{ root: styles.views, label: styles.view }}
      aria-label={t('views')}
      value={view}
      onChange={show}
      data={[
        { value: 'attraction', label: t('attraction') },
        { value: 'sale', label: t('sale') },
        { value: 'between', label: t('betweenSales') },
        { value: 'losing', label: t('losing') },
      ]}
    />
  );
}
