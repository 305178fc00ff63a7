import { Button } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import { Link } from 'wouter'
import { disasterText } from '../../text/disaster.ts'

/** The list for a disaster, one press away from the first page. */
export function DisasterLink() {
  return (
    <Button
      component={Link}
      href="/region/disaster"
      variant="default"
      leftSection={<IconBolt size={16} aria-hidden />}
    >
      {disasterText.title}
    </Button>
  )
}
