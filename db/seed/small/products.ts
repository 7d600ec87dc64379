/** What a small event agency sells; prices in cents of a euro. */
export const PRODUCTS = {
  newYear: { name: 'New Year party', series: 'Corporate', price: 1_250_000 },
  training: { name: 'Off-site team-building training', series: 'Corporate', price: 780_000 },
  conference: { name: 'Conference', series: 'Business', price: 2_400_000 },
  launch: { name: 'Product launch', series: 'Business', price: 1_600_000 },
  gala: { name: 'Gala dinner', series: 'Corporate', price: 1_900_000 },
  family: { name: 'Summer family day', series: 'Corporate', price: 940_000 },
  quest: { name: 'City quest', series: 'Corporate', price: 260_000 },
  anniversary: { name: 'Anniversary party', series: 'Private', price: 480_000 },
  wedding: { name: 'Wedding', series: 'Private', price: 1_100_000 },
} as const;

export type ProductKey = keyof typeof PRODUCTS;
