import { addressOf } from '@renderer/frame/ContactLink';
import { SignShape } from '@renderer/signs';
import type { PlanLine } from '@shared/contract/plan';
import type { MouseEvent } from 'react';
import { cityOf, isDone, isToPlan, signOf } from './line';
import styles from './plan.module.css';
import type { RowWords } from './useRowWords';

interface LineTextsProps {
  readonly line: PlanLine;
  readonly words: RowWords;
  readonly onCall: (address: string) => void;
}

/** What a line says. No hooks and no components of a library: dozens of lines are drawn at once. */
export function LineTexts({ line, words, onCall }: LineTextsProps) {
  const { t } = words;
  const kind = signOf(line, words.today);
  const state = isDone(line) ? t('statuses.done') : t(`signs:${kind}`);
  return (
    <>
      <span
        role="img"
        aria-label={state}
        title={state}
        data-sign={kind}
        className={styles.sign}
        style={{ color: `var(--cue-${kind})` }}
      >
        <SignShape kind={kind} />
      </span>
      <When line={line} words={words} />
      <div className={styles.whom}>
        <span className={styles.main}>{line.client}</span>
        <span className={styles.second}>{line.person || t('noPerson')}</span>
      </div>
      <Phone number={line.phone} words={words} onCall={onCall} />
      <Why line={line} words={words} />
      <div className={styles.what}>
        <span className={styles.main}>{line.product}</span>
        <span className={styles.second}>{line.deal}</span>
      </div>
    </>
  );
}

interface Texts {
  readonly line: PlanLine;
  readonly words: RowWords;
}

function When({ line, words: { t, zone } }: Texts) {
  const kind = t(`words:activityKinds.${line.kind}`);
  if (isToPlan(line)) {
    return (
      <div className={styles.when}>
        <span className={styles.toPlan}>{t('toPlan')}</span>
      </div>
    );
  }
  if (line.time === null) {
    return (
      <div className={styles.when} title={kind}>
        <span className={styles.main}>{kind}</span>
        <span className={styles.second}>{t('anyTime')}</span>
      </div>
    );
  }
  const isElsewhere = line.zone !== zone;
  return (
    <div
      className={styles.when}
      title={isElsewhere ? t('inZone', { time: line.time, zone: line.zone }) : kind}
    >
      <span className={styles.main}>{line.time}</span>
      <span className={styles.second}>{isElsewhere ? `${kind} · ${cityOf(line.zone)}` : kind}</span>
    </div>
  );
}

function Phone({
  number,
  words: { t },
  onCall,
}: { number: string; words: RowWords } & Pick<LineTextsProps, 'onCall'>) {
  const address = addressOf('phone', number);
  const call = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onCall(address);
  };
  return (
    <div className={styles.phone}>
      {number === '' ? (
        <span className={styles.second}>{t('noPhone')}</span>
      ) : (
        <a href={address} onClick={call}>
          {number}
        </a>
      )}
    </div>
  );
}

function Why({ line, words: { t, reasons } }: Texts) {
  const purpose = reasons.purpose(line);
  const others = reasons.others(line).join(' · ');
  return (
    <div className={styles.why}>
      {purpose ? (
        <span className={styles.main} title={purpose}>
          {purpose}
        </span>
      ) : (
        <span className={styles.noReason}>
          <SignShape kind="none" />
          {t('noReason')}
        </span>
      )}
      {(others || line.value) && (
        <span className={styles.second} title={[others, line.value].filter(Boolean).join('\n')}>
          {others || line.value}
        </span>
      )}
    </div>
  );
}
