import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useJob } from '@renderer/data';
import { useErrorText } from '@renderer/errors/useErrorText';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { InputOf, OutputOf } from '@shared/contract';
import type { ChosenFile } from '@shared/contract/transport';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerColumns } from './AnswerColumns';
import { AnswerTable } from './AnswerTable';

type Columns = NonNullable<InputOf<'surveys.preview'>['columns']>;
type Preview = OutputOf<'surveys.preview'>;

/** Answers of printed or e-mailed forms: a file, a verdict for each row, then one step that can be undone. */
export function ImportAnswers({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['surveys', 'common']);
  const today = useToday();
  const errorText = useErrorText();
  const { offerUndo } = useNotices();
  const look = useJob('surveys.preview');
  const run = useJob('surveys.import');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [columns, setColumns] = useState<Columns>({});
  const [dateOrder, setDateOrder] = useState<'dmy' | 'mdy' | undefined>();
  const [preview, setPreview] = useState<Preview | null>(null);

  const input = (token: string, said: Columns, order: 'dmy' | 'mdy' | undefined) => ({
    ...{ token, columns: said, today },
    ...(order ? { dateOrder: order } : {}),
  });
  const show = async (token: string, said: Columns, order: 'dmy' | 'mdy' | undefined): Promise<void> => {
    const result = await look.start(input(token, said, order));
    setPreview(result.ok ? result.value : null);
  };
  const choose = async (): Promise<void> => {
    const chosen = await window.cuepoint.app.chooseImportFile();
    if (!chosen) return;
    setFile(chosen);
    setColumns({});
    setDateOrder(undefined);
    await show(chosen.token, {}, undefined);
  };
  const map = (index: number, field: Columns[string]): void => {
    if (!file) return;
    const next = { ...columns, [index]: field };
    setColumns(next);
    void show(file.token, next, dateOrder);
  };
  const order = (next: 'dmy' | 'mdy'): void => {
    setDateOrder(next);
    if (file) void show(file.token, columns, next);
  };
  const take = async (): Promise<void> => {
    if (!file) return;
    const result = await run.start(input(file.token, columns, dateOrder));
    if (!result.ok) return;
    onClose();
    void offerUndo();
  };
  // What the jobs remember belongs to this dialog.
  const { reset: forgetLook } = look;
  const { reset: forgetRun } = run;
  useEffect(
    () => () => {
      forgetLook();
      forgetRun();
    },
    [forgetLook, forgetRun],
  );

  const failed = [look.state, run.state].find((state) => state.kind === 'failed');
  const wanted = preview ? preview.counts.create + preview.counts.update : 0;
  return (
    <ContactModal title={t('file.title')} onClose={onClose} size={1000}>
      <Stack gap="md">
        {failed?.kind === 'failed' && <Alert color="red">{errorText(failed.error)}</Alert>}
        {!preview && (
          <>
            <Text size="sm">{t('file.text')}</Text>
            <Text size="sm" c="dimmed">
              {t('file.columnsText')}
            </Text>
          </>
        )}
        {preview && (
          <>
            <AnswerColumns columns={preview.columns} onMap={map} />
            {preview.missing.length > 0 && (
              <Alert color="orange">
                {preview.missing.map((field) => t(`file.missing.${field}`)).join(' ')}
              </Alert>
            )}
            {(preview.askOrder || dateOrder !== undefined) && (
              <Group gap="sm">
                <Text size="sm">{t('file.order')}</Text>
                <SegmentedControl
                  size="xs"
                  aria-label={t('file.order')}
                  data={[
                    { value: 'dmy', label: t('file.dmy') },
                    { value: 'mdy', label: t('file.mdy') },
                  ]}
                  value={dateOrder ?? ''}
                  onChange={(value) => order(value === 'mdy' ? 'mdy' : 'dmy')}
                />
              </Group>
            )}
            <AnswerTable preview={preview} />
          </>
        )}
        <Group justify="space-between">
          <Button variant={preview ? 'subtle' : 'filled'} onClick={() => void choose()} data-autofocus>
            {preview ? t('file.another') : t('file.choose')}
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            {preview && (
              <Button
                disabled={wanted === 0}
                loading={run.state.kind === 'running'}
                onClick={() => void take()}
              >
                {t('file.import', { count: wanted })}
              </Button>
            )}
          </Group>
        </Group>
      </Stack>
    </ContactModal>
  );
}
