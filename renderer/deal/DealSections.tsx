import { ApprovalsSection } from '@renderer/approvals/ApprovalsSection';
import { DocumentsSection } from '@renderer/documents';
import { useToday } from '@renderer/format';
import { PaymentsSection } from '@renderer/payments';
import { PreparationSection } from '@renderer/preparation';
import { SurveysSection } from '@renderer/surveys';
import { useKeys } from '@renderer/keys';
import type { Deal } from '@shared/contract/deal';
import { type DealSection, type SectionPlace, sectionsOf } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResults } from './results';
import { firstIn, SectionFrame } from './SectionFrame';
import { reachGoal, useGoToSection, useSectionGoal } from './sectionGoal';
import type { WholeSale } from './useSale';

const SECTIONS: Readonly<Record<DealSection, ComponentType<{ deal: Deal; today: Day; wanted?: boolean }>>> = {
  documents: DocumentsSection,
  approvals: ApprovalsSection,
  payments: PaymentsSection,
  preparation: PreparationSection,
  surveys: SurveysSection,
};

/** The parts of the sale: what the present stage needs open, the past folded with its results, the rest in one menu. */
export function DealSections({ whole }: { whole: WholeSale }) {
  const { t } = useTranslation('deal');
  const today = useToday();
  const { deal } = whole;
  const goTo = useGoToSection();
  const titles = useTitles();
  useSectionKeys();
  const placed = sectionsOf(whole.sale, today);
  // What was asked for stays, also when nothing came of it; another deal starts anew.
  const [wanted, setWanted] = useState<readonly DealSection[]>([]);
  const later = placed.filter(({ section, place }) => place === 'later' && !wanted.includes(section));
  const shown = placed.filter((each) => !later.includes(each));
  const goal = useSectionGoal((state) => state.goal);
  useEffect(() => {
    const section = goal?.dealId === deal.id ? goal.section : null;
    if (section) setWanted((before) => (before.includes(section) ? before : [...before, section]));
  }, [goal, deal.id]);
  const isOpen = deal.status === 'open' || deal.status === 'paused';
  return (
    <>
      {shown.map(({ section, place }) => (
        <Section key={section} section={section} place={place} whole={whole} title={titles(section)} />
      ))}
      {isOpen && later.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} aria-hidden />}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('sections.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {later.map(({ section }) => (
              <Menu.Item key={section} onClick={() => goTo({ dealId: deal.id, section })}>
                {titles(section)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

interface SectionProps {
  readonly section: DealSection;
  readonly place: SectionPlace;
  readonly whole: WholeSale;
  readonly title: string;
}

function Section({ section, place, whole, title }: SectionProps) {
  const today = useToday();
  const { deal } = whole;
  const result = useResults(whole)[section];
  const [own, setOwn] = useState<boolean | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const goal = useSectionGoal((state) => state.goal);
  const isGoal = goal?.section === section && goal.dealId === deal.id;
  useEffect(() => {
    if (!isGoal) return;
    setOwn(true);
    // The section has to be unfolded before anything in it can take the focus.
    const frame = requestAnimationFrame(() => {
      element.current?.scrollIntoView({ block: 'center' });
      firstIn(element.current?.querySelector<HTMLElement>('section') ?? null)?.focus({ preventScroll: true });
      reachGoal();
    });
    return () => cancelAnimationFrame(frame);
  }, [isGoal]);
  const Body = SECTIONS[section];
  return (
    <div ref={element} data-part={section}>
      <SectionFrame title={title} result={result} open={own ?? place === 'now'} onOpen={setOwn}>
        <Body deal={deal} today={today} wanted />
      </SectionFrame>
    </div>
  );
}

function useTitles(): (section: DealSection) => string {
  const { t } = useTranslation([...NAMESPACES]);
  return (section) => t(`${section}:title`);
}
const NAMESPACES = ['documents', 'approvals', 'payments', 'preparation', 'surveys'] as const;

/** J and K (and arrows, while a heading has the focus) go from section to section. */
function useSectionKeys(): void {
  const { t } = useTranslation('deal');
  const step = (by: 1 | -1) => ({ repeats: true, run: () => focusSection(by) });
  useKeys('screen', {
    KeyJ: { label: t('sections.next'), ...step(1) },
    KeyK: { label: t('sections.previous'), ...step(-1) },
  });
}

function focusSection(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-deal-section]')];
  const here = document.activeElement;
  const follows = (each: HTMLElement): boolean =>
    here !== null && (each.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  // The last heading before the focus is the section one is in; K goes back to it first.
  const passed = all.filter((each) => each === here || follows(each)).length;
  const isHeading = here instanceof HTMLElement && all.includes(here);
  const next = by === 1 ? passed : passed - (isHeading ? 2 : 1);
  const target = all[Math.max(0, Math.min(all.length - 1, next))];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
