/** The page of a provider. Official ids hold colons and Japanese words. */
export const providerAddress = (id: string) => `/providers/${encodeURIComponent(id)}`
