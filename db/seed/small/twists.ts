import type { ActivityKind, ContactResult, PointState } from '@shared/domain/words';

/** What went differently with a deal (`product.md` §3, the detours). Days count from today. */
export interface Twist {
  readonly client: string;
  readonly title: string;
  readonly points: readonly {
    /** Key of a rule that is made on demand; '' for a point of the user's own with a title. */
    readonly key: string;
    readonly title: string;
    readonly due: number;
    readonly mandatory: boolean;
    readonly state: PointState;
  }[];
  readonly talks: readonly {
    readonly kind: ActivityKind;
    readonly day: number;
    readonly result: ContactResult | null;
    readonly purpose: string;
    readonly notes: string;
  }[];
}

const own = (title: string, due: number, state: PointState, mandatory = true) => ({
  ...{ key: '', title, due, mandatory, state },
});

export const TWISTS: readonly Twist[] = [
  {
    client: 'O’Hara & Sons',
    title: 'Summer party on the site',
    points: [],
    talks: [
      {
        ...{ kind: 'call', day: -28, result: 'refused', purpose: 'Agree the date of the presentation' },
        notes: 'Not before the winter contracts are signed. Try again in a month.',
      },
    ],
  },
  {
    client: 'Pivovarna Triglav',
    title: 'Konferenca distributerjev',
    points: [
      { key: 'corrections-sent', title: '', due: -4, mandatory: false, state: 'met' },
      { key: 'corrections-sent', title: '', due: -1, mandatory: false, state: 'met' },
    ],
    talks: [
      {
        ...{ kind: 'call', day: -5, result: 'spoke', purpose: 'Vprašanja o ponudbi' },
        notes: 'Prva sprememba: manjša dvorana, dva prevajalca.',
      },
      {
        ...{ kind: 'call', day: -3, result: 'spoke', purpose: 'Vprašanja o drugi ponudbi' },
        notes: 'Druga sprememba: večerja v kleti namesto v hotelu.',
      },
    ],
  },
  {
    client: 'Banka Sava d.d.',
    title: 'Večer za partnerje',
    points: [
      own('Odobritev: direktor', -2, 'met'),
      own('Odobritev: računovodstvo', -1, 'missed', false),
      own('Popravki: plačilo v 15 dneh', 1, 'pending'),
      own('Odobritev: računovodstvo, drugič', 3, 'pending'),
    ],
    talks: [
      {
        ...{ kind: 'call', day: -1, result: 'spoke', purpose: 'Pripombe računovodstva' },
        notes: 'Računovodstvo zavrača plačilo v 8 dneh; predlagajo 15 dni.',
      },
    ],
  },
  {
    client: 'Alpska Hiša d.o.o.',
    title: 'Večer z gosti',
    points: [
      own('Jedilnik: potrdi stranka', -6, 'missed', false),
      own('Jedilnik, druga različica: potrdi stranka', -2, 'met'),
      own('Razpored miz: potrdi stranka', 1, 'pending'),
    ],
    talks: [
      {
        ...{ kind: 'meeting', day: -6, result: 'held', purpose: 'Pokušina' },
        notes: 'Glavna jed ni bila všeč; pripravimo drugo različico.',
      },
    ],
  },
];
