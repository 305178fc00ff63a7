import { Button, Group, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { SubArea } from '../../../shared/domain/sub-area.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { recordChangeText } from '../../text/record-change.ts'
import { subAreaFieldText, subAreaText, subAreaUseText, subAreaWord } from '../../text/sub-area.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import { ChangeList } from '../../ui/change-list.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import table from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { SubAreaDialog } from './sub-area-dialog.tsx'
import classes from './sub-area.module.css'
import { newest } from '../../ui/newest.ts'

type Open = { readonly what: 'edit' | 'remove'; readonly area: SubArea } | { readonly what: 'add' } | null

/** エリアの区切り: areas of our own over districts. */
export function SubAreaPage() {
  const { user } = useSession()
  const mayWrite = WRITERS.some((role) => role === user.role)
  const areas = useCall('subArea.list', {})
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  return (
    <div className={classes.page}>
      <title>{subAreaText.title}</title>
      <SectionTabs of="region" />
      <Group justify="space-between">
        <Title order={1} size="h3">
          {subAreaText.title}
        </Title>
        {mayWrite && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpen({ what: 'add' })}>
            {subAreaText.add}
          </Button>
        )}
      </Group>
      <Text size="sm">{subAreaText.hint}</Text>
      <CallStates of={areas}>
        {(list) => (
          <>
            {list.length === 0 ? (
              <EmptyList title={subAreaText.empty} hint={subAreaText.emptyHint} />
            ) : (
              <Areas areas={list} mayWrite={mayWrite} onOpen={setOpen} />
            )}
            {open?.what === 'add' && <SubAreaDialog area={undefined} others={list} onClose={close} />}
            {open?.what === 'edit' && (
              <SubAreaDialog area={newest(list, open.area)} others={list} onClose={close} />
            )}
          </>
        )}
      </CallStates>
      <History />
      {open?.what === 'remove' && <RemoveDialog area={open.area} onClose={close} />}
    </div>
  )
}

type AreasProps = {
  readonly areas: readonly SubArea[]
  readonly mayWrite: boolean
  readonly onOpen: (open: Open) => void
}

function Areas({ areas, mayWrite, onOpen }: AreasProps) {
  const places = useCall('provider.listPlaces', {}).data ?? []
  const nameOf = (code: string) => {
    const place = places.find(({ districts }) => districts.some((district) => district.code === code))
    return place?.districts.find((district) => district.code === code)?.name ?? code
  }
  return (
    <table className={`${table.lines} ${classes.table}`}>
      <tbody>
        {areas.map((area) => (
          <tr key={area.id}>
            <th scope="row">
              <Swatch area={area} /> {area.name}
            </th>
            <td>{area.districtCodes.map(nameOf).join('、')}</td>
            <td className={classes.uses}>{area.uses.map((use) => subAreaUseText[use]).join('・')}</td>
            <td className={classes.actions}>
              {mayWrite && (
                <>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={subAreaText.editOf(area.name)}
                    onClick={() => onOpen({ what: 'edit', area })}
                  >
                    {subAreaText.edit}
                  </Button>{' '}
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={subAreaText.removeOf(area.name)}
                    onClick={() => onOpen({ what: 'remove', area })}
                  >
                    {subAreaText.remove}
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who changed which area when; an area that was taken away stands here alone. */
function History() {
  const history = useCall('subArea.history', {})
  return (
    <Panel heading={recordChangeText.history}>
      <CallStates of={history}>
        {(changes) => (
          <ChangeList changes={changes} labels={subAreaFieldText} wordOf={subAreaWord} namesRecords />
        )}
      </CallStates>
    </Panel>
  )
}

function Swatch({ area }: { area: Pick<SubArea, 'color' | 'pattern'> }) {
  return <span className={classes.swatch} data-color={area.color} data-pattern={area.pattern} aria-hidden />
}

function RemoveDialog({ area, onClose }: { area: SubArea; onClose: () => void }) {
  const remove = useCommand('subArea.remove')
  return (
    <ConfirmDialog
      title={subAreaText.removeTitle}
      confirm={subAreaText.remove}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { subAreaId: area.id, version: area.version },
          {
            onSuccess: () => {
              notifications.show({ message: subAreaText.removed(area.name) })
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{subAreaText.removeHint(area.name)}</Text>
    </ConfirmDialog>
  )
}
