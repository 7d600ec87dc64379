import { Anchor } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';

interface ContactLinkProps {
  readonly kind: 'phone' | 'email' | 'website';
  readonly value: string;
}

/** A phone, e-mail or website that opens in the program the system has for it. */
export function ContactLink({ kind, value }: ContactLinkProps) {
  const { showError } = useNotices();
  const href = addressOf(kind, value);
  const open = async (): Promise<void> => {
    const result = await window.cuepoint.app.openExternal(href);
    if (!result.ok) showError(result.error);
  };
  return (
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
}

/** The address behind the link: digits and plus for a phone, `https:` for a website typed without it. */
export function addressOf(kind: ContactLinkProps['kind'], value: string): string {
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`;
  if (kind === 'email') return `mailto:${value.trim()}`;
  return /^https?:\/\//i.test(value) ? value.replace(/^http:/i, 'https:') : `https://${value.trim()}`;
}
