import { create } from 'zustand';

export interface Question {
  readonly title: string;
  readonly text?: string;
  /** A verb: "Delete 3 clients", not "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
}

/** A question that waits for its answer. */
export interface AskedQuestion extends Question {
  readonly answer: (yes: boolean) => void;
}

/** `QuestionDialog` shows what is asked, as soon as it is there: in the first moment of the window it is not yet. */
export const useAskedQuestion = create<{ readonly asked: AskedQuestion | null }>(() => ({ asked: null }));

/**
 * Asks before a decision that cannot simply be undone; resolves to the answer. Undoable things just happen. One that is asked while another
 * waits takes its place, which is a no to the other.
 */
export function confirmed(question: Question): Promise<boolean> {
  useAskedQuestion.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      useAskedQuestion.setState({ asked: null });
      resolve(yes);
    };
    useAskedQuestion.setState({ asked: { ...question, answer } });
  });
}
