/** So many cards of each column come with the board itself, more than a window of 1440 pixels shows; the others follow page by page. */
export const FIRST_CARDS = 20;
