import addon from 'react-big-calendar/lib/addons/dragAndDrop';

type WithDragAndDrop = typeof addon;

// The addon is CommonJS: imported from an ES module its `default` is the whole of `module.exports`, which the types do
// not know. A loader that looks through `__esModule` gives the function itself.
const loaded = addon as WithDragAndDrop | { readonly default: WithDragAndDrop };

/** Adds dragging and resizing to react-big-calendar. */
export const withDragAndDrop: WithDragAndDrop = typeof loaded === 'function' ? loaded : loaded.default;
