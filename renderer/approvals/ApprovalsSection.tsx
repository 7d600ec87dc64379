import { Button, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { FoldButton, Section } from '@renderer/frame/Section';
import type { Round } from '@shared/contract/approvals';
import type { Deal } from '@shared/contract/deal';
import { showsApprovals } from '@shared/domain/approvals';
import type { Day } from '@shared/domain/time';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoundItem } from './RoundItem';
import { StartRound } from './StartRound';

/** Who has said yes to the proposal and the contract, who blocks and for how long (`product.md` §3, contract). */
export function ApprovalsSection({
  deal,
  today,
  wanted = false,
}: {
  deal: Deal;
  today: Day;
  wanted?: boolean;
}) {
  const { t } = useTranslation('approvals');
  const { data } = useDb('approvals.list', { dealId: deal.id, today }, { keepPrevious: false });
  const [asking, setAsking] = useState(false);
  const [withEarlier, setWithEarlier] = useState(false);
  if (!data || !(wanted || showsApprovals(deal, data))) return null;
  const { rounds, candidates } = data;
  const current = latestOfEachKind(rounds);
  const earlier = rounds.filter((round) => !current.includes(round));
  return (
    <Section
      title={t('title')}
      summary={<Blocked rounds={current} />}
      actions={
        candidates.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('ask')}
          </Button>
        )
      }
    >
      {rounds.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(candidates.length > 0 ? 'nobody' : 'noVersion')}
        </Text>
      )}
      {(withEarlier ? [...current, ...earlier] : current).map((round) => (
        <RoundItem
          key={round.id}
          latest={candidates.some(({ documentId }) => documentId === round.documentId)}
          {...{ round, deal, today }}
        />
      ))}
      {earlier.length > 0 && (
        <FoldButton
          open={withEarlier}
          label={withEarlier ? t('hideEarlier') : t('earlier', { count: earlier.length })}
          onToggle={() => setWithEarlier((before) => !before)}
        />
      )}
      {asking && <StartRound deal={deal} candidates={candidates} onClose={() => setAsking(false)} />}
    </Section>
  );
}

/** The one number that matters: for how long the slowest of the open rounds has been waited for. */
function Blocked({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation('approvals');
  const waits = rounds.flatMap(({ blockedFor }) => (blockedFor === null ? [] : [blockedFor]));
  if (waits.length === 0) return null;
  const longest = Math.max(...waits);
  return longest === 0 ? t('blockedToday') : t('blocked', { count: longest });
}

/** Rounds come the latest first; of the proposal and of the contract one is what counts now. */
const latestOfEachKind = (rounds: readonly Round[]): Round[] =>
  rounds.filter((round, at) => rounds.findIndex(({ kind }) => kind === round.kind) === at);
