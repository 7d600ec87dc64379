import { SegmentsSection } from '@renderer/cadence/SegmentsSection';
import { DocumentSettings } from '@renderer/documents/settings/DocumentSettings';
import { TemplatesSection } from '@renderer/payments/TemplatesSection';
import { OccasionsSection } from '@renderer/occasions/settings/OccasionsSection';
import { PreparationSettings } from '@renderer/preparation/settings/PreparationSettings';
import { RemindersSection } from '@renderer/reminders/RemindersSection';
import { ScriptSettings } from '@renderer/scripts/settings/ScriptSettings';
import { TouchPointsSection } from '@renderer/surveys/TouchPointsSection';
import {
  IconAdjustments,
  IconBell,
  IconCalendarOff,
  IconChecklist,
  IconCoins,
  IconConfetti,
  IconDatabase,
  IconFileText,
  IconMessages,
  IconMoodHappy,
  IconPackage,
  IconPhone,
  IconRoute,
  IconUsersGroup,
} from '@tabler/icons-react';
import { DataSection } from './DataSection';
import { GeneralSection } from './GeneralSection';
import { PlannerSection } from './planner/PlannerSection';
import { ProcessSection } from './process/ProcessSection';
import { ProductsSection } from './ProductsSection';
import { TimeSection } from './TimeSection';

/** The sections in their order; `?section=` opens one of them. */
export const SECTIONS = [
  { name: 'general', icon: IconAdjustments, Section: GeneralSection },
  { name: 'time', icon: IconCalendarOff, Section: TimeSection },
  { name: 'planner', icon: IconPhone, Section: PlannerSection },
  { name: 'segments', icon: IconUsersGroup, Section: SegmentsSection },
  { name: 'reminders', icon: IconBell, Section: RemindersSection },
  { name: 'scripts', icon: IconMessages, Section: ScriptSettings },
  { name: 'process', icon: IconRoute, Section: ProcessSection },
  { name: 'documents', icon: IconFileText, Section: DocumentSettings },
  { name: 'payments', icon: IconCoins, Section: TemplatesSection },
  { name: 'preparation', icon: IconChecklist, Section: PreparationSettings },
  { name: 'occasions', icon: IconConfetti, Section: OccasionsSection },
  { name: 'surveys', icon: IconMoodHappy, Section: TouchPointsSection },
  { name: 'products', icon: IconPackage, Section: ProductsSection },
  { name: 'data', icon: IconDatabase, Section: DataSection },
] as const;

export type SectionName = (typeof SECTIONS)[number]['name'];

/** The section of an address; the first where it names none. */
export const sectionOf = (name: string | undefined): SectionName =>
  SECTIONS.find((section) => section.name === name)?.name ?? 'general';
