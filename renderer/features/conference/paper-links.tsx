import { Text, Title } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { Link } from 'wouter'
import { conferencePapers, conferenceText } from '../../text/conference.ts'
import classes from './paper-links.module.css'

/** One list of the papers to make for this meeting. */
export function PaperLinks({ patientId, isConfirmed }: { patientId: string; isConfirmed: boolean }) {
  return (
    <>
      <Title order={2} size="h6">
        {conferenceText.papersTitle}
      </Title>
      <Text size="xs" mb={4}>
        {isConfirmed ? conferenceText.papersHint : conferenceText.papersWait}
      </Text>
      <ul className={classes.list}>
        {conferencePapers.map(({ kind, word, hint }) => (
          <li key={kind}>
            <Link href={`/patients/${patientId}/papers?kind=${kind}`} className={classes.link}>
              <IconFileText size={17} aria-hidden />
              <span>
                <strong>{word}</strong>
                <small>{hint}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
