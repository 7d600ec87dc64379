import { createSpotlight } from '@mantine/spotlight';

/** The palette has a store of its own, so that keys, menu and top bar can open it without knowing it. */
export const [paletteStore, palette] = createSpotlight();
