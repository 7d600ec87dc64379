import { useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { OutputOf } from '@shared/contract';
import type { ErrorData } from '@shared/errors';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import type { Asked } from './asked';

export type Preview = OutputOf<'plan.preview'>;

interface State {
  /** What is generated or compared right now; work goes on when the screen is left. */
  readonly busy: { readonly what: 'generating' | 'comparing'; readonly asked: Asked } | null;
  /** What generating again would change, waiting for a yes. */
  readonly proposed: { readonly asked: Asked; readonly preview: Preview } | null;
}

const useRunning = create<State>(() => ({ busy: null, proposed: null }));

export interface Generation extends State {
  /** How much is done, 0–1; null as long as nobody knows. */
  readonly part: number | null;
  /** Generates the week; of one that was generated before, first shows what would change. */
  generate(asked: Asked, isAgain: boolean): Promise<void>;
  /** Makes what was proposed. */
  accept(): Promise<void>;
  refuse(): void;
  cancel(): void;
}

export const changesOf = ({ added, removed, moved, changed }: Preview['difference']): number =>
  added.length + removed.length + moved.length + changed.length;

/** Generating a week: its progress, its proposal, its end. One at a time for the whole window. */
export function useGeneration(): Generation {
  const { t } = useTranslation('plan');
  const { say, showError, offerUndo } = useNotices();
  const generating = useJob('plan.generate');
  const comparing = useJob('plan.preview');
  const { busy, proposed } = useRunning();
  const { start: startGenerate } = generating;
  const { start: startPreview } = comparing;

  const failed = useCallback(
    (error: ErrorData): void => {
      // Who stopped it knows that it stopped.
      if (error.code !== 'cancelled') showError(error);
    },
    [showError],
  );
  const make = useCallback(
    async (asked: Asked): Promise<void> => {
      useRunning.setState({ busy: { what: 'generating', asked }, proposed: null });
      const made = await startGenerate(asked);
      useRunning.setState({ busy: null });
      if (made.ok) await offerUndo();
      else failed(made.error);
    },
    [startGenerate, offerUndo, failed],
  );
  const compare = useCallback(
    async (asked: Asked): Promise<void> => {
      useRunning.setState({ busy: { what: 'comparing', asked }, proposed: null });
      const preview = await startPreview(asked);
      useRunning.setState({ busy: null });
      if (!preview.ok) failed(preview.error);
      else if (changesOf(preview.value.difference) === 0) say(t('nothingWouldChange'));
      else useRunning.setState({ proposed: { asked, preview: preview.value } });
    },
    [startPreview, failed, say, t],
  );

  const { state } = busy?.what === 'comparing' ? comparing : generating;
  return {
    ...{ busy, proposed },
    part: state.kind === 'running' ? (state.progress?.part ?? null) : null,
    generate: async (asked, isAgain) => {
      if (busy === null) await (isAgain ? compare(asked) : make(asked));
    },
    accept: async () => {
      if (proposed) await make(proposed.asked);
    },
    refuse: () => useRunning.setState({ proposed: null }),
    cancel: () => (busy?.what === 'comparing' ? comparing.cancel() : generating.cancel()),
  };
}
