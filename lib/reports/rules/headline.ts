/** What a federation is asked about first, in the order of the cards. */
export const HEADLINE_INDICATORS = ['CDCS_MOI', 'DV_KNM', 'DV_TONG', 'TU_TYLE'] as const

/** The two that make the sentence: unions founded and members admitted. */
export const SENTENCE_INDICATORS = ['CDCS_MOI', 'DV_KNM'] as const

/** What the chart and the ranking show unless another is asked for. */
export const DEFAULT_INDICATOR = 'DV_KNM'

/** What grows by founding unions in employers: where nobody is on the way to one, little will come. */
export const PIPELINE_INDICATORS = ['CDCS_MOI', 'DV_KNM'] as const

/** What the nation's goal is about: all its members. */
export const GOAL_INDICATOR = 'DV_TONG'
