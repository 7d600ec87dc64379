import { useFormat } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { useTypes } from '@renderer/preparation/useTypes';
import { useWeekdays } from '@renderer/settings/useWeekdays';
import type { OutputOf } from '@shared/contract';
import { parseDay, type Weekday } from '@shared/domain/time';
import { STAGES, type Stage } from '@shared/domain/words';
import type en from '@shared/text/en/history.json';
import { useTranslation } from 'react-i18next';
import styles from './history.module.css';

type Field = OutputOf<'history.ofRecord'>[number]['fields'][number];
type Fields = typeof en.fields;

/** More than this is not read. */
const MOST = 8;

/** "City: Kranj → Ptuj" for each changed value that means something to the user. */
export function FieldChanges({ fields }: { fields: readonly Field[] }) {
  const { t, i18n } = useTranslation('history');
  const value = useValueText();
  const shown = fields
    .filter(({ table, column }) => i18n.exists(`history:fields.${table}.${column}`))
    // A new row starts with empty fields; only what was filled in is told.
    .filter(({ before, after }) => (before ?? '') !== (after ?? ''))
    .slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {shown.map((field) => (
        <div key={`${field.id} ${field.column}`} className={styles.field}>
          {/* The key was looked up above. */}
          <dt>{t(`fields.${field.table}.${field.column}` as `fields.${keyof Fields & 'clients'}.name`)}</dt>
          <dd>
            {field.before !== null && field.before !== '' && <del>{value(field, field.before)}</del>}
            {field.after !== null && field.after !== '' ? (
              <ins>{value(field, field.after)}</ins>
            ) : (
              <span className={styles.none}>{t('removed')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Words, days and instants as the user reads them elsewhere. */
function useValueText(): (field: Field, value: string | number) => string {
  const { t, i18n } = useTranslation('words');
  const format = useFormat();
  const names = useNames();
  const { wordsOf } = useTypes();
  const weekdays = useWeekdays();
  const isStage = (value: string): value is Stage => STAGES.some((stage) => stage === value);
  return ({ table, column, currency }, value) => {
    if (typeof value === 'number') {
      if (column === 'weekday') return weekdays.long(value as Weekday);
      return currency ? format.money({ minor: value, currency }) : format.number(value);
    }
    if (column === 'deleted_at') return format.instant(value);
    if (column === 'stage' && isStage(value)) return names.stage(value);
    if (column === 'event_type') return wordsOf(value);
    if (column === 'lost_reason') return names.lostReason(value);
    if (column === 'pause_reason') return names.pauseReason(value);
    if (parseDay(value)) return format.day(value);
    const group = GROUPS[`${table}.${column}`];
    if (group && i18n.exists(`words:${group}.${value}`)) {
      return t(`${group}.${value}` as 'statuses.open');
    }
    const list = LISTS[`${table}.${column}`];
    if (list && i18n.exists(`${list}.${value}`)) return t(`${list}.${value}` as 'statuses.open');
    return value;
  };
}

/** Words of a feature's own. */
const LISTS: Readonly<Record<string, string>> = {
  'permissions.channel': 'permission:channels',
  'permissions.permission': 'permission:states',
  'clients.preferred_channel': 'permission:channels',
  'people.preferred_channel': 'permission:channels',
  'needs.decision_maker': 'permission:brief.decisionMakers',
};

/** Which list of words a column is written in. */
const GROUPS: Readonly<Record<string, string>> = {
  'clients.kind': 'clientKinds',
  'people.role': 'roles',
  'deals.status': 'statuses',
  'control_points.state': 'pointStates',
  'activities.kind': 'activityKinds',
  'activities.status': 'activityStatuses',
  'activities.result': 'results',
  'approval_rounds.state': 'roundStates',
  'approvals.decision': 'decisions',
  'preparation_steps.sign_off': 'signOffs',
};
