/** Whether a command makes a PDF, wherever its options stand; then it needs the program, which prints it. */
export function asksForPdf(argv: readonly string[]): boolean;
