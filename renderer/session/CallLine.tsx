import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useKeysAhead } from '@renderer/keys';
import type { SessionLineData } from '@shared/contract/sessions';
import { lineState } from '@shared/domain/sessions';
import { Background } from './Background';
import { CardHead } from './CardHead';
import { DoneLine } from './DoneLine';
import { Steps } from './Steps';
import styles from './CallLine.module.css';
import { TalkSide } from './TalkSide';
import type { Cursor, SessionState } from './useCursor';
import { useLineKeys } from './useLineKeys';
import { Why } from './Why';
import { Work } from './Work';

interface CallLineProps {
  readonly session: SessionState;
  readonly line: SessionLineData;
  readonly cursor: Cursor;
}

/** A result and what accepts or leaves out its next step, for hands that are quicker than the reading of the contact. */
const RESULTS = ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5'] as const;
const ACCEPT = ['Enter', 'mod+Enter', 'Digit0'] as const;

/** One line: who and why, what is known, notes and result; what to say beside it. */
export function CallLine({ session, line, cursor }: CallLineProps) {
  const today = useToday();
  const { data: card, error } = useDb(
    'sessions.card',
    { activityId: line.id, today },
    { keepPrevious: false, handles: ['not-found'] },
  );
  const state = lineState(line, session);
  const steps = useLineKeys({ session, line, cursor, card, state });
  useKeysAhead(state === 'open' && session.endedAt === null && !card && !error, RESULTS, ACCEPT);
  return (
    <>
      <article className={styles.card} aria-label={line.clientName}>
        <div className={styles.known}>
          {card ? (
            <>
              <CardHead card={card} line={line} state={state} />
              <Why card={card} />
              <Background card={card} />
            </>
          ) : error ? (
            <h2 className={styles.client}>{line.clientName}</h2>
          ) : (
            <WaitingRows rows={8} height={40} />
          )}
        </div>
        {state === 'open' && card && <Work key={line.id} card={card} steps={<Steps steps={steps} />} />}
        {state !== 'open' && <DoneLine line={line} state={state} cursor={cursor} />}
      </article>
      <TalkSide activityId={line.id} />
    </>
  );
}
