import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { ResultStep } from './ResultStep';
import { Steps } from './Steps';
import { useImport } from './store';
import { useImportFlow } from './useImportFlow';

/** Import of a foreign table in three steps: the file, its columns, the check (`product.md` §8). */
export function ImportScreen() {
  const { t } = useTranslation('frame');
  const flow = useImportFlow();
  const step = useImport((state) => state.step);
  const done = useImport((state) => state.done);
  useFocusOnStep(done ? 'done' : step);
  return (
    <>
      <ScreenHead title={t('screens.import')} filters={<Steps flow={flow} />} />
      {step === 'file' && <FileStep flow={flow} />}
      {step === 'columns' && <ColumnsStep flow={flow} />}
      {step === 'check' && (done ? <ResultStep done={done} flow={flow} /> : <CheckStep flow={flow} />)}
    </>
  );
}

/** The button that was pressed goes with its step; the keys then start at the top of the new one. */
function useFocusOnStep(step: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is what it waits for
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true });
  }, [step]);
}
