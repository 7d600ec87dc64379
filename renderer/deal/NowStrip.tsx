import { Button } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { Sign, type SignKind } from '@renderer/signs';
import {
  type Doing,
  isClosed,
  type NextStep,
  nextStep,
  statusToday,
  stepOfPoint,
} from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import { useDoing } from './doing';
import { useNextContact } from './useNextContact';
import { signOf } from './PointState';
import { Standing } from './Standing';
import { pointsByDay } from './pointsByDay';
import styles from './now.module.css';
import type { WholeSale } from './useSale';

/** Where the deal stands, what is missing, what to do next: one sentence, its day, and the button that does it. */
export function NowStrip({ whole, beside = false }: { whole: WholeSale; beside?: boolean }) {
  const { t } = useTranslation('deal');
  const today = useToday();
  const { run, verb, rejectDocument, busy } = useDoing();
  const { deal, sale } = whole;
  const step = nextStep(sale, today);
  const { next, plan } = useNextContact(deal);
  const paused = statusToday(deal, today) === 'paused';
  const doing = step?.doing;
  // Whoever waits should know when they ask again.
  const mayPlan = next === null && step?.waits === true && !paused;
  // A day to come cannot have been.
  const isAhead = doing?.do === 'hold-event' && step?.waits === true;
  return (
    <section
      className={styles.now}
      aria-label={t('now.title')}
      data-state={step?.state ?? 'met'}
      data-beside={beside || undefined}
    >
      <div className={styles.words}>
        <Standing deal={deal} />
        {doing?.do !== 'resume' && <What step={step} />}
        {!beside && <Facts whole={whole} step={step} />}
      </div>
      {doing && (
        <div className={styles.buttons}>
          {doing.do === 'accept' && (
            <Button variant="default" disabled={busy} onClick={() => rejectDocument(doing.id)}>
              {t('now.do.reject')}
            </Button>
          )}
          {mayPlan && (
            <Button variant="default" onClick={plan}>
              {t('now.do.plan-contact')}
            </Button>
          )}
          {!isAhead && (
            <Button loading={busy} onClick={() => run(doing)} data-now>
              {verb(doing)}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** The most urgent open thing in words, and until when. */
function What({ step }: { step: NextStep | null }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const { what } = useDoing();
  if (!step)
    return (
      <p className={styles.what}>
        <Sign kind="met" bare />
        <span className={styles.sentence}>{t('now.what.nothing')}</span>
      </p>
    );
  const { day, doing, state } = step;
  return (
    <p className={styles.what}>
      <Sign kind={signOfStep(step)} bare />
      <span className={styles.sentence}>
        {what(doing)}
        {day && (
          <span className={styles.day} data-state={state} title={format.dayLong(day)}>
            {hasOwnDay(step) ? format.day(day) : t('now.due', { day: format.day(day) })} ·{' '}
            {format.relative(day)}
          </span>
        )}
      </span>
    </p>
  );
}

/** Its day is when it takes place, and not until when it is to be done. */
const hasOwnDay = ({ doing }: NextStep): boolean => doing.do === 'hold-event' || doing.do === 'enter-result';

const signOfStep = ({ state, doing }: NextStep): SignKind => {
  if (state !== 'pending') return state;
  if (doing.do === 'move' || doing.do === 'win') return 'met';
  return doing.do === 'plan-contact' ? 'none' : 'pending';
};

/** What else is open after it, in the order of their days, and when the next contact is. */
function Facts({ whole: { deal, sale }, step }: { whole: WholeSale; step: NextStep | null }) {
  const { t } = useTranslation('deal');
  const names = useNames();
  const format = useFormat();
  const today = useToday();
  if (isClosed(deal.status)) return null;
  const open = pointsByDay(deal.points)
    .filter((point) => isOpenState(point.state) && point.stage === deal.stage && point.id !== step?.pointId)
    .filter((point) => !isSame(stepOfPoint(point, sale, today)?.doing, step?.doing));
  if (open.length === 0) return null;
  const shown = open.slice(0, SHOWN);
  return (
    <div className={styles.facts}>
      <span>{t('now.stillOpen')}</span>
      {shown.map((point) => (
        <span key={point.id} className={styles.fact}>
          <Sign kind={signOf(point, today)} bare />
          <span className={styles.factName}>{names.point(point)}</span>
          {point.dueDay && <span>{format.date(point.dueDay)}</span>}
        </span>
      ))}
      {open.length > SHOWN && <span>{t('now.more', { count: open.length - SHOWN })}</span>}
    </div>
  );
}

/** Two points that wait for the same thing are one thing to do. */
const isSame = (a: Doing | undefined, b: Doing | undefined): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

const SHOWN = 3;
const isOpenState = (state: string): boolean => state === 'pending' || state === 'missed';
