/** Calls the number of the line as a click on it does, with everything that is asked before. */
export function ring(): void {
  document.querySelector<HTMLAnchorElement>('[data-session-phone] a')?.click();
}
