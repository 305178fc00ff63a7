import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { foldFilter } from '../../ui/fold-filter.ts'
import { useMedicalAreas } from '../import/own-area.ts'
import { MergedItem } from './merged-item.tsx'

const PAGE = 20

/** Institutions of a municipality, or of a name anywhere, that were put together from several sources, by their lines. */
export function MergedList() {
  const places = useCall('provider.listPlaces', {})
  const { ownMunicipality } = useMedicalAreas()
  const [chosen, setChosen] = useState<string | null>(null)
  const municipality = chosen ?? ownMunicipality
  const [text, setText] = useState('')
  return (
    <>
      <Text size="sm" mb="xs">
        {institutionText.mergedAbout}
      </Text>
      <Group align="end" mb="sm">
        <Select
          label={institutionText.municipality}
          data={(places.data ?? []).map(({ municipalityCode, name }) => ({
            value: municipalityCode,
            label: name,
          }))}
          value={municipality}
          searchable
          clearable
          placeholder={institutionText.anywhere}
          selectFirstOptionOnChange
          openOnFocus={false}
          filter={foldFilter}
          allowDeselect={false}
          onChange={setChosen}
        />
        <TextInput
          label={institutionText.search}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Group>
      {municipality === null && text.trim().length < 2 ? (
        <Text size="sm">{institutionText.chooseMunicipality}</Text>
      ) : (
        <Institutions municipalityCode={municipality} text={text} />
      )}
    </>
  )
}

function Institutions({ municipalityCode, text }: { municipalityCode: string | null; text: string }) {
  const asked = useDeferredValue(text)
  const pages = useInfiniteQuery({
    queryKey: ['institution.listMerged', municipalityCode, asked],
    initialPageParam: 0,
    enabled: municipalityCode !== null || asked.trim().length >= 2,
    queryFn: ({ pageParam }) =>
      call('institution.listMerged', { municipalityCode, text: asked, afterKey: pageParam, limit: PAGE }),
    getNextPageParam: ({ nextKey }) => nextKey,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  if (pages.data !== undefined && rows.length === 0) return <EmptyList title={institutionText.noMerged} />
  return (
    <>
      {rows.map((institution) => (
        <MergedItem key={institution.providerId} institution={institution} />
      ))}
      {pages.hasNextPage && (
        <Button mt="xs" variant="default" onClick={() => void pages.fetchNextPage()}>
          {institutionText.more}
        </Button>
      )}
    </>
  )
}
