import { Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuestionCard } from './QuestionCard';
import type { QuestionOf } from './questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';

interface NoClientProps {
  readonly question: QuestionOf<'no-client'>;
  readonly flow: ImportFlow;
}

/** Rows that name no client: left out, or attached to one client of a name the user gives. */
export function NoClientQuestion({ question, flow }: NoClientProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const [name, setName] = useState(map.placeholderClient ?? t('questions.noClientName'));
  const attach = map.placeholderClient !== undefined;
  const attachTo = (written: string): void => {
    const placeholderClient = written.trim() || undefined;
    if (placeholderClient !== map.placeholderClient) flow.change({ ...map, placeholderClient });
  };
  return (
    <QuestionCard
      name="no-client"
      title={t('questions.noClient', { count: question.count, number: format.number(question.count) })}
      answered
    >
      <Radio.Group
        aria-label={t('questions.noClient', { count: question.count, number: format.number(question.count) })}
        value={attach ? 'attach' : 'reject'}
        onChange={(way) => attachTo(way === 'attach' ? name : '')}
      >
        <Stack gap="sm">
          <Radio
            value="reject"
            label={t('questions.rejectThem')}
            description={t('questions.rejectThemText')}
          />
          <Radio value="attach" label={t('questions.attachThem')} />
        </Stack>
      </Radio.Group>
      {attach && (
        <TextInput
          label={t('questions.attachName')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onBlur={() => attachTo(name)}
          onKeyDown={(event) => event.key === 'Enter' && attachTo(name)}
          maxLength={300}
        />
      )}
    </QuestionCard>
  );
}

interface NewRecordsProps {
  readonly question: QuestionOf<'new-clients'> | QuestionOf<'new-products'>;
  readonly flow: ImportFlow;
}

/** Clients or products that are not there yet: made, unless the user says no. */
export function NewRecordsQuestion({ question, flow }: NewRecordsProps) {
  const { t } = useTranslation(['import', 'common']);
  const format = useFormat();
  const map = useImport((state) => state.map);
  const { kind, count, examples } = question;
  const property = kind === 'new-clients' ? 'createClients' : 'createProducts';
  const words = { count, number: format.number(count) };
  const names = examples.join(', ');
  return (
    <QuestionCard
      name={kind}
      title={kind === 'new-clients' ? t('questions.newClients', words) : t('questions.newProducts', words)}
      answered
    >
      <Text size="sm" c="dimmed" lineClamp={2}>
        {count > examples.length ? t('common:andOthers', { names }) : names}
      </Text>
      <Switch
        label={kind === 'new-clients' ? t('questions.makeClients') : t('questions.makeProducts')}
        checked={map[property] !== false}
        onChange={({ currentTarget }) => flow.change({ ...map, [property]: currentTarget.checked })}
      />
    </QuestionCard>
  );
}
