export { showsSurveys } from './shows';
export { SurveysSection } from './SurveysSection';
