import { useNotices } from '@renderer/errors/useNotices';
import { useKeys, useKeysHelp } from '@renderer/keys';
import { usePalette } from '@renderer/palette/store';
import { useCanGoBack, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewMenu } from './NewMenu';
import { usePreview } from './preview';
import { SCREENS } from './screens';

/** The keys that work everywhere (`design.md`, "Keys") and the actions that the menu of the window sends. */
export function GlobalKeys() {
  const { t } = useTranslation(['keys', 'frame']);
  const { undo, redo } = useNotices();
  const navigate = useNavigate();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  const onCard = useRouterState({
    select: ({ location }) => /^\/(clients|deals)\/./.test(location.pathname),
  });

  const goBack = (): void => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('input, textarea')) focused.blur();
    else if (usePreview.getState().shown) usePreview.getState().hide();
    else if (onCard && canGoBack) history.back();
  };

  useKeys('global', {
    'mod+KeyK': { label: t('palette'), inFields: true, run: () => usePalette.getState().open() },
    'mod+KeyZ': { label: t('undo'), repeats: true, run: () => void undo() },
    'mod+shift+KeyZ': { label: t('redo'), repeats: true, run: () => void redo() },
    'mod+KeyY': { repeats: true, run: () => void redo() },
    'alt+ArrowLeft': { label: t('back'), run: () => history.back() },
    'alt+ArrowRight': { label: t('forward'), run: () => history.forward() },
    Escape: { label: t('close'), inFields: true, run: goBack },
    'char:?': { label: t('help'), run: () => useKeysHelp.getState().show() },
    'shift+Slash': { run: () => useKeysHelp.getState().show() },
    Slash: { label: t('filter'), run: focusFilter },
    'char:/': { run: focusFilter },
    ...Object.fromEntries(
      SCREENS.map(({ name, to }, at) => [
        `mod+Digit${at + 1}`,
        {
          label: t('go', { screen: t(`frame:screens.${name}`) }),
          inFields: true,
          run: () => void navigate({ to }),
        },
      ]),
    ),
  });

  useEffect(() => {
    window.cuepoint.app.onMenu((action) => {
      const screen = SCREENS.find(({ name }) => action === name);
      if (action === 'undo') void undo();
      else if (action === 'redo') void redo();
      else if (action === 'new') useNewMenu.setState({ opened: true });
      else if (action === 'palette') usePalette.getState().open();
      else if (action === 'back') history.back();
      else if (action === 'forward') history.forward();
      else if (action === 'keys') useKeysHelp.getState().show();
      else if (screen) void navigate({ to: screen.to });
    });
  }, [undo, redo, navigate, history]);

  return null;
}

/** Screens mark their filter field with `data-filter`. */
function focusFilter(): void {
  document.querySelector<HTMLElement>('[data-filter]')?.focus();
}
