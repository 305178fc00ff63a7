import { Button, Menu } from '@mantine/core'
import { IconFileTypeXls, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Role } from '../../../shared/domain/role.ts'
import { call } from '../../api/client.ts'
import { confirmText } from '../../text/provider-fact.ts'
import { SheetDialog } from '../paper/sheet-dialog.tsx'
import { useSaveFile } from '../region/use-save-file.ts'

/** So many are phoned in a morning, in a day; the list may be ten times as long. */
const FIRST = [10, 20] as const
/** Two on a sheet: more than these nobody carries. */
const MOST_PRINTED = 50
const MOST_SAVED = 200

type DuePrintProps = { readonly role: Role | null; readonly total: number }

/** 今月確認する先 on paper, to phone away from the screen, or as a workbook. */
export function DuePrint({ role, total }: DuePrintProps) {
  const [limit, setLimit] = useState<number | null>(null)
  const of = role === null ? {} : { role }
  const [most, saved] = [Math.min(total, MOST_PRINTED), Math.min(total, MOST_SAVED)]
  const save = useSaveFile(async () => {
    const { file } = await call('providerFact.printDue', { ...of, limit: MOST_SAVED, format: 'xlsx' })
    return file
  })
  const icon = <IconPrinter size={16} aria-hidden />
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={icon}
            disabled={total === 0}
            loading={save.isPending}
          >
            {confirmText.print}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FIRST.filter((count) => count < total).map((count) => (
            <Menu.Item key={count} leftSection={icon} onClick={() => setLimit(count)}>
              {confirmText.printFirst(count)}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={icon} onClick={() => setLimit(most)}>
            {most < total ? confirmText.printMost(most, total) : confirmText.printAll(total)}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeXls size={16} aria-hidden />}
            onClick={() => save.mutate(undefined)}
          >
            {confirmText.saveExcel(saved)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {limit !== null && (
        <SheetDialog
          title={confirmText.title}
          name={['due', role, limit]}
          make={async (format) => {
            const made = await call('providerFact.printDue', { ...of, limit, format })
            return { file: made.file, note: confirmText.printNote(made.count, made.total) }
          }}
          onClose={() => setLimit(null)}
        />
      )}
    </>
  )
}
