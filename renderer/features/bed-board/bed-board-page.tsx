import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { BedBoardRow } from '../../../shared/contract/bed-board.ts'
import type { BedKindWord } from '../../../shared/domain/bed-board.ts'
import { fold } from '../../../shared/domain/fold.ts'
import { useCall } from '../../api/use-call.ts'
import { bedText } from '../../text/bed-board.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { AreaFilter, useAreaFilter } from '../sub-area/area-filter.tsx'
import { BedDialog } from './bed-dialog.tsx'
import { BedHistoryDialog } from './bed-history-dialog.tsx'
import { BedTable } from './bed-table.tsx'
import classes from './bed-board.module.css'

export type BedTarget = Pick<BedBoardRow, 'providerId' | 'name' | 'states'>
type Open =
  | { readonly what: 'record' | 'history'; readonly target: BedTarget }
  | { readonly what: 'add' }
  | null

/** 空床・受入状況: who takes patients now, as of when, and who said so. */
export function BedBoardPage() {
  const board = useCall('bedBoard.list', {})
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <div className={classes.page}>
      <title>{bedText.title}</title>
      <SectionTabs of="providers" />
      <Group justify="space-between">
        <Title order={1} size="h3">
          {bedText.title}
        </Title>
        <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
          {bedText.add}
        </Button>
      </Group>
      <Text size="sm">{bedText.hint}</Text>
      <CallStates of={board}>
        {({ kinds, rows }) => (
          <>
            <Found kinds={kinds} rows={rows} onOpen={setOpen} />
            {open?.what === 'add' && <BedDialog kinds={kinds} target={null} onClose={close} />}
            {open?.what === 'record' && <BedDialog kinds={kinds} target={open.target} onClose={close} />}
            {open?.what === 'history' && (
              <BedHistoryDialog kinds={kinds} target={open.target} onClose={close} />
            )}
          </>
        )}
      </CallStates>
    </div>
  )
}

type FoundProps = {
  readonly kinds: readonly BedKindWord[]
  readonly rows: readonly BedBoardRow[]
  readonly onOpen: (open: Open) => void
}

function Found({ kinds, rows, onOpen }: FoundProps) {
  const [text, setText] = useState('')
  const [isFree, setFree] = useState(false)
  const area = useAreaFilter('directory')
  const takes = ({ states }: BedBoardRow) =>
    states.some(({ state, isFresh }) => isFresh && state.stance !== 'no')
  const shown = rows.filter(
    (row) =>
      fold(`${row.name} ${row.place}`).includes(fold(text)) &&
      area.holds(row.areaCodes) &&
      (!isFree || takes(row)),
  )
  return (
    <>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={bedText.filter}
          value={text}
          maxLength={80}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <AreaFilter filter={area} />
        <Checkbox
          pb={8}
          label={bedText.onlyFree}
          checked={isFree}
          onChange={(event) => setFree(event.currentTarget.checked)}
        />
      </Group>
      {shown.length === 0 ? (
        <EmptyList title={bedText.empty} hint={bedText.emptyHint} />
      ) : (
        <BedTable
          kinds={kinds}
          rows={shown}
          onRecord={(target) => onOpen({ what: 'record', target })}
          onHistory={(target) => onOpen({ what: 'history', target })}
        />
      )}
    </>
  )
}
