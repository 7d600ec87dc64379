/** What to say and what not to forget, beside a contact. */
export { Checklist } from './Checklist';
export { ScriptAside } from './ScriptAside';
export { ScriptChoice } from './ScriptChoice';
export { TalkText } from './TalkText';
export { type ContactScript, useContactScript, useScripts } from './useScripts';
