import { keptForDialog } from './awaited';
import { type Combo, matches } from './combo';
import { inField, onChoice, onControl, placeOf } from './place';

/** Where a key works. While a dialog is open only its own keys do; else the nearer scope wins. */
export const SCOPES = ['dialog', 'list', 'screen', 'global'] as const;
export type Scope = (typeof SCOPES)[number];

export interface KeyAction {
  /** What it does, in the user's language; the help shows it. Keys without a label are not listed. */
  readonly label?: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Works while a text field has the focus. */
  readonly inFields?: boolean;
  /** Works on while the key is held down. */
  readonly repeats?: boolean;
  /** False: the key is free for others now. */
  readonly when?: boolean;
}
export type KeyActions = Readonly<Record<Combo, KeyAction>>;

/** A layer is what one component registered; `current` is read at each key press, so it may change freely. */
export interface Layer {
  readonly scope: Scope;
  readonly actions: () => KeyActions;
}

const layers: Layer[] = [];

/** Adds the keys of a component; the later comes before the earlier in the same scope. Returns the removal. */
export function addLayer(layer: Layer): () => void {
  if (layers.length === 0) window.addEventListener('keydown', dispatch);
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    if (layers.length === 0) window.removeEventListener('keydown', dispatch);
  };
}

interface NamedKey {
  readonly scope: Scope;
  readonly combo: Combo;
  readonly label: string;
}

/**
 * The keys that work now, nearest scope first, then those of a list that wait for a row to stand on: who asks for all
 * keys before choosing a row wants to know them too. A combination is not listed twice.
 */
export function activeKeys(): NamedKey[] {
  const taken = new Set<Combo>();
  const found: NamedKey[] = [];
  const take = (layer: Layer, isWanted: (action: KeyAction) => boolean): void => {
    for (const [combo, action] of Object.entries(layer.actions())) {
      if (!isWanted(action) || taken.has(combo)) continue;
      taken.add(combo);
      if (action.label) found.push({ scope: layer.scope, combo, label: action.label });
    }
  };
  const near = nearestFirst();
  for (const layer of near) take(layer, (action) => action.when !== false);
  for (const layer of near)
    if (layer.scope === 'list') take(layer, (action) => action.label !== undefined && action.when === false);
  return found;
}

export const isMac = (): boolean => window.cuepoint.app.platform === 'darwin';

function nearestFirst(): Layer[] {
  return SCOPES.flatMap((scope) => layers.filter((layer) => layer.scope === scope).reverse());
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isGone(event.target)) return;
  if (keptForDialog(event)) return;
  const place = placeOf(event.target);
  if (place === 'menu') return;
  const mac = isMac();
  for (const layer of nearestFirst()) {
    if (place === 'dialog' && layer.scope !== 'dialog') return;
    for (const [combo, action] of Object.entries(layer.actions())) {
      if (action.when === false || !matches(combo, event, mac)) continue;
      if (inField(event.target) && !action.inFields) continue;
      if (presses(combo) && onControl(event.target)) continue;
      if (combo.startsWith('Arrow') && onChoice(event.target)) continue;
      event.preventDefault();
      if (!event.repeat || action.repeats) action.run(event);
      return;
    }
  }
}

/** What closed at this key (Esc in a calendar) has answered it: it must not reach the screen behind, too, and leave that. */
const isGone = (target: EventTarget | null): boolean => target instanceof Node && !target.isConnected;

const presses = (combo: Combo): boolean => combo === 'Enter' || combo === 'Space';
