import { ActionIcon, Button, Group, Select, Text } from '@mantine/core'
import { IconColumns3, IconDeviceFloppy, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useCommand } from '../../api/use-call.ts'
import { directoryText } from '../../text/provider.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ColumnDialog } from './column-dialog.tsx'
import { filterOfView, viewOf } from './directory-condition.ts'
import { ExportDialog } from './export-dialog.tsx'
import type { DirectoryFilter } from './use-directory-filter.ts'
import type { useDirectoryLayout } from './use-directory-layout.ts'
import { ViewDialog } from './view-dialog.tsx'

type DirectoryToolsProps = {
  readonly filter: DirectoryFilter
  readonly onFilter: (change: Partial<DirectoryFilter>) => void
  readonly arranged: ReturnType<typeof useDirectoryLayout>
  /** How many were found, in words. */
  readonly found: string
}

/** What was found, the kept views, the columns, and the way out to a file. */
export const DirectoryTools = memo(function DirectoryTools(props: DirectoryToolsProps) {
  const { filter, onFilter, arranged, found } = props
  const [open, setOpen] = useState<'columns' | 'view' | 'remove' | null>(null)
  const { views, viewId, layout } = arranged
  const chosen = views.find(({ id }) => id === viewId)
  const close = () => setOpen(null)
  return (
    <Group justify="space-between" gap="xs" my={6} wrap="nowrap">
      <Text size="sm" role="status">
        {found}
      </Text>
      <Group gap={6} wrap="nowrap">
        <Select
          size="xs"
          w="13rem"
          aria-label={directoryText.views}
          placeholder={views.length === 0 ? directoryText.noViews : directoryText.views}
          disabled={views.length === 0}
          data={views.map(({ id, name, isShared, ownerName, isOwn }) => ({
            value: id,
            label: isShared && !isOwn ? directoryText.viewOf(name, ownerName) : name,
          }))}
          value={chosen?.id ?? null}
          clearable
          clearButtonProps={{ 'aria-label': directoryText.leaveView }}
          onChange={(id) => {
            const view = views.find((each) => each.id === id)
            arranged.choose(view === undefined ? null : { viewId: view.id, layout: view.view.layout })
            if (view !== undefined) onFilter(filterOfView(view.view))
          }}
        />
        <ActionIcon
          variant="default"
          size="input-xs"
          aria-label={directoryText.saveView}
          title={directoryText.saveView}
          onClick={() => setOpen('view')}
        >
          <IconDeviceFloppy size={16} aria-hidden />
        </ActionIcon>
        {chosen?.canChange === true && (
          <ActionIcon
            variant="default"
            size="input-xs"
            aria-label={directoryText.removeView(chosen.name)}
            title={directoryText.removeView(chosen.name)}
            onClick={() => setOpen('remove')}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconColumns3 size={16} aria-hidden />}
          onClick={() => setOpen('columns')}
        >
          {directoryText.columns}
        </Button>
        <ExportDialog filter={filter} layout={layout} />
      </Group>
      {open === 'columns' && (
        <ColumnDialog layout={layout} onChange={(changed) => arranged.change(changed)} onClose={close} />
      )}
      {open === 'view' && (
        <ViewDialog
          view={viewOf(filter, layout)}
          chosen={chosen?.canChange === true ? chosen : undefined}
          onSaved={(id) => arranged.choose({ viewId: id, layout })}
          onClose={close}
        />
      )}
      {open === 'remove' && chosen !== undefined && (
        <RemoveView chosen={chosen} onGone={() => arranged.choose(null)} onClose={close} />
      )}
    </Group>
  )
})

type RemoveViewProps = {
  readonly chosen: { readonly id: string; readonly name: string; readonly version: number }
  readonly onGone: () => void
  readonly onClose: () => void
}

function RemoveView({ chosen: { id, name, version }, onGone, onClose }: RemoveViewProps) {
  const remove = useCommand('directory.removeView')
  return (
    <ConfirmDialog
      title={directoryText.removeView(name)}
      confirm={directoryText.remove}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(
          { id, version },
          {
            onSuccess: () => {
              onGone()
              onClose()
            },
          },
        )
      }
      onClose={onClose}
    >
      <Text size="sm">{directoryText.removeViewHint}</Text>
    </ConfirmDialog>
  )
}
