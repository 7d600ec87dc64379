/** A sentence behind a colon begins small: "Undone: moved contact with Alfa". For sentences of ours, which begin with a plain word. */
export const afterColon = (sentence: string): string =>
  sentence.charAt(0).toLocaleLowerCase() + sentence.slice(1);
