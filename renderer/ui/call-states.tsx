import { Loader, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { CallError } from '../api/client.ts'
import { common } from '../text/common.ts'
import { Problem } from './problem.tsx'

/** Waiting, failed, or the answer: the first states of every screen. Empty is the screen's own word. */
export function CallStates<T>({
  of,
  children,
}: {
  of: UseQueryResult<T, CallError>
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.isError) return <Problem error={of.error} onRetry={() => void of.refetch()} />
  return (
    <Stack role="status" align="center" p="xl" gap="xs">
      <Loader size="sm" />
      <Text size="sm">{common.loading}</Text>
    </Stack>
  )
}
