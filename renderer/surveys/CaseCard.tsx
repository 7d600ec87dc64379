import { Button, Group, Menu } from '@mantine/core';
import { useContactDialogs, useContactText } from '@renderer/activities';
import { useCommand, useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import { InPlaceNotes, InPlaceText } from '@renderer/inplace';
import type { UnhappyCase } from '@shared/contract/surveys';
import type { Day } from '@shared/domain/time';
import { IconCheck, IconDots, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallBackSign } from './CallBackSign';
import { CloseCase } from './CloseCase';
import shared from './surveys.module.css';
import styles from './CaseCard.module.css';

/** The case of an unhappy client: call back, causes, what we change, who, prevention; closed by telling the client. */
export function CaseCard({ of, today }: { of: UnhappyCase; today: Day }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const { openResult } = useContactDialogs();
  const contactText = useContactText();
  const { run: update } = useCommand('surveys.updateCase');
  const { run: reopen } = useCommand('surveys.reopenCase');
  const { run: remove } = useCommand('surveys.removeCase');
  const { data: managers } = useDb('settings.managers', {});
  const [closing, setClosing] = useState(false);
  const { id, call, phone, closedDay, calledDay } = of;
  const isOpen = closedDay === null;
  const save = (
    part: Partial<Pick<UnhappyCase, 'causes' | 'actions' | 'responsible' | 'prevention'>>,
  ): void => void update({ id, ...part });
  return (
    <article
      className={styles.case}
      data-open={isOpen || undefined}
      data-case={id}
      aria-label={t('case.title')}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="sm">
          <h3>{t('case.title')}</h3>
          <CallBackSign of={of} />
        </Group>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('case.more')}>
              <IconDots size={16} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {isOpen && calledDay === null && (
              <Menu.Item onClick={() => void update({ id, calledDay: today }, { undo: true })}>
                {t('case.calledByHand')}
              </Menu.Item>
            )}
            {!isOpen && (
              <Menu.Item onClick={() => void reopen({ id }, { undo: true })}>{t('case.reopen')}</Menu.Item>
            )}
            <Menu.Item onClick={() => void remove({ id }, { undo: true })}>{t('case.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {isOpen && calledDay === null && (
        <Group gap="sm" className={shared.follow}>
          {call ? (
            <Button
              size="compact-sm"
              leftSection={<IconPhone size={14} aria-hidden />}
              onClick={() => openResult(call)}
            >
              {t('case.call')}
            </Button>
          ) : (
            <Button
              size="compact-sm"
              leftSection={<IconCheck size={14} aria-hidden />}
              onClick={() => void update({ id, calledDay: today }, { undo: true })}
            >
              {t('case.calledByHand')}
            </Button>
          )}
          {phone !== '' && <ContactLink kind="phone" value={phone} />}
          <span className={shared.quiet}>
            {call
              ? contactText({ ...call, purpose: '' })
              : t('case.until', { day: format.day(of.callBackDay), time: of.callBackTime })}
          </span>
        </Group>
      )}
      <div className={styles.caseFields}>
        {(['causes', 'actions', 'prevention'] as const).map((field) => (
          <div key={field}>
            <span className={styles.fieldName}>{t(`case.${field}`)}</span>
            <InPlaceNotes
              label={t(`case.${field}`)}
              placeholder={t(`case.${field}Hint`)}
              value={of[field]}
              onSave={(text) => save({ [field]: text })}
            />
          </div>
        ))}
        <div>
          {of.responsible !== '' && <span className={styles.fieldName}>{t('case.responsible')}</span>}
          <InPlaceText
            label={t('case.responsible')}
            value={of.responsible}
            suggestions={(managers ?? []).filter((name) => name !== '')}
            onSave={(responsible) => save({ responsible })}
          />
        </div>
      </div>
      {isOpen ? (
        <Group justify="flex-end">
          <Button size="compact-sm" variant="light" onClick={() => setClosing(true)}>
            {t('case.tell')}
          </Button>
        </Group>
      ) : (
        <p className={styles.told}>
          <span className={shared.quiet}>{t('case.toldOn', { day: format.day(closedDay) })}</span> {of.told}
        </p>
      )}
      {closing && <CloseCase of={of} onClose={() => setClosing(false)} />}
    </article>
  );
}
