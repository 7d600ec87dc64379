import { Radio, Stack } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { readAmount } from '@shared/domain/import/amounts';
import { readDate } from '@shared/domain/import/dates';
import { useTranslation } from 'react-i18next';
import type { QuestionProps } from './Questions';
import { QuestionCard } from './QuestionCard';
import type { QuestionOf } from './questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';

interface DateOrderProps {
  readonly question: QuestionOf<'date-order'>;
  readonly flow: ImportFlow;
}

/** Whether day or month comes first, with what each would make of the file's own dates. */
export function DateOrderQuestion({ question, flow }: DateOrderProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const { choices, examples } = question;
  return (
    <QuestionCard
      name="date-order"
      title={t('questions.dateOrder')}
      text={t('questions.dateOrderText')}
      answered={map.dateOrder !== undefined}
    >
      <Radio.Group
        aria-label={t('questions.dateOrder')}
        value={map.dateOrder ?? null}
        onChange={(order) => flow.change({ ...map, dateOrder: choices.find((choice) => choice === order) })}
      >
        <Stack gap="sm">
          {choices.map((order) => (
            <Radio
              key={order}
              value={order}
              label={t(`questions.dateOrders.${order}`)}
              description={examples
                .slice(0, 2)
                .map((written) => {
                  const read = readDate(written, order);
                  const meant = read.kind === 'day' ? format.dayLong(read.day) : t('questions.unreadable');
                  return t('questions.reads', { written, meant });
                })
                .join('; ')}
            />
          ))}
        </Stack>
      </Radio.Group>
    </QuestionCard>
  );
}

interface DecimalProps extends QuestionProps {
  readonly question: QuestionOf<'decimal'>;
}

/** What separates decimals, with what each answer would make of the file's own amounts. */
export function DecimalQuestion({ question, opened, flow }: DecimalProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const settings = useSettings();
  const currency = map.currency ?? opened.map.currency ?? settings.currency;
  const { choices, examples } = question;
  return (
    <QuestionCard
      name="decimal"
      title={t('questions.decimal')}
      text={t('questions.decimalText')}
      answered={map.decimal !== undefined}
    >
      <Radio.Group
        aria-label={t('questions.decimal')}
        value={map.decimal ?? null}
        onChange={(sign) => flow.change({ ...map, decimal: choices.find((choice) => choice === sign) })}
      >
        <Stack gap="sm">
          {choices.map((sign) => (
            <Radio
              key={sign}
              value={sign}
              label={sign === ',' ? t('questions.decimals.comma') : t('questions.decimals.point')}
              description={examples
                .slice(0, 2)
                .map((written) => {
                  const read = readAmount(written, sign, currency, false);
                  const meant = read.kind === 'amount' ? format.money(read) : t('questions.unreadable');
                  return t('questions.reads', { written, meant });
                })
                .join('; ')}
            />
          ))}
        </Stack>
      </Radio.Group>
    </QuestionCard>
  );
}
