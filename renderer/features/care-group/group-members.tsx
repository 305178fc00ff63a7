import { Button, Group, Switch, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CareGroupMemberView } from '../../../shared/contract/care-group.ts'
import { useCommand } from '../../api/use-call.ts'
import { careGroupPageText } from '../../text/care-group.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import table from '../../ui/data-table.module.css'
import { Panel } from '../../ui/panel.tsx'
import { shortDay } from '../../ui/short-day.ts'
import { providerAddress } from '../provider/provider-address.ts'
import type { OpenGroup } from './care-group-page.tsx'
import classes from './care-group.module.css'
import { MemberDialog } from './member-dialog.tsx'
import { useGroupWords } from './use-group-words.ts'

const text = careGroupPageText
type Open =
  | { readonly what: 'edit' | 'remove'; readonly view: CareGroupMemberView }
  | { readonly what: 'add' }
  | null

/** The member as the group has them by now. */
const current = (views: readonly CareGroupMemberView[], inHand: CareGroupMemberView) =>
  views.find(({ member }) => member.id === inHand.member.id) ?? inHand

/** Who is in the group, in which role, and for whom they come. */
export function GroupMembers({ open: found, mayWrite }: { open: OpenGroup; mayWrite: boolean }) {
  const [open, setOpen] = useState<Open>(null)
  const [showsPast, setShowsPast] = useState(false)
  const close = () => setOpen(null)
  const { members, participants } = found
  const shown = members.filter(({ isCurrent }) => isCurrent || showsPast)
  return (
    <Panel heading={text.members}>
      <Group justify="space-between" mb={6}>
        <Switch
          size="sm"
          label={text.showPast}
          checked={showsPast}
          onChange={(event) => setShowsPast(event.currentTarget.checked)}
        />
        {mayWrite && (
          <Button
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setOpen({ what: 'add' })}
          >
            {text.addMember}
          </Button>
        )}
      </Group>
      {shown.length === 0 ? (
        <Text size="sm">{text.noMembers}</Text>
      ) : (
        <Members views={shown} all={members} mayWrite={mayWrite} onOpen={setOpen} />
      )}
      {participants.length > 0 && (
        <Text size="sm" mt="sm">
          <strong>{text.participants}</strong>　{participants.join('、')}
        </Text>
      )}
      {open?.what === 'add' && <MemberDialog found={found} view={undefined} onClose={close} />}
      {open?.what === 'edit' && (
        <MemberDialog found={found} view={current(members, open.view)} onClose={close} />
      )}
      {open?.what === 'remove' && <RemoveDialog view={open.view} onClose={close} />}
    </Panel>
  )
}

type MembersProps = {
  readonly views: readonly CareGroupMemberView[]
  readonly all: readonly CareGroupMemberView[]
  readonly mayWrite: boolean
  readonly onOpen: (open: Open) => void
}

function Members({ views, all, mayWrite, onOpen }: MembersProps) {
  const { columns } = text
  return (
    <table className={`${table.lines} ${classes.members}`}>
      <thead>
        <tr>
          <th scope="col" className={classes.role}>
            {columns.role}
          </th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.phone}</th>
          <th scope="col" className={classes.standIn}>
            {columns.standIn}
          </th>
          <th scope="col" className={classes.period}>
            {columns.period}
          </th>
          {mayWrite && (
            <th scope="col" className={classes.actions}>
              {columns.actions}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {views.map((view) => (
          <Member key={view.member.id} view={view} all={all} mayWrite={mayWrite} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function Member({
  view,
  all,
  mayWrite,
  onOpen,
}: Omit<MembersProps, 'views'> & { view: CareGroupMemberView }) {
  const { role } = useGroupWords()
  const { member, providerName, place, phone, phoneNight, isCurrent } = view
  return (
    <tr className={isCurrent ? undefined : classes.past}>
      <th scope="row">{role(member.role)}</th>
      <td>
        {member.providerId === null ? (
          <strong>{providerName}</strong>
        ) : (
          <Link href={providerAddress(member.providerId)} className={table.link}>
            {providerName}
          </Link>
        )}
        <div className={classes.quiet}>{[place, member.person].filter(Boolean).join('　')}</div>
        {member.note !== '' && <div className={classes.quiet}>{member.note}</div>}
        {!isCurrent && <div className={classes.quiet}>{text.past}</div>}
      </td>
      <td className={classes.number}>
        {phone}
        {phoneNight !== '' && <div>{`（${phoneNight}）`}</div>}
      </td>
      <td>
        {standsText(view, all)}
        {member.standInNote !== '' && <div className={classes.quiet}>{member.standInNote}</div>}
      </td>
      <td className={classes.quiet}>
        {text.period(shortDay(member.fromOn ?? ''), shortDay(member.toOn ?? ''))}
      </td>
      {mayWrite && (
        <td className={classes.actions}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.editMemberOf(providerName)}
            onClick={() => onOpen({ what: 'edit', view })}
          >
            {text.editMember}
          </Button>{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={text.removeMemberOf(providerName)}
            onClick={() => onOpen({ what: 'remove', view })}
          >
            {text.removeMember}
          </Button>
        </td>
      )}
    </tr>
  )
}

function standsText({ member }: CareGroupMemberView, all: readonly CareGroupMemberView[]): string {
  const { standsInFor } = member
  if (standsInFor === 'everybody') return text.standsFor(text.everybody)
  const names = all
    .filter((other) => standsInFor.includes(other.member.id))
    .map(({ providerName }) => providerName)
  return names.length === 0 ? '' : text.standsFor(names.join('、'))
}

function RemoveDialog({ view, onClose }: { view: CareGroupMemberView; onClose: () => void }) {
  const remove = useCommand('careGroup.removeMember')
  const { member, providerName } = view
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={text.removeMember}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate(
          { memberId: member.id, version: member.version },
          {
            onSuccess: () => {
              notifications.show({ message: text.removed(providerName) })
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{text.removeHint(providerName)}</Text>
    </ConfirmDialog>
  )
}
