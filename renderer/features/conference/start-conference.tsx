import { Badge, Button, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { agendaMinutes, type ConferenceTemplate } from '../../../shared/domain/conference-template.ts'
import type { AdmissionId, ConferenceId } from '../../../shared/domain/ids.ts'
import { useCall, useCommand } from '../../api/use-call.ts'
import { common } from '../../text/common.ts'
import { conferenceText } from '../../text/conference.ts'
import { CallStates } from '../../ui/call-states.tsx'
import { Problem } from '../../ui/problem.tsx'

/** No conference yet (or one more): choose a template, the rest is filled in. */
export function StartConference({
  admissionId,
  onStarted,
  onCancel,
}: {
  admissionId: AdmissionId
  onStarted: (conferenceId: ConferenceId) => void
  onCancel: (() => void) | null
}) {
  const templates = useCall('conference.templates', { admissionId })
  const start = useCommand('conference.start')
  const [chosen, setChosen] = useState('')
  const begin = (templateCode: string) =>
    start.mutateAsync({ admissionId, templateCode }).then(
      ({ conference }) => onStarted(conference.id),
      () => undefined,
    )
  return (
    <CallStates of={templates}>
      {(list) => {
        const code = chosen || (list[0]?.code ?? '')
        return (
          <Stack gap="sm" maw="46rem">
            <div>
              <Title order={2} size="h5">
                {conferenceText.startTitle}
              </Title>
              <Text size="sm">{conferenceText.startHint}</Text>
            </div>
            <Radio.Group value={code} onChange={setChosen} aria-label={conferenceText.startTitle}>
              <Stack gap="xs">
                {list.map((template) => (
                  <TemplateChoice key={template.code} template={template} />
                ))}
              </Stack>
            </Radio.Group>
            {start.isError && <Problem error={start.error} />}
            <Group>
              <Button loading={start.isPending} onClick={() => void begin(code)}>
                {conferenceText.start}
              </Button>
              {onCancel !== null && (
                <Button variant="default" onClick={onCancel}>
                  {common.cancel}
                </Button>
              )}
            </Group>
          </Stack>
        )
      }}
    </CallStates>
  )
}

function TemplateChoice({ template }: { template: ConferenceTemplate & { suits: boolean } }) {
  const { suits, code, title, description, items, source, verified } = template
  return (
    <Radio.Card value={code} p="xs" radius="sm">
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator mt={3} />
        <div>
          <Text size="sm" fw={700}>
            {title}
            <Text span size="xs" ml={8} fw={400}>
              {conferenceText.templateMinutes(agendaMinutes(template), items.length)}
            </Text>
            {suits && (
              <Badge ml={8} size="sm" radius="sm" tt="none" variant="light">
                {conferenceText.templateSuits}
              </Badge>
            )}
          </Text>
          <Text size="sm">{description}</Text>
          <Text size="xs">{conferenceText.templateSource(source, verified)}</Text>
        </div>
      </Group>
    </Radio.Card>
  )
}
