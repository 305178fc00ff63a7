import { List, Paper, Stack, Text, Title } from '@mantine/core'
import { useCall } from '../../api/use-call.ts'
import { settingsText } from '../../text/settings.ts'
import { CallStates } from '../../ui/call-states.tsx'

/** Where the data lies, through which door this is, and whose data and fonts are used. */
export function AboutSection() {
  const setup = useCall('setup.read', {})
  return (
    <Paper withBorder p="md" maw={820}>
      <Stack gap="md">
        <CallStates of={setup}>
          {({ dataFolder, version, door }) => (
            <>
              <Fact title={settingsText.aboutData} value={dataFolder} hint={settingsText.aboutDataHint} />
              <Fact title={settingsText.aboutDoor} value={settingsText.doors[door] ?? door} />
              <Fact title={settingsText.aboutVersion} value={version} hint={settingsText.licence} />
            </>
          )}
        </CallStates>
        <div>
          <Title order={3} size="h6">
            {settingsText.aboutSources}
          </Title>
          <List size="sm">
            {settingsText.sources.map((source) => (
              <List.Item key={source}>{source}</List.Item>
            ))}
          </List>
        </div>
        <Fact title={settingsText.aboutFonts} value={settingsText.fontLicence} />
      </Stack>
    </Paper>
  )
}

function Fact({ title, value, hint }: { title: string; value: string; hint?: string }) {
  return (
    <div>
      <Title order={3} size="h6">
        {title}
      </Title>
      <Text size="sm">{value}</Text>
      {hint !== undefined && <Text size="xs">{hint}</Text>}
    </div>
  )
}
