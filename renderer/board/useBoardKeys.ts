import { useContactDialogs } from '@renderer/activities';
import { type StepDeal, useDealSteps } from '@renderer/deal/steps';
import { useToday } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useKeys } from '@renderer/keys';
import { useNewDeal } from '@renderer/leads/useNewDeal';
import type { BoardCard, BoardColumn } from '@shared/contract/board';
import { allowedTargets } from '@shared/domain/process';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnHandle } from './BoardColumn';
import { cardId } from './Card';
import { COLUMNS } from './columns';
import { stepDeal } from './stepDeal';
import { type Place, useBoard } from './store';
import { previewOf, useOpenCard } from './useOpenCard';

/**
 * Everything the board does without a mouse: walk, open, plan, finish, and carry a card with M (`design.md`, "Keys"). `drop`: puts the
 * carried card into the column it is over.
 */
export function useBoardKeys(handles: ReadonlyMap<BoardColumn, ColumnHandle>): { readonly drop: () => void } {
  const { t } = useTranslation(['keys', 'board', 'leads']);
  const active = useBoard((state) => state.active);
  const carried = useBoard((state) => state.carried);
  const today = useToday();
  const steps = useDealSteps();
  const newDeal = useNewDeal();
  const openRecord = useOpenRecord();
  const openCard = useOpenCard();
  const { openPlan, openResult, openMove } = useContactDialogs();
  useFocus(active);

  // Asked again when a key is pressed: a column that got other cards does not draw the board again.
  const cardNow = (): Here | null => hereAt(handles, useBoard.getState().active);
  const shown = hereAt(handles, active);
  const byKeys = carried?.by === 'keys' ? carried : null;

  const step = (by: number): void => {
    const from = active ?? firstPlace(handles);
    if (from) go(handles, { ...from, index: active ? from.index + by : from.index });
  };
  const cross = (by: 1 | -1): void => {
    if (byKeys) {
      const at = COLUMNS.indexOf(byKeys.over ?? byKeys.from);
      useBoard.getState().moveOver(COLUMNS[at + by] ?? byKeys.over);
      return;
    }
    const to = neighbour(handles, active?.column ?? null, by);
    if (to) go(handles, { column: to, index: active?.index ?? 0 });
  };
  const open = (): void => {
    if (byKeys) drop();
    else onCardNow(({ card, column }) => openCard(card, column));
  };
  const drop = (): void => {
    useBoard.getState().carry(null);
    if (!byKeys?.over || byKeys.over === byKeys.from) return;
    // The card that was taken: another one may stand in its place by now.
    const taken = stepDeal(byKeys.card, byKeys.from);
    if (taken) void steps.go(taken, byKeys.over);
  };
  const take = ({ card, column, deal }: Here): void => {
    if (!deal) {
      newDeal({ clientId: card.clientId, origin: '' });
      return;
    }
    const targets = allowedTargets(deal, today);
    useBoard.getState().carry({ card, from: column, by: 'keys', targets, over: column });
  };
  const onCardNow = (act: (here: Here) => void): void => {
    const now = cardNow();
    if (now) act(now);
  };

  const walking = byKeys === null;
  const onCard = walking && active !== null;
  useKeys('list', {
    KeyJ: { label: t('down'), when: walking, repeats: true, run: () => step(1) },
    ArrowDown: { when: walking, repeats: true, run: () => step(1) },
    KeyK: { label: t('up'), when: walking, repeats: true, run: () => step(-1) },
    ArrowUp: { when: walking, repeats: true, run: () => step(-1) },
    KeyL: { label: t('board:nextColumn'), repeats: true, run: () => cross(1) },
    ArrowRight: { repeats: true, run: () => cross(1) },
    KeyH: { label: t('board:previousColumn'), repeats: true, run: () => cross(-1) },
    ArrowLeft: { repeats: true, run: () => cross(-1) },
    Home: { label: t('first'), when: walking, run: () => step(Number.NEGATIVE_INFINITY) },
    End: { label: t('last'), when: walking, run: () => step(Number.POSITIVE_INFINITY) },
    Enter: { label: t(walking ? 'show' : 'board:drop'), when: !walking || onCard, run: open },
    Escape: { label: t('board:putBack'), when: !walking, run: () => useBoard.getState().carry(null) },
    KeyM: {
      label: t(shown && !shown.deal ? 'leads:newDeal' : 'move'),
      when: onCard,
      run: () => onCardNow(take),
    },
    KeyP: { label: t('planNext'), when: onCard, run: () => onCardNow((here) => openPlan(planFrom(here))) },
    KeyD: {
      label: t('done'),
      when: onCard,
      run: () =>
        onCardNow((here) =>
          here.card.nextId ? openResult({ id: here.card.nextId }) : openPlan(planFrom(here)),
        ),
    },
    KeyS: {
      label: t('snooze'),
      when: onCard,
      run: () => onCardNow(({ card }) => card.nextId && openMove({ id: card.nextId })),
    },
    KeyE: {
      label: t('edit'),
      when: onCard,
      run: () => onCardNow(({ card, column }) => openRecord(previewOf(card, column))),
    },
  });

  useEffect(() => () => useBoard.setState({ active: null, carried: null }), []);
  return { drop };
}

/** Gives the focus to the active card once the virtualiser has brought it into the window; the preview follows. */
function useFocus(active: Place | null): void {
  useEffect(() => {
    if (!active) return;
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(cardId(active.column, active.index));
      if (!element || element === document.activeElement) return;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [active]);
}

/** The card in a place, and its deal when it is one. */
interface Here {
  readonly card: BoardCard;
  readonly column: BoardColumn;
  readonly deal: StepDeal | null;
}

function hereAt(handles: ReadonlyMap<BoardColumn, ColumnHandle>, place: Place | null): Here | null {
  const card = place ? handles.get(place.column)?.cardAt(place.index) : undefined;
  return place && card ? { card, column: place.column, deal: stepDeal(card, place.column) } : null;
}

const planFrom = ({ card, deal }: Here) => ({
  clientId: card.clientId,
  ...(deal ? { dealId: card.id } : {}),
});

function go(handles: ReadonlyMap<BoardColumn, ColumnHandle>, { column, index }: Place): void {
  const handle = handles.get(column);
  if (!handle || handle.count === 0) return;
  const at = Math.max(0, Math.min(handle.count - 1, index));
  handle.scrollTo(at);
  useBoard.getState().setActive({ column, index: at });
  const card = handle.cardAt(at);
  const { shown, show: preview } = usePreview.getState();
  if (shown && card) preview(previewOf(card, column));
}

const firstPlace = (handles: ReadonlyMap<BoardColumn, ColumnHandle>): Place | null => {
  const column = COLUMNS.find((each) => (handles.get(each)?.count ?? 0) > 0);
  return column ? { column, index: 0 } : null;
};

/** The next column to a side that has cards. */
function neighbour(
  handles: ReadonlyMap<BoardColumn, ColumnHandle>,
  from: BoardColumn | null,
  by: 1 | -1,
): BoardColumn | null {
  if (from === null) return firstPlace(handles)?.column ?? null;
  for (let at = COLUMNS.indexOf(from) + by; at >= 0 && at < COLUMNS.length; at += by) {
    const column = COLUMNS[at];
    if (column && (handles.get(column)?.count ?? 0) > 0) return column;
  }
  return null;
}
