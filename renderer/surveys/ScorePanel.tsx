import { Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { groupOf, recommendation, SCORE_GROUPS, SCORES } from '@shared/domain/surveys';
import { useTranslation } from 'react-i18next';
import shared from './surveys.module.css';
import styles from './ScorePanel.module.css';
import { useTouchPoints } from './useTouchPoints';

/** The recommendation score over all answers, how many gave which, and the mean of each touch point. */
export function ScorePanel() {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const touchPoints = useTouchPoints();
  const { data } = useDb('surveys.counts', {});
  if (!data) return null;
  const { answers, promoters, neutral, detractors, score } = recommendation(data.scores);
  const share = { promoter: promoters, neutral, detractor: detractors };
  const countOf = (each: number): number => data.scores.find((one) => one.score === each)?.count ?? 0;
  const most = Math.max(1, ...SCORES.map(countOf));
  return (
    <aside className={styles.panel} aria-label={t('panel.title')}>
      <section>
        <h2>{t('panel.title')}</h2>
        <div className={styles.number}>{score === null ? '–' : signed(score, format.locale)}</div>
        <Text size="sm" c="dimmed">
          {t('panel.answers', { count: answers })} · {t('panel.how')}
        </Text>
        <div className={styles.bars} role="img" aria-label={t('panel.bars')}>
          {SCORES.map((each) => (
            <div key={each} className={styles.barOf} data-group={groupOf(each)} title={String(countOf(each))}>
              <span className={styles.barFill} style={{ height: `${(countOf(each) / most) * 100}%` }} />
              {each}
            </div>
          ))}
        </div>
        <div className={styles.shares}>
          {SCORE_GROUPS.map((group) => (
            <span key={group} className={shared.badge} data-group={group}>
              <span className={shared.badgeScore}>{format.number(share[group])}</span>
              {t(`groups.${group}`)}
            </span>
          ))}
        </div>
      </section>
      {data.touchPoints.length > 0 && (
        <section>
          <h2>{t('panel.touchPoints')}</h2>
          {touchPoints.map(({ key, name }) => {
            const given = data.touchPoints.find(({ touchPoint }) => touchPoint === key);
            return given ? (
              <TouchRow key={key} name={name} scores={given.scores} locale={format.locale} />
            ) : null;
          })}
        </section>
      )}
    </aside>
  );
}

interface TouchRowProps {
  readonly name: string;
  readonly scores: readonly { readonly score: number; readonly count: number }[];
  readonly locale: string;
}

/** The mean of a touch point, to one tenth. */
function TouchRow({ name, scores, locale }: TouchRowProps) {
  const count = scores.reduce((sum, each) => sum + each.count, 0);
  const tenths = Math.round((scores.reduce((sum, each) => sum + each.score * each.count, 0) * 10) / count);
  const mean = (tenths / 10).toLocaleString(locale, { minimumFractionDigits: 1 });
  return (
    <div className={styles.touchRow} data-group={groupOf(Math.round(tenths / 10))}>
      <span>{name}</span>
      <span className={styles.meter}>
        <span style={{ width: `${tenths}%` }} />
      </span>
      <span className="tabular">{mean}</span>
    </div>
  );
}

const signed = (score: number, locale: string): string =>
  new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(score);
