import type { Format } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import type { RowProps } from '@renderer/keys';
import { useSettings } from '@renderer/data';
import { Sign } from '@renderer/signs';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { type CSSProperties, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityOf, isDone, isToPlan, signOf } from './line';
import { LineButtons } from './LineButtons';
import styles from './plan.module.css';
import { useLineDrag } from './useDayDrop';
import type { LineActions } from './useLineActions';
import type { Reasons } from './useReasons';

interface PlanRowProps {
  readonly day: Day;
  /** Absent while its page is on the way. */
  readonly line: PlanLine | undefined;
  readonly rowProps: RowProps;
  readonly isTarget: boolean;
  readonly style: CSSProperties;
  /** Asked once for the list and not by each of its rows. */
  readonly words: { readonly reasons: Reasons; readonly format: Format; readonly today: Day };
  readonly actions: LineActions;
  readonly onOpen: () => void;
}

/** One line: state, when and how, whom with the phone, why, what to offer. */
export function PlanRow({ day, line, rowProps, isTarget, style, words, actions, onOpen }: PlanRowProps) {
  const { t } = useTranslation('plan');
  const element = useRef<HTMLElement>(null);
  const canDrag = useLineDrag(element, line);
  // The buttons of forty rows would cost more than the rows.
  const [isNear, setNear] = useState(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      ref={element}
      {...rowProps}
      aria-label={line?.client}
      className={styles.line}
      data-day={day}
      data-done={(line && isDone(line)) || undefined}
      data-target={isTarget || undefined}
      data-draggable={canDrag || undefined}
      style={style}
      onClick={onOpen}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
    >
      {line && (
        <>
          <div className={styles.sign}>
            <Sign
              kind={signOf(line, words.today)}
              bare
              {...(isDone(line) ? { label: t('statuses.done') } : {})}
            />
          </div>
          <When line={line} />
          <Whom line={line} />
          <Why line={line} reasons={words.reasons} />
          <div className={styles.what}>
            <span className={styles.main}>{line.product}</span>
            <span className={styles.second}>{line.deal}</span>
          </div>
          {(isNear || rowProps['data-active']) && <LineButtons line={line} actions={actions} />}
        </>
      )}
    </article>
  );
}

function Whom({ line }: { line: PlanLine }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <div className={styles.whom}>
        <span className={styles.main}>{line.client}</span>
        <span className={styles.second}>{line.person || t('noPerson')}</span>
      </div>
      <div className={styles.phone}>
        {line.phone ? (
          <ContactLink kind="phone" value={line.phone} />
        ) : (
          <span className={styles.second}>{t('noPhone')}</span>
        )}
      </div>
    </>
  );
}

function When({ line }: { line: PlanLine }) {
  const { t } = useTranslation(['plan', 'words']);
  const { zone } = useSettings();
  const isElsewhere = line.time !== null && line.zone !== zone;
  const kind = t(`words:activityKinds.${line.kind}`);
  return (
    <div
      className={styles.when}
      title={isElsewhere ? t('inZone', { time: line.time, zone: line.zone }) : kind}
    >
      {isToPlan(line) ? (
        <span className={styles.toPlan}>{t('toPlan')}</span>
      ) : (
        <span className={styles.main}>{line.time ?? kind}</span>
      )}
      {line.time !== null && (
        <span className={styles.second}>{isElsewhere ? `${kind} · ${cityOf(line.zone)}` : kind}</span>
      )}
      {line.time === null && !isToPlan(line) && <span className={styles.second}>{t('anyTime')}</span>}
    </div>
  );
}

function Why({ line, reasons }: { line: PlanLine; reasons: Reasons }) {
  const { t } = useTranslation('plan');
  const purpose = reasons.purpose(line);
  const others = reasons.others(line).join(' · ');
  return (
    <div className={styles.why}>
      {purpose ? (
        <span className={styles.main} title={purpose}>
          {purpose}
        </span>
      ) : (
        <Sign kind="none" label={t('noReason')} />
      )}
      {(others || line.value) && (
        <span className={styles.second} title={[others, line.value].filter(Boolean).join('\n')}>
          {others || line.value}
        </span>
      )}
    </div>
  );
}
