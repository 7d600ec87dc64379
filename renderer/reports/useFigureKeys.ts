import { useKeys } from '@renderer/keys';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * J and K (up and down) go through the figures of a column, from the table on into the results, H and L along a line; the arrows to the sides
 * are for the period. Enter opens a figure as any button. A line is marked with `data-figures`, a figure of it with `data-figure`, its column.
 */
export function useFigureKeys(screen: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation(['keys', 'board']);
  const down = (by: 1 | -1) => ({
    repeats: true,
    run: () => focusFigure(screen.current, (at) => below(at, by)),
  });
  const beside = (by: 1 | -1) => ({
    repeats: true,
    run: () => focusFigure(screen.current, (at) => along(at, by)),
  });
  useKeys('list', {
    KeyJ: { label: t('down'), ...down(1) },
    ArrowDown: down(1),
    KeyK: { label: t('up'), ...down(-1) },
    ArrowUp: down(-1),
    KeyL: { label: t('board:nextColumn'), ...beside(1) },
    KeyH: { label: t('board:previousColumn'), ...beside(-1) },
  });
}

/** The figures that can be opened, line by line, and which of them has the focus. */
interface Place {
  readonly lines: readonly (readonly HTMLElement[])[];
  readonly line: number;
  readonly at: number;
}

function focusFigure(screen: HTMLElement | null, go: (place: Place) => HTMLElement | undefined): void {
  const lines = [...(screen?.querySelectorAll('[data-figures]') ?? [])]
    .map((line) => [...line.querySelectorAll<HTMLButtonElement>('button[data-figure]:enabled')])
    .filter((figures) => figures.length > 0);
  const line = lines.findIndex((figures) => figures.some((figure) => figure.matches(':focus')));
  const at = lines[line]?.findIndex((figure) => figure.matches(':focus')) ?? -1;
  (line < 0 ? lines[0]?.[0] : go({ lines, line, at }))?.focus();
}

/** In the next line that has a figure in this column; a line of results has one for all columns. */
function below({ lines, line, at }: Place, by: 1 | -1): HTMLElement | undefined {
  const column = lines[line]?.[at]?.dataset.figure;
  const ahead = by > 0 ? lines.slice(line + 1) : lines.slice(0, line).reverse();
  const fits = (figure: HTMLElement): boolean =>
    [column, 'result'].includes(figure.dataset.figure) || column === 'result';
  return ahead.map((figures) => figures.find(fits)).find((figure) => figure !== undefined);
}

const along = ({ lines, line, at }: Place, by: 1 | -1): HTMLElement | undefined => lines[line]?.[at + by];
