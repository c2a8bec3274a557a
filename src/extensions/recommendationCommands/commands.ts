// before the panels: they take their words when they are imported
import '../../webparts/assuranceTracker/locale';

export { openCommand } from '../../components/RecommendationCommands/openCommand';
export { todayByClock } from '../../data/days';
