import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuText } from './text';

/** Actions of the window that have a menu item. The window handles their keys itself, by key position. */
export type MenuAction = 'undo' | 'redo' | 'new' | 'palette' | 'back' | 'forward' | 'keys';

export interface MenuTargets {
  act(action: MenuAction): void;
  openDataFolder(): void;
}

type Item = MenuItemConstructorOptions;

export function setMenu(text: MenuText, targets: MenuTargets): void {
  const mac = process.platform === 'darwin';
  const template = [
    ...(mac ? [appMenu(text)] : []),
    file(text, targets, mac),
    edit(text, targets),
    view(text, targets),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template, windowMenu(text), help(text, targets, mac)]));
}

/** Before the program is ready: Electron would make a menu of its own (10 ms of each start), which ours would replace. */
export const leaveOutUsualMenu = (): void => Menu.setApplicationMenu(null);

const separator: Item = { type: 'separator' };

/** Shows the key without taking it: the window listens for it (and knows whether a text field has the focus). */
function action(name: MenuAction, label: string, accelerator: string, targets: MenuTargets): Item {
  return { label, accelerator, registerAccelerator: false, click: () => targets.act(name) };
}

const appMenu = (text: MenuText): Item => ({
  label: app.name,
  submenu: [
    { role: 'about', label: text.about },
    separator,
    { role: 'hide', label: text.hide },
    { role: 'hideOthers', label: text.hideOthers },
    { role: 'unhide', label: text.showAll },
    separator,
    { role: 'quit', label: text.quit },
  ],
});

const file = (text: MenuText, targets: MenuTargets, mac: boolean): Item => ({
  label: text.file,
  submenu: [
    action('new', text.new, 'N', targets),
    { label: text.dataFolder, click: () => targets.openDataFolder() },
    separator,
    mac ? { role: 'close', label: text.close } : { role: 'quit', label: text.quit },
  ],
});

const edit = (text: MenuText, targets: MenuTargets): Item => ({
  label: text.edit,
  submenu: [
    action('undo', text.undo, 'CmdOrCtrl+Z', targets),
    action('redo', text.redo, 'CmdOrCtrl+Shift+Z', targets),
    separator,
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'selectAll', label: text.selectAll },
  ],
});

const view = (text: MenuText, targets: MenuTargets): Item => ({
  label: text.view,
  submenu: [
    action('palette', text.palette, 'CmdOrCtrl+K', targets),
    action('back', text.back, 'Alt+Left', targets),
    action('forward', text.forward, 'Alt+Right', targets),
    separator,
    { role: 'zoomIn', label: text.zoomIn },
    { role: 'zoomOut', label: text.zoomOut },
    { role: 'resetZoom', label: text.zoomReset },
    { role: 'togglefullscreen', label: text.fullScreen },
    ...(app.isPackaged ? [] : [separator, ...developer(text)]),
  ],
});

const developer = (text: MenuText): Item[] => [
  { role: 'reload', label: text.reload },
  { role: 'toggleDevTools', label: text.developer },
];

const windowMenu = (text: MenuText): Item => ({
  label: text.window,
  submenu: [
    { role: 'minimize', label: text.minimize },
    { role: 'close', label: text.close },
  ],
});

const help = (text: MenuText, targets: MenuTargets, mac: boolean): Item => ({
  role: 'help',
  label: text.help,
  submenu: [
    action('keys', text.keys, 'Shift+/', targets),
    ...(mac ? [] : [separator, { role: 'about', label: text.about } satisfies Item]),
  ],
});
