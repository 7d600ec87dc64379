import {
  type CandidateDeal,
  dealOfAnswer,
  orderOf,
  readAnswer,
  readScore,
  readYesNo,
  recogniseAnswers,
} from '@shared/domain/surveys/import';
import { describe, expect, it } from 'vitest';

describe('a cell', () => {
  it.each([
    ['9', 9],
    [' 10 ', 10],
    ['9/10', 9],
    ['9 из 10', 9],
    ['8 od 10', 8],
    ['7 out of 10', 7],
    ['8,0', 8],
    ['10 – very likely', 10],
    ['5–6', null],
    ['9 (8)', null],
    ['0', 0],
    ['11', null],
    ['8.5', null],
    ['-1', null],
    ['good', null],
    ['', null],
  ])('%j is the score %s', (text, score) => {
    expect(readScore(text)).toBe(score);
  });

  it.each([
    ['Yes', true],
    ['да, конечно', true],
    ['Da', true],
    ['1', true],
    ['нет', false],
    ['не против', true],
    ['не знаю', null],
    ['ne vem', null],
    ['не звоните', false],
    ['Ne', false],
    ['NO', false],
    ['-', false],
    ['maybe', null],
    ['', null],
  ])('%j says %s', (text, answer) => {
    expect(readYesNo(text)).toBe(answer);
  });
});

describe('the columns of a form', () => {
  const touchPoints = [
    { key: 'event', names: ['Event', 'Мероприятие', 'Dogodek'] },
    { key: 'team', names: ['Team', 'Команда', 'Ekipa'] },
    { key: 'own-1', names: ['Catering'] },
  ];
  const filled = (headers: string[], cells: string[]) =>
    recogniseAnswers(
      headers.map((header, index) => ({
        header,
        examples: cells[index] === undefined ? [] : [cells[index]],
      })),
      touchPoints,
    );

  it('in English', () => {
    expect(
      filled(
        [
          'Response ID',
          'Timestamp',
          'Company',
          'Deal',
          'Score',
          'Team (0–10)',
          'Catering',
          'What influenced',
          'May we call',
          'Comments',
        ],
        ['17', '2026-11-20 10:00', 'Alfa', 'Party', '9', '8', '7', 'the food', 'yes', 'thanks'],
      ),
    ).toEqual([
      'externalId',
      'day',
      'client',
      'deal',
      'score',
      'touch:team',
      'touch:own-1',
      'influence',
      'mayCall',
      'comment',
    ]);
  });

  it('in Russian, the question as a sentence', () => {
    expect(
      filled(
        [
          'Отметка времени',
          'Ваше имя',
          'Номер договора',
          'Насколько вы готовы рекомендовать нас?',
          'Команда',
          'Что повлияло на оценку?',
          'Можно ли вам позвонить?',
          'Комментарий',
        ],
        ['20.11.2026 10:00:00', 'Анна', 'Д-2026-014', '9', '10', 'еда', 'да', 'спасибо'],
      ),
    ).toEqual(['day', 'person', 'document', 'score', 'touch:team', 'influence', 'mayCall', 'comment']);
  });

  it('in Slovenian', () => {
    expect(
      filled(
        [
          'Datum',
          'Podjetje',
          'Bi nas priporočili?',
          'Ekipa',
          'Kaj je vplivalo na oceno?',
          'Vas smemo poklicati?',
          'Opombe',
        ],
        ['20. 11. 2026', 'Čebela', '7', '8', 'hrana', 'ne', 'hvala'],
      ),
    ).toEqual(['day', 'client', 'score', 'touch:team', 'influence', 'mayCall', 'comment']);
  });

  it('tells the event that was scored from the event that is named', () => {
    expect(filled(['Event', 'Score'], ['9', '10'])).toEqual(['touch:event', 'score']);
    expect(filled(['Event', 'Score'], ['New Year party', '10'])).toEqual(['deal', 'score']);
  });

  it('takes each field once and leaves what it does not know', () => {
    expect(filled(['Score', 'Score', 'Colour of the walls'], ['9', '8', 'red'])).toEqual([
      'score',
      null,
      null,
    ]);
  });
});

describe('a row', () => {
  const fields = ['externalId', 'day', 'client', 'score', 'touch:team', 'mayCall'] as const;
  const read = (...cells: string[]) => readAnswer({ cells, flaw: false }, fields, 'dmy', '2026-11-26');

  it('is read whole', () => {
    expect(read('17', '20.11.2026', 'Alfa', '3', '5/10', 'da')).toMatchObject({
      ...{ externalId: '17', day: '2026-11-20', client: 'Alfa', score: 3, mayCall: true },
      ...{ scores: [{ touchPoint: 'team', score: 5 }], reasons: [], warnings: [] },
    });
  });

  it.each([
    [['', '20.11.2026', 'Alfa', '', '', ''], ['no-score'], []],
    [['', '20.11.2026', 'Alfa', '12', '', ''], ['score-unclear'], []],
    [['', '31.11.2026', 'Alfa', '9', '', ''], ['day-unclear'], []],
    [['', '27.11.2026', 'Alfa', '9', '', ''], ['day-future'], []],
    [['', '20.11.2026', '', '9', '', ''], ['no-deal'], []],
    [['', '', 'Alfa', '9', 'good', 'perhaps'], [], ['no-day', 'call-unclear', 'touch-unclear']],
  ])('%j', (cells, reasons, warnings) => {
    const draft = read(...cells);
    expect(draft.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(draft.warnings.map(({ code }) => code)).toEqual(warnings);
  });

  it('asks which number is the day where nothing tells', () => {
    expect([
      orderOf(['03/04/2026']),
      orderOf(['03/04/2026', '25/04/2026']),
      orderOf(['04/25/2026']),
      orderOf([]),
    ]).toEqual([null, 'dmy', 'mdy', 'dmy']);
  });
});

describe('the deal behind a name', () => {
  const deal = (id: string, fields: Partial<CandidateDeal>): CandidateDeal => ({
    ...{ id, stage: 'closure', status: 'open', eventDay: null, closedDay: null },
    ...fields,
  });
  const spring = deal('spring', { status: 'won', eventDay: '2026-04-10', closedDay: '2026-05-01' });
  const autumn = deal('autumn', { eventDay: '2026-11-10' });
  const coming = deal('coming', { stage: 'proposal', eventDay: '2026-12-20' });

  it.each([
    ['the only one that took place', [coming, spring], '2026-11-26', 'spring'],
    ['the latest before the answer', [spring, autumn, coming], '2026-11-26', 'autumn'],
    ['not one whose event was after the answer', [spring, autumn], '2026-06-01', 'spring'],
  ])('%s', (_, deals, day, id) => {
    expect(dealOfAnswer(deals, day)).toMatchObject({ id });
  });

  it('is nobody’s where none took place, and unclear where two did on one day', () => {
    expect(dealOfAnswer([coming], '2026-11-26')).toBeNull();
    expect(dealOfAnswer([autumn, deal('other', { eventDay: '2026-11-10' })], '2026-11-26')).toBe('ambiguous');
  });
});
