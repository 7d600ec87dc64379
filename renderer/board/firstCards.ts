/** So many cards of each column come with the board itself; the others follow page by page as they are scrolled to. */
export const FIRST_CARDS = 30;
