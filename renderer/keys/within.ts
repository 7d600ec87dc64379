import { createContext } from 'react';

/**
 * True around lists that share a screen: the keys of each work only while one of its rows has the focus, and leave J and K
 * at its ends to the screen.
 */
export const ListWithin = createContext(false);
