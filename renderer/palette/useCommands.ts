import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useCreate } from '@renderer/frame/create';
import { NEW_LABELS, offeredKinds } from '@renderer/frame/NewMenu';
import { SCREENS } from '@renderer/frame/screens';
import { useKeysHelp } from '@renderer/keys';
import { LANGUAGES } from '@shared/domain/words';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PaletteItem } from './usePaletteItems';

/** Everything the palette can do besides finding records. */
export function useCommands(): PaletteItem[] {
  const { t } = useTranslation([
    'palette',
    'frame',
    'common',
    'words',
    'surveys',
    'payments',
    'session',
    'occasions',
    'triage',
    'cadence',
  ]);
  const navigate = useNavigate();
  const { undo, redo } = useNotices();
  const { run: change } = useCommand('settings.update');

  const themes = [
    { theme: 'light', label: t('themeLight') },
    { theme: 'dark', label: t('themeDark') },
    { theme: 'system', label: t('themeAuto') },
  ] as const;

  return [
    ...SCREENS.map(({ name, to }, at) => ({
      id: `go-${name}`,
      group: 'screens' as const,
      label: t('go', { screen: t(`frame:screens.${name}`) }),
      combo: `mod+Digit${at + 1}`,
      run: () => void navigate({ to }),
    })),
    {
      id: 'go-surveys',
      group: 'screens' as const,
      label: t('go', { screen: t('surveys:title') }),
      run: () => void navigate({ to: '/surveys' }),
    },
    {
      id: 'go-receivables',
      group: 'screens' as const,
      label: t('go', { screen: t('payments:receivables.title') }),
      run: () => void navigate({ to: '/receivables' }),
    },
    {
      id: 'go-occasions',
      group: 'screens' as const,
      label: t('go', { screen: t('occasions:title') }),
      run: () => void navigate({ to: '/occasions' }),
    },
    {
      id: 'go-losing',
      group: 'screens' as const,
      label: t('go', { screen: t('cadence:losingTouch') }),
      run: () => void navigate({ to: '/pipeline', search: { view: 'losing' } }),
    },
    {
      id: 'triage',
      group: 'commands' as const,
      label: t('triage:title'),
      run: () => void navigate({ to: '/triage' }),
    },
    {
      id: 'start-calls',
      group: 'commands' as const,
      label: t('session:start'),
      run: () => void navigate({ to: '/session' }),
    },
    ...offeredKinds().map((kind) => ({
      id: `new-${kind}`,
      group: 'commands' as const,
      label: t(`frame:${NEW_LABELS[kind]}`),
      run: () => useCreate.getState().open(kind),
    })),
    { id: 'undo', group: 'commands', label: t('common:undo'), combo: 'mod+KeyZ', run: () => void undo() },
    {
      id: 'redo',
      group: 'commands',
      label: t('common:redo'),
      combo: 'mod+shift+KeyZ',
      run: () => void redo(),
    },
    {
      id: 'keys',
      group: 'commands',
      label: t('allKeys'),
      combo: 'char:?',
      run: () => useKeysHelp.getState().show(),
    },
    ...themes.map(({ theme, label }) => ({
      id: `theme-${theme}`,
      group: 'commands' as const,
      label,
      run: () => void change({ theme }),
    })),
    ...LANGUAGES.map((language) => ({
      id: `language-${language}`,
      group: 'commands' as const,
      label: t('language', { language: t(`words:languages.${language}`) }),
      run: () => void change({ language }),
    })),
  ];
}
