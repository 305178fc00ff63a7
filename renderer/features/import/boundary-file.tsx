import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BoundaryReport } from '../../../shared/domain/boundary.ts'
import { call, type CallError } from '../../api/client.ts'
import { boundaryText } from '../../text/boundary.ts'
import { Problem } from '../../ui/problem.tsx'
import classes from './import.module.css'

/** What one file of borders would bring; `onGood` once it is known to be readable. */
export function BoundaryFile({ fileId, onGood }: { fileId: string; onGood: () => void }) {
  // Read once: the file does not change, and reading all of it takes seconds.
  const preview = useQuery<BoundaryReport, CallError>({
    queryKey: ['boundary.preview', { fileId }],
    queryFn: () => call('boundary.preview', { fileId }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const isGood = preview.data !== undefined
  useEffect(() => {
    if (isGood) onGood()
    // Only the file's own state matters, not a new function of the parent.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isGood])
  const columns = boundaryText.columns.length
  if (preview.error !== null)
    return (
      <tr>
        <td colSpan={columns}>
          <Problem error={preview.error} />
        </td>
      </tr>
    )
  if (preview.data === undefined)
    return (
      <tr>
        <td colSpan={columns}>
          <Text size="sm" role="status">
            {boundaryText.counting}
          </Text>
        </td>
      </tr>
    )
  const { file, prefectures, municipalities, asOf, rejected } = preview.data
  return (
    <tr>
      <th scope="row" className={classes.fileName}>
        {file}
      </th>
      <td>{prefectures.join('、')}</td>
      <td>{municipalities.toLocaleString('ja-JP')}</td>
      <td>{asOf === '' ? boundaryText.noDate : asOf.replaceAll('-', '/')}</td>
      <td>{rejected.length}</td>
    </tr>
  )
}
