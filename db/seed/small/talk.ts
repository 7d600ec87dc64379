import type { ActivityKind, ContactResult, Stage } from '@shared/domain/words';

/** A contact that took place in a stage. */
export interface Talk {
  readonly kind: ActivityKind;
  readonly result: ContactResult | null;
  /** Purpose in the client's language. */
  readonly purpose: Readonly<Record<'en' | 'ru' | 'sl', string>>;
}

/** What is usually talked about in each stage, in order. */
export const TALKS: Readonly<Record<Stage, readonly Talk[]>> = {
  presentation: [
    {
      kind: 'call',
      result: 'no-answer',
      purpose: { en: 'First call', ru: 'Первый звонок', sl: 'Prvi klic' },
    },
    {
      kind: 'call',
      result: 'agreed',
      purpose: { en: 'Agree a meeting', ru: 'Договориться о встрече', sl: 'Dogovor za sestanek' },
    },
    {
      kind: 'meeting',
      result: 'held',
      purpose: { en: 'Presentation', ru: 'Презентация', sl: 'Predstavitev' },
    },
  ],
  proposal: [
    {
      kind: 'email',
      result: null,
      purpose: { en: 'Send the proposal', ru: 'Отправить предложение', sl: 'Poslati ponudbo' },
    },
    {
      kind: 'call',
      result: 'spoke',
      purpose: {
        en: 'Questions about the proposal',
        ru: 'Вопросы по предложению',
        sl: 'Vprašanja o ponudbi',
      },
    },
  ],
  contract: [
    {
      kind: 'email',
      result: null,
      purpose: { en: 'Send the contract', ru: 'Отправить договор', sl: 'Poslati pogodbo' },
    },
    {
      kind: 'call',
      result: 'spoke',
      purpose: { en: 'Remarks on the contract', ru: 'Замечания к договору', sl: 'Pripombe k pogodbi' },
    },
  ],
  payment: [
    {
      kind: 'email',
      result: null,
      purpose: { en: 'Send the invoice', ru: 'Отправить счёт', sl: 'Poslati predračun' },
    },
    {
      kind: 'call',
      result: 'agreed',
      purpose: { en: 'Day of payment', ru: 'Когда оплатят', sl: 'Dan plačila' },
    },
  ],
  event: [
    {
      kind: 'visit',
      result: 'held',
      purpose: { en: 'See the venue', ru: 'Осмотр площадки', sl: 'Ogled prostora' },
    },
    {
      kind: 'call',
      result: 'spoke',
      purpose: { en: 'Last details', ru: 'Последние детали', sl: 'Zadnje podrobnosti' },
    },
  ],
  closure: [
    {
      kind: 'email',
      result: null,
      purpose: { en: 'Send the act', ru: 'Отправить акт', sl: 'Poslati zapisnik' },
    },
    {
      kind: 'call',
      result: 'spoke',
      purpose: { en: 'How was it?', ru: 'Всё ли понравилось?', sl: 'Kako je bilo?' },
    },
  ],
};

/** The usual "no answer" of a first attempt. */
export const ATTEMPT = { en: 'Cold call', ru: 'Холодный звонок', sl: 'Hladni klic' } as const;
