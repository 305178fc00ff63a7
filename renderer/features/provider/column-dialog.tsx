import { ActionIcon, Button, Checkbox, Group, Modal, SegmentedControl, Select, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import {
  ColumnWidth,
  DirectoryColumn,
  type DirectoryLayout,
  DirectorySort,
  moveColumn,
  toggleColumn,
  USUAL_LAYOUT,
} from '../../../shared/domain/directory-view.ts'
import { common } from '../../text/common.ts'
import { columnText, directoryText, sortText, widthText } from '../../text/provider.ts'
import classes from './column-dialog.module.css'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

type ColumnDialogProps = {
  readonly layout: DirectoryLayout
  readonly onChange: (layout: DirectoryLayout) => void
  readonly onClose: () => void
}

/** Which columns stand in the list, in which order and how wide; and in which order the rows. */
export function ColumnDialog({ layout, onChange, onClose }: ColumnDialogProps) {
  useReturnFocus()
  const [draft, setDraft] = useState(layout)
  const shown = draft.columns.map(({ code }) => code)
  const hidden = DirectoryColumn.options.filter((code) => !shown.includes(code))
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={directoryText.columns}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Select
        label={directoryText.sort}
        description={directoryText.sortHint}
        data={DirectorySort.options.map((sort) => ({ value: sort, label: sortText[sort] }))}
        value={draft.sort}
        allowDeselect={false}
        mb="sm"
        onChange={(sort) => sort !== null && setDraft({ ...draft, sort: DirectorySort.parse(sort) })}
      />
      <Text size="sm" fw={700}>
        {directoryText.shownColumns}
      </Text>
      <ul className={classes.list}>
        {draft.columns.map((column) => (
          <Shown key={column.code} column={column} draft={draft} onDraft={setDraft} />
        ))}
      </ul>
      <Text size="sm" fw={700} mt="sm">
        {directoryText.otherColumns}
      </Text>
      <div className={classes.others}>
        {hidden.map((code) => (
          <Checkbox
            key={code}
            size="sm"
            label={columnText[code]}
            checked={false}
            onChange={() => setDraft(toggleColumn(draft, code))}
          />
        ))}
      </div>
      <Group justify="space-between" mt="md">
        <Button variant="subtle" onClick={() => setDraft(USUAL_LAYOUT)}>
          {directoryText.usualColumns}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            onClick={() => {
              onChange(draft)
              onClose()
            }}
          >
            {directoryText.useColumns}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}

type ShownProps = {
  readonly column: DirectoryLayout['columns'][number]
  readonly draft: DirectoryLayout
  readonly onDraft: (layout: DirectoryLayout) => void
}

function Shown({ column: { code, width }, draft, onDraft }: ShownProps) {
  const word = columnText[code]
  const setWidth = (value: string) =>
    onDraft({
      ...draft,
      columns: draft.columns.map((each) =>
        each.code === code ? { ...each, width: ColumnWidth.parse(value) } : each,
      ),
    })
  return (
    <li className={classes.row}>
      <Checkbox
        size="sm"
        label={word}
        checked
        disabled={code === 'name'}
        onChange={() => onDraft(toggleColumn(draft, code))}
      />
      <SegmentedControl
        size="xs"
        aria-label={directoryText.widthOf(word)}
        value={width}
        onChange={setWidth}
        data={ColumnWidth.options.map((value) => ({ value, label: widthText[value] }))}
      />
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          aria-label={directoryText.toLeft(word)}
          disabled={moveColumn(draft, code, -1) === draft}
          onClick={() => onDraft(moveColumn(draft, code, -1))}
        >
          <IconArrowUp size={15} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={directoryText.toRight(word)}
          disabled={moveColumn(draft, code, 1) === draft}
          onClick={() => onDraft(moveColumn(draft, code, 1))}
        >
          <IconArrowDown size={15} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
