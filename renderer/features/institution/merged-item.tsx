import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { InstitutionLineView, MergedInstitution } from '../../../shared/contract/institution.ts'
import { originText } from '../../text/import.ts'
import { agreementText, evidenceText, institutionText } from '../../text/institution.ts'
import lines from '../../ui/data-table.module.css'
import { useListNames } from '../import/use-list-names.ts'
import { SetApart } from './set-apart.tsx'
import classes from './institution.module.css'

/** One institution with its lines by source; a line that does not belong to it can be set apart. */
export function MergedItem({ institution }: { institution: MergedInstitution }) {
  return (
    <section className={classes.merged} aria-label={institution.name}>
      <Anchor component={Link} href={`/providers/${encodeURIComponent(institution.providerId)}`} fw={700}>
        {institution.name}
      </Anchor>
      <MergedLines institution={institution} />
    </section>
  )
}

/** The lines themselves, each with what speaks for it. */
export function MergedLines({ institution }: { institution: MergedInstitution }) {
  const [asked, setAsked] = useState<InstitutionLineView | null>(null)
  return (
    <>
      <table className={lines.lines}>
        <tbody>
          {institution.lines.map((line) => (
            <Line key={line.lineId} line={line} onApart={() => setAsked(line)} />
          ))}
        </tbody>
      </table>
      {asked !== null && <SetApart institution={institution} line={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function Line({ line, onApart }: { line: InstitutionLineView; onApart: () => void }) {
  const listName = useListNames()
  return (
    <tr className={classes.line}>
      <td className={classes.source}>
        {originText[line.origin]}
        <div className={classes.quiet}>{listName(line.section)}</div>
      </td>
      <th scope="row">{line.name}</th>
      <td>{line.address}</td>
      <td className={classes.phone}>{line.phone}</td>
      <td className={classes.evidence}>
        <Text size="xs">{reasonsOf(line)}</Text>
      </td>
      <td className={classes.apart}>
        <Button size="compact-xs" variant="default" onClick={onApart}>
          {institutionText.setApart}
        </Button>
      </td>
    </tr>
  )
}

/** What agrees with the line that names the institution, in words. */
function reasonsOf({ evidence }: InstitutionLineView): string {
  if (evidence === null) return institutionText.principal
  return (['number', 'phone', 'name', 'address'] as const)
    .filter((what) => evidence[what] === 'same' || evidence[what] === 'partly')
    .map((what) => `${evidenceText[what]}：${agreementText[evidence[what]]}`)
    .join('　')
}
