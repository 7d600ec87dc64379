import { Anchor } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';
import { BarSign, useBarWords } from '@renderer/permission/BarSign';
import { useBar } from '@renderer/permission/useBar';
import { useTranslation } from 'react-i18next';
import { dialled } from './dialled';
import { confirmed } from './question';

interface ContactLinkProps {
  readonly kind: 'phone' | 'email' | 'website';
  readonly value: string;
  /** For whom it is meant, where that is known: a person may be asked for at the number of the company. */
  readonly of?: { readonly clientId: string; readonly personId: string | null };
  /** It is being opened: nothing spoke against it, or the user does it all the same. */
  readonly onUse?: () => void;
}

/**
 * A phone, e-mail or website that opens in the program the system has for it. One that should not be used has the crossed-out
 * bell, and a click asks before it calls (`product.md` §4).
 */
export function ContactLink({ kind, value, of, onUse }: ContactLinkProps) {
  const { t } = useTranslation('permission');
  const { showError } = useNotices();
  const words = useBarWords();
  const bar = useBar(kind === 'website' ? null : { kind, value, of: of ?? null });
  const href = addressOf(kind, value);
  const open = async (): Promise<void> => {
    if (bar && kind !== 'website') {
      const question = {
        title: t(`useTitle.${kind}`, { value }),
        text: words(bar),
        confirm: t(`useAnyway.${kind}`),
      };
      if (!(await confirmed({ ...question, danger: true }))) return;
    }
    onUse?.();
    const result = await window.cuepoint.app.openExternal(href);
    if (!result.ok) showError(result.error);
  };
  const link = (
    <Anchor
      href={href}
      size="sm"
      className="tabular"
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void open();
      }}
    >
      {value}
    </Anchor>
  );
  return bar ? <BarSign bar={bar}>{link}</BarSign> : link;
}

/** The address behind the link: what is dialled for a phone, `https:` for a website typed without it. */
export function addressOf(kind: ContactLinkProps['kind'], value: string): string {
  if (kind === 'phone') return `tel:${dialled(value)}`;
  if (kind === 'email') return `mailto:${value.trim()}`;
  return /^https?:\/\//i.test(value) ? value.replace(/^http:/i, 'https:') : `https://${value.trim()}`;
}
