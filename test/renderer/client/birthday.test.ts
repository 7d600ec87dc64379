import { typedBirthday } from '@renderer/client/birthday';
import { createFormat } from '@renderer/format';
import { LANGUAGES } from '@shared/domain/words';
import { describe, expect, test } from 'vitest';

const today = '2026-11-26';

describe('typedBirthday', () => {
  test.each([
    ['26.11.1985', '1985-11-26'],
    ['26. 11. 1985', '1985-11-26'],
    ['26/11/1985', '1985-11-26'],
    ['1985-11-26', '1985-11-26'],
    ['26.11.', '--11-26'],
    ['26. 11.', '--11-26'],
    ['1/2', '--02-01'],
    ['26 Nov', '--11-26'],
    ['Nov 26, 1985', '1985-11-26'],
    ['26 ноября 1985 г.', '1985-11-26'],
    ['29.2.', '--02-29'],
    ['29.02.2024', '2024-02-29'],
    [' 26.11.2026 ', '2026-11-26'],
  ])('reads %j as %j', (text, birthday) => {
    expect(typedBirthday(text, today)).toBe(birthday);
  });

  test.each([
    '',
    'tomorrow',
    '26',
    '31.4.',
    '29.2.2023',
    '13.13.',
    '27.11.2026',
    '2026-11-27',
    '26.11.85',
    '0.1.',
  ])('does not read %j', (text) => {
    expect(typedBirthday(text, today)).toBeNull();
  });

  test.each(['1985-11-26', '--02-29', '2000-01-01'])('reads %j back as every form shows it', (birthday) => {
    for (const language of LANGUAGES) {
      const { birthdayInField } = createFormat({ language, today, zone: 'UTC' });
      expect(typedBirthday(birthdayInField(birthday), today)).toBe(birthday);
    }
  });
});
