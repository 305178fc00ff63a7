import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import { todayText } from '../../text/today.ts'

/** The sheet that is carried on rounds. */
export function PrintPatientList() {
  return (
    <Button
      component={Link}
      href="/papers/patient-list"
      variant="default"
      leftSection={<IconPrinter size={16} aria-hidden />}
    >
      {todayText.printList}
    </Button>
  )
}
