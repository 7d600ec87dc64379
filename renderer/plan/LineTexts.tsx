import { addressOf } from '@renderer/frame/ContactLink';
import { SignShape } from '@renderer/signs';
import type { PlanLine } from '@shared/contract/plan';
import { cityOf } from '@shared/domain/time';
import type { MouseEvent, ReactNode } from 'react';
import { LineMarks } from './LineMarks';
import { isDone, isToPlan, signOf } from './line';
import { reasonLines, secondLine } from './lineReasons';
import styles from './PlanRow.module.css';
import type { RowWords } from './useRowWords';

interface LineTextsProps {
  readonly line: PlanLine;
  readonly words: RowWords;
  readonly onCall: (address: string) => void;
  /** In place of the sign where lines are chosen. */
  readonly choice: ReactNode;
}

/** What a line says. No hooks and no components of a library: dozens of lines are drawn at once. */
export function LineTexts({ line, words, onCall, choice }: LineTextsProps) {
  const { t } = words;
  const kind = signOf(line, words.today);
  const state = isDone(line) ? t('statuses.done') : t(`signs:${kind}`);
  return (
    <>
      {choice || (
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
      )}
      <When line={line} words={words} />
      <div className={styles.whom}>
        <span className={styles.named}>
          <span className={styles.main} title={line.client}>
            {line.client}
          </span>
          <LineMarks line={line} words={words} />
        </span>
        <span className={styles.second}>{line.person || t('noPerson')}</span>
      </div>
      <Address line={line} words={words} onCall={onCall} />
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

/** The time, with its city and its day where it was agreed on another clock. */
function When({ line, words: { t, clock, format } }: Texts) {
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
  const { agreedDay, time } = line;
  const elsewhere = clock.elsewhere({ ...line, day: agreedDay });
  return (
    <div className={styles.when} title={elsewhere ?? kind}>
      <span className={styles.main}>
        {agreedDay === line.day ? time : `${format.weekday(agreedDay)} ${time}`}
      </span>
      <span className={styles.second}>{elsewhere === null ? kind : `${cityOf(line.zone)} · ${kind}`}</span>
    </div>
  );
}

/** What the contact needs: the phone, for an e-mail its address. */
function Address({ line, words: { t }, onCall }: Texts & Pick<LineTextsProps, 'onCall'>) {
  const kind = line.kind === 'email' && line.email !== '' ? 'email' : 'phone';
  const address = addressOf(kind, line[kind]);
  const call = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    onCall(address);
  };
  return (
    <div className={styles.phone}>
      {line[kind] === '' ? (
        <span className={styles.second}>{t('noPhone')}</span>
      ) : (
        <a href={address} title={line[kind]} onClick={call}>
          {line[kind]}
        </a>
      )}
    </div>
  );
}

/** The leading reason, and below it why on this day; what else there is stands in the tooltip and in the details. */
function Why({ line, words }: Texts) {
  const { t, plan } = words;
  const [lead, ...rest] = reasonLines(line, words);
  const others = rest.filter(({ served }) => served);
  const why = line.plan ? plan.why(line.plan.why) : '';
  const also = others.length > 0 ? t('also', { reasons: others.map(({ text }) => text).join(', ') }) : '';
  const isPlaced = line.plan?.origin === 'generated' && why !== '';
  const second = secondLine(line, rest, { t, why });
  const missed = rest.filter(({ served }) => !served).map(({ text, aside }) => `${text} · ${aside}`);
  return (
    <div
      className={styles.why}
      title={[lead?.text, also, ...missed, why, line.value].filter(Boolean).join('\n')}
    >
      {lead === undefined ? (
        <span className={styles.noReason}>
          <SignShape kind="none" />
          {t('noReason')}
        </span>
      ) : (
        <span className={styles.named}>
          <span className={styles.main}>{lead.text}</span>
          {isPlaced && others.length > 0 && (
            <span className={styles.more} aria-label={also} role="note">
              +{others.length}
            </span>
          )}
        </span>
      )}
      {second && <span className={styles.second}>{second}</span>}
    </div>
  );
}
