import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { CareGroupId } from '../../../shared/domain/care-group.ts'
import { WRITERS } from '../../../shared/domain/user.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { careGroupPageText, careGroupText } from '../../text/care-group.ts'
import { CallStates } from '../../ui/call-states.tsx'
import classes from './care-group.module.css'
import { GroupDialog } from './group-dialog.tsx'
import { GroupFacts } from './group-facts.tsx'
import { GroupMeetings } from './group-meetings.tsx'
import { GroupHistory } from './group-history.tsx'
import { GroupMembers } from './group-members.tsx'
import { useGroupWords } from './use-group-words.ts'

export type OpenGroup = CallOutput<'careGroup.get'>

/** Everything about one group: what it is, who is in it, who comes for whom, what was written when. */
export function CareGroupPage() {
  const { groupId } = useParams<{ groupId: string }>()
  const id = CareGroupId.safeParse(decoded(groupId)).data
  return id === undefined ? <Lost /> : <Page key={id} groupId={id} />
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

function Page({ groupId }: { groupId: CareGroupId }) {
  const found = useCall('careGroup.get', { groupId })
  if (found.error?.wire.code === 'not-found') return <Lost />
  return (
    <>
      {found.isError && found.data === undefined && <Back />}
      <CallStates of={found}>{(open) => <Detail open={open} />}</CallStates>
    </>
  )
}

function Back() {
  return (
    <Anchor component={Link} href="/providers/groups" size="sm">
      <IconChevronLeft size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />
      {careGroupPageText.back}
    </Anchor>
  )
}

function Lost() {
  return (
    <>
      <Back />
      <Title order={1} size="h3">
        {careGroupPageText.lost}
      </Title>
      <Text size="sm">{careGroupPageText.lostHint}</Text>
    </>
  )
}

function Detail({ open }: { open: OpenGroup }) {
  const { user } = useSession()
  const { kind } = useGroupWords()
  const [isEditing, setEditing] = useState(false)
  const mayWrite = WRITERS.some((role) => role === user.role)
  const { group, isReference } = open
  return (
    <div className={classes.page}>
      <title>{group.name}</title>
      <Back />
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h3">
            {group.name}
          </Title>
          <Group gap={6}>
            <Text size="sm">{kind(group.kind)}</Text>
            {isReference && (
              <Badge size="sm" variant="outline" color="gray" radius="sm">
                {careGroupText.fromDocument}
              </Badge>
            )}
            {group.isFictional && (
              <Badge size="sm" variant="outline" color="gray" radius="sm">
                {careGroupText.fictional}
              </Badge>
            )}
          </Group>
        </div>
        {mayWrite && (
          <Button leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setEditing(true)}>
            {careGroupPageText.edit}
          </Button>
        )}
      </Group>
      <div className={classes.columns}>
        <div>
          <GroupMembers open={open} mayWrite={mayWrite} />
          <GroupMeetings open={open} mayWrite={mayWrite} />
        </div>
        <div>
          <GroupFacts open={open} />
          <GroupHistory changes={open.changes} />
        </div>
      </div>
      {isEditing && <GroupDialog group={group} onClose={() => setEditing(false)} />}
    </div>
  )
}
