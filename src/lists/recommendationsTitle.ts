/** The title of the list of recommendations, alone: what is loaded beside every list of a tenant must be small. */
export const RECOMMENDATIONS_TITLE = 'Recommendations';
