import { Button, Group } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { type FieldId, IMPORT_KINDS } from '@shared/domain/import/fields';
import { useTranslation } from 'react-i18next';
import { asKind, withField } from './decisions';
import { QuestionCard } from './QuestionCard';
import type { QuestionProps } from './Questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';

/** What the rows are; nothing else can be asked before. */
export function KindQuestion({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const map = useImport((state) => state.map);
  return (
    <QuestionCard name="kind" title={t('questions.kind')} text={t('questions.kindText')} answered={false}>
      <Group gap="sm">
        {IMPORT_KINDS.map((kind) => (
          <Button key={kind} variant="default" onClick={() => flow.change(asKind(map, kind))}>
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </Group>
    </QuestionCard>
  );
}

/** Which column holds a field that every row must have. */
export function FieldQuestion({ field, opened, flow }: QuestionProps & { field: FieldId }) {
  const { t } = useTranslation('import');
  const map = useImport((state) => state.map);
  const name = t(`field.${field}`);
  return (
    <QuestionCard
      name="field"
      title={t('questions.field', { field: name })}
      text={t('questions.fieldText')}
      answered={false}
    >
      <SearchSelect
        aria-label={t('questions.field', { field: name })}
        placeholder={t('questions.chooseColumn')}
        data={[...new Set(opened.columns.map(({ header }) => header))].filter((header) => header !== '')}
        value={null}
        onChange={(header) => header && flow.change(withField(map, opened.columns, header, field))}
        nothingFoundMessage={t('facts.nothingFound')}
      />
    </QuestionCard>
  );
}
