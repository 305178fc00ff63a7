import { Text, Title } from '@mantine/core'
import { type ConferencePartyMaster, countParties } from '../../../shared/domain/conference-parties.ts'
import type { Attendee } from '../../../shared/domain/conference.ts'
import { conferenceText } from '../../text/conference.ts'

/** Who of the parties that a fee rule names is at the table; information, never a claim. */
export function PartyInfo({
  attendees,
  parties,
  onlyPresent,
}: {
  attendees: readonly Attendee[]
  parties: ConferencePartyMaster
  onlyPresent: boolean
}) {
  const { present, absent, needed, hasHospitalSide } = countParties(attendees, parties, { onlyPresent })
  const words = (list: readonly string[]) => list.join(conferenceText.separator) || conferenceText.none
  return (
    <>
      <Title order={2} size="h6" mb={2}>
        {conferenceText.partiesTitle}
      </Title>
      <Text size="sm" fw={700}>
        {conferenceText.partiesLine(present.length, needed)}
      </Text>
      <Text size="xs">{conferenceText.partiesPresent(words(present))}</Text>
      <Text size="xs">{conferenceText.partiesAbsent(words(absent))}</Text>
      {!hasHospitalSide && <Text size="xs">{conferenceText.partiesHospital}</Text>}
      <Text size="xs" mt={2}>
        {conferenceText.partiesNote(parties.source, parties.verified)}
      </Text>
    </>
  )
}
