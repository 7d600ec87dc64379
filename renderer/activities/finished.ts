/** Contacts that were finished here and may still stand in a list whose fresh lines are on the way. */
const finished = new Set<string>();

export const markFinished = (activityId: string): void => void finished.add(activityId);
export const isFinished = (activityId: string): boolean => finished.has(activityId);
/** The fresh lines are there. */
export const forgetFinished = (): void => finished.clear();
