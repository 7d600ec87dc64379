import { useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useTranslation } from 'react-i18next';

/** Saves the rejected rows of a file with their reasons; a corrected file can be imported again. */
export function useRejects(token: string): { readonly busy: boolean; save(): Promise<void> } {
  const { t } = useTranslation('import');
  const { say, showError } = useNotices();
  const { state, start } = useJob('import.rejects');
  return {
    busy: state.kind === 'running',
    save: async () => {
      const made = await start({ token });
      if (!made.ok) return showError(made.error);
      const saved = await window.cuepoint.app.saveFile({
        suggestedName: made.value.name,
        bytes: made.value.bytes,
      });
      if (!saved.ok) showError(saved.error);
      else if (saved.value !== null) say(t('check.saved', { name: saved.value }));
    },
  };
}
