export { pointCommands } from './commands';
export { hasRecords } from './facts';
export { pointQueries } from './queries';
export { pointContext, pointsOfDeal, readPoint } from './read';
export { type Fact, settlePoints } from './settle';
export { settleDeal } from './settleDeal';
export { closePoints, createPoints, recalculatePoints } from './write';
