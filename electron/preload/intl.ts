/**
 * Makes the first number format and the first date format of this process, each in a task of its own behind the present one. For the first of a
 * kind V8 looks through the data of all languages (15 and 5 ms), and keeps what it found for the whole process; now the page
 * waits for its files, later its first picture would wait for this.
 */
export function wakeFormats(): void {
  setTimeout(() => {
    new Intl.NumberFormat();
    setTimeout(() => new Intl.DateTimeFormat(undefined, { timeZone: 'UTC' }));
  });
}
