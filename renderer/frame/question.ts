import { create } from 'zustand';

export interface Question {
  readonly title: string;
  readonly text?: string;
  /** A verb: "Delete 3 clients", not "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
}

/** A question with two ways to go on. */
export interface Choice extends Question {
  /** The verb of the second way. */
  readonly other: string;
}

type Answer = 'confirm' | 'other' | null;

/** A question that waits for its answer; null is a no. */
export interface AskedQuestion extends Question {
  readonly other?: string;
  readonly answer: (answer: Answer) => void;
}

/** `QuestionDialog` shows what is asked, as soon as it is there: in the first moment of the window it is not yet. */
export const useAskedQuestion = create<{ readonly asked: AskedQuestion | null }>(() => ({ asked: null }));

/**
 * Asks before a decision that cannot simply be undone; resolves to the answer. Undoable things just happen. One that is asked while another
 * waits takes its place, which is a no to the other.
 */
export const confirmed = async (question: Question): Promise<boolean> =>
  (await answered(question)) === 'confirm';

/** Asks which of two ways to go; null: neither. As {@link confirmed}. */
export const chosen = (choice: Choice): Promise<Answer> => answered(choice);

function answered(question: Question | Choice): Promise<Answer> {
  useAskedQuestion.getState().asked?.answer(null);
  return new Promise((resolve) => {
    const answer = (given: Answer): void => {
      useAskedQuestion.setState({ asked: null });
      resolve(given);
    };
    useAskedQuestion.setState({ asked: { ...question, answer } });
  });
}
