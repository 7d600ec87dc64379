import { board } from './board';
import type { MethodDef } from './define';
import { settings } from './settings';
import { today } from './today';

/** What the window asks for its first picture. The database process has these before everything else; see DECISIONS.md, 39. */
export const firstContract = { ...settings, ...today, ...board } as const satisfies Record<string, MethodDef>;
