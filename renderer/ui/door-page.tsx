import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../shared/contract/contract.ts'
import { common } from '../text/common.ts'
import { setupText } from '../text/setup.ts'
import classes from './door-page.module.css'

/** The page before the program: name on top, one task in the middle, where the data lies below. */
export function DoorPage({
  setup,
  wide = false,
  children,
}: {
  setup: CallOutput<'setup.read'>
  wide?: boolean
  children: ReactNode
}) {
  return (
    <main className={classes.page}>
      <Paper className={classes.card} data-wide={wide} withBorder p="xl">
        <Stack gap="lg">
          <div>
            <Title order={1} className={classes.name}>
              {common.appName}
            </Title>
            <Text size="sm">{common.appLine}</Text>
          </div>
          {children}
        </Stack>
      </Paper>
      <Text size="xs" className={classes.foot}>
        {setupText.dataFolder(setup.dataFolder)}　{setupText.version(setup.version)}
      </Text>
    </main>
  )
}
