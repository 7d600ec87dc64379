/**
 * A key combination as it is written in the code: modifiers, then one key, joined by `+`.
 * Modifiers: `mod` (Ctrl, on a Mac Cmd), `shift`, `alt`. Keys are named by their place as in `KeyboardEvent.code`
 * (`KeyD`, `Digit1`, `Slash`, `Enter`, `Space`, `ArrowDown`), or by the character they type as `char:?`.
 */
export type Combo = string;

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Whether a key press is this combination. A letter key counts by the Latin letter that it types (so Ctrl-Z is on the
 * key marked Z of a QWERTZ keyboard too) and, when the layout types no Latin letter, by its place: the key of D is D on
 * a Russian layout.
 */
export function matches(combo: Combo, event: Pressed, mac: boolean): boolean {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  if (key.startsWith('char:'))
    return event.key === key.slice(5) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  return (
    mod === parts.includes('mod') &&
    !otherMod &&
    event.shiftKey === parts.includes('shift') &&
    event.altKey === parts.includes('alt') &&
    placeOf(event) === key
  );
}

function placeOf({ code, key }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (code === 'NumpadEnter') return 'Enter';
  return code.replace(/^Numpad(\d)$/, 'Digit$1');
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Enter: '↵',
  Space: '␣',
};

/** The caps to show for a combination: ["Ctrl", "Z"], on a Mac ["⌘", "Z"]. */
export function capsOf(combo: Combo, mac: boolean): string[] {
  return combo.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'shift') return mac ? '⇧' : 'Shift';
    if (part === 'alt') return mac ? '⌥' : 'Alt';
    return SHOWN[part] ?? part.replace(/^(Key|Digit|char:)/, '');
  });
}
