/** The languages of the screens. Vietnamese comes first everywhere. */
export type Locale = 'vi' | 'en'
