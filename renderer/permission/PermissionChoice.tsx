import { Input, SegmentedControl } from '@mantine/core';
import { SignShape } from '@renderer/signs';
import { type Permission, PERMISSIONS } from '@shared/domain/permission';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';

interface PermissionChoiceProps {
  readonly value: Permission;
  readonly onChange: (permission: Permission) => void;
}

/** Allowed, not known, withdrawn: one of three, by arrows or a click. */
export function PermissionChoice({ value, onChange }: PermissionChoiceProps) {
  const { t } = useTranslation('permission');
  const id = useId();
  return (
    <Input.Wrapper label={t('permission')} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={PERMISSIONS.map((permission) => ({
          value: permission,
          label: (
            <span className={styles.choice}>
              {permission !== 'unknown' && <SignShape kind={permission === 'granted' ? 'met' : 'blocked'} />}
              {t(`states.${permission}`)}
            </span>
          ),
        }))}
      />
    </Input.Wrapper>
  );
}
