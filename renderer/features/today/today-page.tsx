import { Title } from '@mantine/core'
import { navigationText } from '../../text/navigation.ts'

/** 今日: what waits for an answer, what is due, who comes today. */
export function TodayPage() {
  return (
    <Title order={1} size="h3">
      {navigationText.today}
    </Title>
  )
}
