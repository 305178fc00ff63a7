import { QueryClient } from '@tanstack/react-query'

/** The core is on this machine: an answer is fresh for a moment and never fetched again by itself on an error. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 1000, retry: false, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})
