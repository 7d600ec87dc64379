import { MantineProvider } from '@mantine/core';
import { ScoreRow } from '@renderer/surveys/ScoreRow';
import { answerOf, emptyDraft, withScore } from '@renderer/surveys/surveyDraft';
import { showsSurveys } from '@renderer/surveys/shows';
import '@test/renderer/support/window';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';

function Row() {
  const [score, setScore] = useState<number | null>(null);
  return (
    <MantineProvider env="test">
      <ScoreRow label="Team" value={score} onChange={setScore} />
      <button type="button">{`next ${score}`}</button>
    </MantineProvider>
  );
}

const chosen = () => screen.queryByRole('radio', { checked: true })?.textContent ?? null;

describe('a row of scores', () => {
  test('is one stop of the Tab key; digits choose, and 1 with 0 is 10', async () => {
    const user = userEvent.setup();
    render(<Row />);
    await user.tab();
    await user.keyboard('7');
    expect(chosen()).toBe('7');
    await user.keyboard('1');
    expect(chosen()).toBe('1');
    await user.keyboard('0');
    expect(chosen()).toBe('10');
    await user.keyboard('0');
    expect(chosen()).toBe('0');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('next 0');
  });

  test('goes on by arrows, stops at its ends and is cleared', async () => {
    const user = userEvent.setup();
    render(<Row />);
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(chosen()).toBe('10');
    await user.keyboard('{ArrowRight}');
    expect(chosen()).toBe('10');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(chosen()).toBe('8');
    await user.keyboard('{Delete}');
    expect(chosen()).toBeNull();
  });
});

describe('the form of an answer', () => {
  test('is ready with a day and a score; touch points that were not asked are left out', () => {
    const empty = emptyDraft('2026-11-26');
    expect(answerOf(empty)).toBeNull();
    const scores = withScore(withScore({ price: 4 }, 'team', 9), 'price', null);
    expect(answerOf({ ...empty, score: 8, scores })).toMatchObject({
      ...{ score: 8, day: '2026-11-26' },
      scores: [{ touchPoint: 'team', score: 9 }],
    });
  });

  test.each([
    ['proposal', 'open', '2026-11-01', false],
    ['event', 'open', '2026-11-27', false],
    ['event', 'open', '2026-11-26', true],
    ['event', 'open', null, false],
    ['closure', 'open', null, true],
    ['closure', 'won', null, true],
  ] as const)('%s, %s, event on %s: offered %s', (stage, status, eventDay, offered) => {
    expect(showsSurveys({ stage, status, eventDay }, '2026-11-26')).toBe(offered);
  });
});
