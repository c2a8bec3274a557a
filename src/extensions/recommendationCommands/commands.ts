export { openCommand } from '../../components/RecommendationCommands/openCommand';
export { todayByClock } from '../../data/days';
