import { Button, Checkbox, Group, Select, Text, TextInput, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { WRITERS } from '../../../shared/domain/user.ts'
import { fold } from '../../../shared/domain/fold.ts'
import type { CareGroupRow } from '../../../shared/contract/care-group.ts'
import { useCall } from '../../api/use-call.ts'
import { useSession } from '../../app/session-context.ts'
import { careGroupText } from '../../text/care-group.ts'
import { EmptyList } from '../../ui/empty-list.tsx'
import { CallStates } from '../../ui/call-states.tsx'
import { foldFilter } from '../../ui/fold-filter.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { AreaFilter, useAreaFilter } from '../sub-area/area-filter.tsx'
import classes from './care-group.module.css'
import { CareGroupTable } from './care-group-table.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { useGroupWords } from './use-group-words.ts'
import { WrittenGroups } from './written-groups.tsx'

/** 連携グループ・窓口: groups, networks, desks, associations and councils by kind. */
export function CareGroupListPage() {
  const { user } = useSession()
  const [isAdding, setAdding] = useState(false)
  const list = useCall('careGroup.list', {})
  const mayWrite = WRITERS.some((role) => role === user.role)
  return (
    <div className={classes.page}>
      <title>{careGroupText.title}</title>
      <SectionTabs of="providers" />
      <Group justify="space-between">
        <Title order={1} size="h3">
          {careGroupText.title}
        </Title>
        {mayWrite && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
            {careGroupText.add}
          </Button>
        )}
      </Group>
      <Text size="sm">{careGroupText.hint}</Text>
      <CallStates of={list}>
        {({ groups, written }) => (
          <>
            {written.length > 0 && <WrittenGroups written={written} mayWrite={mayWrite} />}
            <Found groups={groups} />
          </>
        )}
      </CallStates>
      {isAdding && <GroupDialog group={undefined} onClose={() => setAdding(false)} />}
    </div>
  )
}

function Found({ groups }: { groups: readonly CareGroupRow[] }) {
  const { words } = useGroupWords()
  const [kind, setKind] = useState<string | null>(null)
  const [isOwn, setOwn] = useState(false)
  const [text, setText] = useState('')
  const area = useAreaFilter('groups')
  const shown = groups.filter(
    (group) =>
      (kind === null || group.kind === kind) &&
      (!isOwn || !group.isReference) &&
      (area.codes === null || group.areaCodes.length === 0 || area.holds(group.areaCodes)) &&
      fold(group.name).includes(fold(text)),
  )
  return (
    <>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={careGroupText.filterText}
          value={text}
          maxLength={80}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          label={careGroupText.filterKind}
          placeholder={careGroupText.allKinds}
          data={(words?.kinds ?? []).map(({ code, word }) => ({ value: code, label: word }))}
          value={kind}
          onChange={setKind}
          clearable
          searchable
          filter={foldFilter}
          clearButtonProps={{ 'aria-label': careGroupText.allKinds }}
        />
        <AreaFilter filter={area} />
        <Checkbox
          pb={8}
          label={careGroupText.onlyOwn}
          checked={isOwn}
          onChange={(event) => setOwn(event.currentTarget.checked)}
        />
        <Text size="sm" role="status" pb={8}>
          {careGroupText.count(shown.length)}
        </Text>
      </Group>
      {shown.length === 0 ? (
        <EmptyList title={careGroupText.empty} hint={careGroupText.emptyHint} />
      ) : (
        <CareGroupTable groups={shown} />
      )}
    </>
  )
}
