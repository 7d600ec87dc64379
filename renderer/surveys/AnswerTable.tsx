import { Group, Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { Sign, type SignKind } from '@renderer/signs';
import type { OutputOf } from '@shared/contract';
import type { AnswerRow } from '@shared/contract/surveyImport';
import type { AnswerVerdict } from '@shared/domain/surveys/import';
import { useTranslation } from 'react-i18next';
import styles from './ImportAnswers.module.css';

const SIGNS: Readonly<Record<AnswerVerdict, SignKind>> = {
  create: 'met',
  update: 'today',
  same: 'waived',
  reject: 'missed',
};

/** The verdict on each row: what it is about, and why it is rejected or looked at twice. */
export function AnswerTable({ preview }: { preview: OutputOf<'surveys.preview'> }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const { counts, rows } = preview;
  const all = counts.create + counts.update + counts.same + counts.reject;
  const unhappy = rows.filter((row) => row.unhappy).length;
  return (
    <>
      <Group gap="md">
        {(['create', 'update', 'same', 'reject'] as const).map(
          (verdict) =>
            counts[verdict] > 0 && (
              <Sign
                key={verdict}
                kind={SIGNS[verdict]}
                word={t(`file.counts.${verdict}`, { count: counts[verdict] })}
              />
            ),
        )}
        {unhappy > 0 && <Sign kind="overdue" word={t('file.opens', { count: unhappy })} />}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.preview} tabIndex={0} aria-label={t('file.rows')}>
        <table>
          <thead>
            <tr>
              <th>{t('file.line')}</th>
              <th>{t('file.verdict')}</th>
              <th>{t('file.fields.client')}</th>
              <th>{t('file.fields.deal')}</th>
              <th>{t('file.fields.score')}</th>
              <th>{t('file.fields.day')}</th>
              <th>{t('file.fields.comment')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} data-verdict={row.verdict}>
                <td data-number>{row.line}</td>
                <td>
                  <Sign kind={SIGNS[row.verdict]} word={t(`file.verdicts.${row.verdict}`)} />
                  <Remarks row={row} />
                </td>
                <td>{row.clientName}</td>
                <td>{row.dealTitle}</td>
                <td data-number>{row.score}</td>
                <td>{row.day && format.date(row.day)}</td>
                <td>{row.comment.slice(0, 80)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all > rows.length && (
        <Text size="xs" c="dimmed">
          {t('file.more', { count: all - rows.length })}
        </Text>
      )}
    </>
  );
}

function Remarks({ row }: { row: AnswerRow }) {
  const { t } = useTranslation('surveys');
  return (
    <>
      {row.reasons.map(({ code, value }) => (
        <span key={code} className={styles.remark} data-reason>
          {t(`file.reasons.${code}`, { value })}
        </span>
      ))}
      {row.warnings.map(({ code, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cells may give the same remark
        <span key={index} className={styles.remark}>
          {t(`file.warnings.${code}`, { value })}
        </span>
      ))}
    </>
  );
}
