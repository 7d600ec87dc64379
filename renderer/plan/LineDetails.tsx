import { NoReason } from '@renderer/activities';
import type { PlanLine } from '@shared/contract/plan';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayNotes } from './DayNotes';
import { Details, ReasonList } from './Details';
import styles from './details.module.css';
import { LineSteps } from './LineSteps';
import { reasonLines } from './lineReasons';
import type { LineActions } from './useLineActions';
import type { RowWords } from './useRowWords';

interface LineDetailsProps {
  readonly line: PlanLine;
  readonly top: number;
  readonly words: RowWords;
  readonly actions: LineActions;
  readonly onHeight: (pixels: number) => void;
}

/** That nobody has asked for permission yet is to be known, but speaks against nothing. */
const NOT_ASKED = 'permission-unknown';

/** Why a line is there and why on this day: all reasons, the seven days, what speaks against it, and what can be done. */
export function LineDetails({ line, top, words, actions, onHeight }: LineDetailsProps) {
  const { t } = useTranslation('plan');
  const id = useId();
  const reasons = reasonLines(line, words);
  const said = (isWarning: boolean): string[] =>
    (line.plan?.objections ?? [])
      .filter(({ code }) => (code !== NOT_ASKED) === isWarning)
      .map(words.plan.objection)
      .filter((text) => text !== '');
  const objections = said(true);
  const why = line.plan ? words.plan.why(line.plan.why) : '';
  return (
    <Details label={t('details.label', { client: line.client })} top={top} onHeight={onHeight}>
      <div className={styles.columns}>
        <ReasonList title={t('details.reasons')} reasons={reasons}>
          {reasons.length === 0 && <NoReason />}
          {line.value && <p className={styles.quiet}>{t('details.value', { value: line.value })}</p>}
          {(line.product || line.deal) && (
            <p className={styles.quiet}>{[line.product, line.deal].filter(Boolean).join(' · ')}</p>
          )}
          {objections.length > 0 && (
            <>
              <h3 className={styles.heading}>{t('objectionsHead')}</h3>
              <ul className={styles.objections}>
                {objections.map((text) => (
                  <li key={text}>
                    <IconAlertTriangle size={14} aria-hidden />
                    {text}
                  </li>
                ))}
              </ul>
            </>
          )}
          {said(false).map((text) => (
            <p key={text} className={styles.quiet}>
              {text}
            </p>
          ))}
        </ReasonList>
        {line.plan && (
          <div className={styles.column}>
            <h3 id={id} className={styles.heading}>
              {t('details.days')}
            </h3>
            {why && <p className={styles.why}>{why}</p>}
            {line.plan.days.length > 0 ? (
              <DayNotes days={line.plan.days} labelledBy={id} />
            ) : (
              <p className={styles.quiet}>{t('details.noDays')}</p>
            )}
          </div>
        )}
      </div>
      <LineSteps line={line} actions={actions} />
    </Details>
  );
}
