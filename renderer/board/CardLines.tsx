import { type SignKind, SignShape, Spoken } from '@renderer/signs';
import type { BoardCard } from '@shared/contract/board';
import styles from './Card.module.css';
import { roundMoney } from './roundMoney';
import type { CardWords } from './useCardWords';

interface CardLinesProps {
  readonly card: BoardCard;
  readonly words: CardWords;
}

/**
 * Client and amount; deal; next contact, next control point, days in the stage (`design.md`, "Board").
 * In a narrow column client and deal have a line each, and the amount stands with the days.
 */
export function CardLines({ card, words }: CardLinesProps) {
  const { t, format } = words;
  const { clientName, title, amount, daysInStage, rotting } = card;
  const age = rotting ? 'rotting' : card.direction ? 'inStage' : 'sinceClosed';
  return (
    <>
      <span className={styles.client} title={clientName}>
        {clientName}
      </span>
      {amount && (
        <span className={styles.amount} title={format.money(amount)}>
          {roundMoney(amount, format)}
        </span>
      )}
      <span className={styles.title} title={title}>
        {title || '\u00a0'}
      </span>
      <div className={styles.signs}>
        <NextContact card={card} words={words} />
        <NextPoint card={card} words={words} />
      </div>
      <span
        className={styles.days}
        data-rotting={rotting || undefined}
        title={t(age, { count: daysInStage })}
      >
        {words.days(daysInStage)}
      </span>
    </>
  );
}

function NextContact({ card, words }: CardLinesProps) {
  const { t } = words;
  const { sign, nextDay, pausedUntil } = card;
  const day = sign === 'paused' ? pausedUntil : nextDay;
  const word = words.sign(sign);
  const shown = sign === 'none' ? t('noNext') : sign === 'today' || day === null ? word : words.date(day);
  return (
    <span
      className={styles.sign}
      data-sign={sign}
      style={colors(sign)}
      title={[word, day && words.dayLong(day), card.nextPurpose, card.nextProduct]
        .filter(Boolean)
        .join(' · ')}
    >
      <SignShape kind={sign} />
      {(shown !== word || sign === 'none') && <Spoken>{word}</Spoken>}
      <span className={styles.word} aria-hidden={sign === 'none' || undefined}>
        {shown}
      </span>
    </span>
  );
}

function NextPoint({ card, words }: CardLinesProps) {
  const { point } = card;
  if (!point) return <Purpose card={card} />;
  const name = nameOf(point, words);
  const word = words.sign(point.state);
  const title = [word, name, point.dueDay && words.dayLong(point.dueDay)].filter(Boolean).join(' · ');
  return (
    <span
      className={styles.point}
      data-sign={point.state}
      style={{ color: `var(--cue-${point.state})` }}
      title={title}
    >
      <SignShape kind={point.state} />
      <Spoken>{word}</Spoken>
      <span className={styles.pointName}>{name}</span>
    </span>
  );
}

/** A point of a record says what is waited for; the others go by their name. */
function nameOf(point: NonNullable<BoardCard['point']>, { t, pointName }: CardWords): string {
  const { key, title, state } = point;
  if (key === 'payment-due' || key === 'later-payment-due')
    return t(state === 'missed' ? 'records.paymentOverdue' : 'records.payment');
  if (key.endsWith('-approval')) return t('records.approval', { name: title });
  if (key === 'call-back') return t('records.callBack');
  return key === 'preparation-step' ? t('records.step', { name: title }) : pointName(point);
}

/** Between sales there are no control points; what the next contact is for stands in their place. */
function Purpose({ card: { nextPurpose, nextProduct } }: Pick<CardLinesProps, 'card'>) {
  const text = [nextPurpose, nextProduct].filter(Boolean).join(' · ');
  return (
    <span className={styles.point} title={text}>
      <span className={styles.pointName}>{text}</span>
    </span>
  );
}

/** Only a missing next contact has a ground: it is the one that must catch the eye. */
const colors = (sign: SignKind) => ({
  color: `var(--cue-${sign})`,
  ...(sign === 'none' ? { background: 'var(--cue-none-ground)' } : {}),
});
