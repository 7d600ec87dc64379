import { UnstyledButton } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { Report } from '@shared/contract/reports';
import { RESULTS } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import type { Behind } from './BehindDrawer';
import styles from './reports.module.css';

interface ResultsBarProps {
  readonly report: Report;
  readonly manager: string | undefined;
  readonly onOpen: (behind: Behind) => void;
}

/** How the contacts that were done ended, the most frequent first, with a bar beside each figure. */
export function ResultsBar({ report, manager, onOpen }: ResultsBarProps) {
  const { t } = useTranslation(['reports', 'words', 'export']);
  const format = useFormat();
  const { results } = report.total.now;
  const listed = [...RESULTS, '' as const]
    .map((result) => ({ result, count: results[result] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const [most] = listed;
  if (!most) return null;
  const total = listed.reduce((sum, { count }) => sum + count, 0);
  const whose = manager === undefined ? t('all') : manager || t('export:nobody');
  return (
    <section className={styles.results} aria-label={t('results')}>
      <h2>{t('resultsOf', { count: total })}</h2>
      <ul>
        {listed.map(({ result, count }) => {
          const label = result === '' ? t('noResult') : t(`words:results.${result}`);
          return (
            <li key={result} data-figures>
              <UnstyledButton
                className={styles.result}
                data-figure="result"
                onClick={() =>
                  onOpen({
                    ...report.span,
                    figure: 'done',
                    slot: null,
                    result,
                    title: label,
                    whose,
                    manager: manager ?? null,
                  })
                }
              >
                <span>{label}</span>
                <b>{format.number(count)}</b>
                <span className={styles.bar} aria-hidden>
                  <i style={{ width: `${(count / most.count) * 100}%` }} />
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
